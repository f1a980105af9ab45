#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include "app/base/language.h"
#include "app/states/tcpfiguresmodel.h"
#include "app/states/tcpsampler.h"
#include "app/states/tcpstatesmodel.h"
#include "net/socket/socket.h"
#include "support/sockets/loopback.h"

using namespace echolab;
using namespace echolab::app;
using namespace std::chrono_literals;
using net::TcpState;

namespace {

constexpr std::chrono::steady_clock::time_point start{};

net::Endpoint at(std::uint16_t port)
{
    return net::Endpoint::loopback(net::Family::IPv4, port);
}

net::TcpRow row(std::uint16_t local, std::uint16_t remote, TcpState state)
{
    net::TcpRow made;
    made.local = at(local);
    made.remote = remote != 0 ? at(remote) : net::Endpoint();
    made.state = state;
    return made;
}

QStringList states(const TcpStatesModel& model)
{
    QStringList all;
    for (int i = 0; i < model.rowCount(); ++i) {
        all.append(model.index(i, TcpStatesModel::StateColumn).data().toString());
    }
    return all;
}

bool changed(const TcpStatesModel& model, int row)
{
    return model.index(row, 0).data(TcpStatesModel::ChangedRole).toBool();
}

} // namespace

class TestTcpStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_languages.setLanguage(Language::English); }

    void rowsComeGoAndStay()
    {
        TcpStatesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setRows({row(5000, 9000, TcpState::Established), row(9000, 5000, TcpState::Established),
                       row(9000, 0, TcpState::Listen)},
                      start);
        QCOMPARE(states(model),
                 (QStringList{QStringLiteral("LISTEN"), QStringLiteral("ESTABLISHED"), QStringLiteral("ESTABLISHED")}));
        const QPersistentModelIndex server(model.index(2, 0));
        model.setRows({row(9000, 5000, TcpState::CloseWait), row(9000, 0, TcpState::Listen),
                       row(9000, 6000, TcpState::SynReceived)},
                      start + 200ms);
        QCOMPARE(states(model),
                 (QStringList{QStringLiteral("LISTEN"), QStringLiteral("CLOSE-WAIT"), QStringLiteral("SYN-RECEIVED")}));
        QCOMPARE(server.row(), 1);
        QVERIFY(!changed(model, 0));
        QVERIFY(changed(model, 1));
        QVERIFY(changed(model, 2));
        model.setRows({}, start + 400ms);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!server.isValid());
        QCOMPARE(resets.count(), 0);
    }

    /// What is beside each other comes and goes at once.
    void rangesAreTold()
    {
        TcpStatesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<net::TcpRow> first;
        std::vector<net::TcpRow> second;
        for (std::uint16_t port = 1; port <= 1000; ++port) {
            (port <= 400 || port > 900 ? first : second).push_back(row(port, 9000, TcpState::Established));
        }
        model.setRows(first, start);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setRows(second, start + 200ms);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(model.rowCount(), 500);
        QCOMPARE(model.rowOf(row(401, 9000, TcpState::Established)), 0);
        QCOMPARE(model.rowOf(row(1, 9000, TcpState::Established)), -1);
    }

    /// 40,000 sockets of which every second one is replaced: one reset, and no time that grows with their square.
    void manyPlacesAtOnceAreAReset()
    {
        TcpStatesModel model;
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        std::vector<net::TcpRow> first;
        std::vector<net::TcpRow> second;
        for (std::uint16_t port = 1; port <= 40'000; ++port) {
            first.push_back(row(port, 9000, TcpState::Established));
            second.push_back(row(port, port % 2 == 0 ? 9000 : 9001, TcpState::Established));
        }
        model.setRows(first, start);
        QCOMPARE(resets.count(), 0);
        model.setRows(second, start + 200ms);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(removed.count(), 0);
        QCOMPARE(model.rowCount(), 40'000);
        QVERIFY(changed(model, 0));
        QVERIFY(!changed(model, 1));
        QBENCHMARK
        {
            model.setRows(first, start + 400ms);
            model.setRows(second, start + 600ms);
        }
    }

    void aChangeIsMarkedForAWhile()
    {
        TcpStatesModel model;
        model.setRows({row(5000, 9000, TcpState::Established)}, start);
        QVERIFY(!changed(model, 0));
        model.setRows({row(5000, 9000, TcpState::FinWait2)}, start + 200ms);
        QVERIFY(changed(model, 0));
        model.setRows({row(5000, 9000, TcpState::FinWait2)}, start + 400ms);
        QVERIFY(changed(model, 0));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setRows({row(5000, 9000, TcpState::FinWait2)}, start + 200ms + TcpStatesModel::changedFor);
        QVERIFY(!changed(model, 0));
        QCOMPARE(changes.count(), 1);
        model.setRows({row(5000, 9000, TcpState::FinWait2)}, start + 10s);
        QCOMPARE(changes.count(), 1);
    }

    void timeWaitCountsDownWithoutAMark()
    {
        TcpStatesModel model;
        net::TcpRow waiting = row(5000, 9000, TcpState::TimeWait);
        waiting.timeWaitLeft = 59'200ms;
        model.setRows({waiting}, start);
        const QModelIndex left = model.index(0, TcpStatesModel::RemainingColumn);
        QCOMPARE(left.data().toString(), QStringLiteral("60 s"));
        waiting.timeWaitLeft = 58'900ms;
        model.setRows({waiting}, start + 300ms);
        QCOMPARE(left.data().toString(), QStringLiteral("59 s"));
        QVERIFY(!changed(model, 0));
    }

    void figuresOfAConnection()
    {
        TcpFiguresModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        net::TcpRow socket = row(5000, 9000, TcpState::Established);
        socket.info.emplace();
        socket.info->roundTrip = 45us;
        socket.info->congestionWindow = 10;
        socket.info->maximumSegment = 1448;
        socket.info->unackedBytes = 7;
        model.setSocket(socket);
        const auto value = [&](const QString& name) {
            for (int i = 0; i < model.rowCount(); ++i) {
                if (model.index(i, TcpFiguresModel::NameColumn).data() == name) {
                    return model.index(i, TcpFiguresModel::ValueColumn).data().toString();
                }
            }
            return QString();
        };
        QCOMPARE(value(QStringLiteral("Round-trip time")), QStringLiteral("0.04 ms"));
        QCOMPARE(value(QStringLiteral("Congestion window")), QStringLiteral("10 segments"));
        QCOMPARE(value(QStringLiteral("Largest segment")), QStringLiteral("1448 bytes"));
        QCOMPARE(value(QStringLiteral("Not acknowledged")), QStringLiteral("7 bytes"));

        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setSocket(socket);
        QCOMPARE(changes.count(), 0);
        socket.info->unackedBytes = 8;
        model.setSocket(socket);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(value(QStringLiteral("Not acknowledged")), QStringLiteral("8 bytes"));
    }

    void figuresOfAListeningSocketAreItsQueue()
    {
        TcpFiguresModel model;
        net::TcpRow socket = row(9000, 0, TcpState::Listen);
        socket.info.emplace();
        socket.info->unackedSegments = 2;
        socket.info->sackedSegments = 128;
        model.setSocket(socket);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, TcpFiguresModel::ValueColumn).data().toString(), QStringLiteral("2"));
        QCOMPARE(model.index(1, TcpFiguresModel::ValueColumn).data().toString(), QStringLiteral("128"));
    }

    void whyThereAreNoFigures()
    {
        TcpFiguresModel model;
        model.setSocket(row(5000, 9000, TcpState::TimeWait));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(TcpFiguresModel::reasonForNone(std::nullopt).startsWith(QStringLiteral("Select")));
        QVERIFY(TcpFiguresModel::reasonForNone(row(5000, 9000, TcpState::TimeWait))
                    .startsWith(QStringLiteral("In this state")));
        QVERIFY(TcpFiguresModel::reasonForNone(row(5000, 9000, TcpState::Established))
                    .startsWith(QStringLiteral("This system does not offer")));
    }

    void samplerAsksForFiguresOnlyWhenWanted()
    {
        const auto listening = test::listenOnUnusedPort(net::Family::IPv4);
        TcpSampler sampler;
        sampler.setPorts(std::set{listening.localEndpoint()->port()});
        std::optional<std::vector<net::TcpRow>> seen;
        connect(&sampler, &TcpSampler::sampled, this, [&](const std::vector<net::TcpRow>& rows) { seen = rows; });
        sampler.start();
        QTRY_VERIFY(seen && seen->size() == 1);
        QVERIFY(!seen->front().info);
        sampler.setWithInfo(true);
#ifdef Q_OS_LINUX
        QTRY_VERIFY(seen->size() == 1 && seen->front().info.has_value());
#endif
    }

    void samplerMakesNoLookAfterItIsStopped()
    {
        TcpSampler sampler;
        QSignalSpy looks(&sampler, &TcpSampler::aboutToSample);
        sampler.start();
        QTRY_VERIFY(looks.count() >= 2);
        sampler.stop();
        const auto made = looks.count();
        TcpSampler other;
        QSignalSpy otherLooks(&other, &TcpSampler::aboutToSample);
        other.start();
        QTRY_VERIFY(otherLooks.count() >= 3);
        QCOMPARE(looks.count(), made);
    }

    void socketsThatShareAnAddressAreAllShown()
    {
        TcpStatesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const net::TcpRow shared = row(9000, 0, TcpState::Listen);
        model.setRows({shared, shared}, start);
        QCOMPARE(model.rowCount(), 2);
        model.setRows({shared}, start);
        QCOMPARE(model.rowCount(), 1);
        model.setRows({shared, shared, shared}, start);
        QCOMPARE(model.rowCount(), 3);
    }

    void samplerSeesAListeningSocketUntilItIsStopped()
    {
        auto listening = test::listenOnUnusedPort(net::Family::IPv4);
        const std::uint16_t port = listening.localEndpoint()->port();
        TcpSampler sampler;
        sampler.setPorts(std::set{port});
        std::vector<net::TcpRow> seen;
        connect(&sampler, &TcpSampler::sampled, this, [&](const std::vector<net::TcpRow>& rows) { seen = rows; });
        sampler.start();
        QTRY_COMPARE(seen.size(), std::size_t(1));
        QCOMPARE(seen[0].state, TcpState::Listen);
        QCOMPARE(seen[0].local.port(), port);
        listening = net::Socket();
        QTRY_COMPARE(seen.size(), std::size_t(0));
        sampler.stop();
        QVERIFY(!sampler.isRunning());
    }

private:
    LanguageSwitch m_languages;
};

QTEST_GUILESS_MAIN(TestTcpStates)
#include "tst_tcpstates.moc"
