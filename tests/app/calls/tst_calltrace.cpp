#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/base/language.h"
#include "app/calls/callsfilter.h"
#include "app/calls/calltext.h"
#include "app/calls/calltrace.h"
#include "app/calls/madecalls.h"
#include "app/client/clientcontroller.h"
#include "app/server/servercontroller.h"
#include "net/socket/socket.h"
#include "support/machine/slowness.h"
#ifdef Q_OS_LINUX
#include "support/machine/processfigures.h"
#endif

using namespace echolab;
using namespace echolab::app;
using namespace echolab::test;

namespace {

bool hasCall(const QAbstractItemModel& model, const QString& side, const QString& beginning)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (cell(model, row, CallsModel::SideColumn) == side
            && cell(model, row, CallsModel::CallColumn).startsWith(beginning)) {
            return true;
        }
    }
    return false;
}

} // namespace

class TestCallTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_languages.setLanguage(Language::English); }

    void modelShowsWhatWasRecorded()
    {
        CallsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy sides(&model, &CallsModel::sideAppeared);
        net::TraceRecord failed = record(net::Call::Recv, client, 4, ECONNRESET);
        failed.arguments = net::TransferArguments{512, net::RecvFlag::None};
        failed.took = std::chrono::milliseconds(1500);
        model.append(std::vector{record(net::Call::Listen), failed, record(net::Call::Close)});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(sides.count(), 2);
        QCOMPARE(cell(model, 0, CallsModel::SideColumn), QStringLiteral("Server"));
        QCOMPARE(cell(model, 0, CallsModel::ErrorColumn), QString());
        QCOMPARE(cell(model, 1, CallsModel::SideColumn), QStringLiteral("Client 1"));
        QCOMPARE(cell(model, 1, CallsModel::SocketColumn), QStringLiteral("#4"));
        QCOMPARE(cell(model, 1, CallsModel::ResultColumn), QStringLiteral("-1"));
        QVERIFY(cell(model, 1, CallsModel::ErrorColumn).endsWith(QStringLiteral("ECONNRESET")));
        QCOMPARE(cell(model, 1, CallsModel::TookColumn), QStringLiteral("1.50 s"));
        QVERIFY(model.index(1, 0).data(CallsModel::FailedRole).toBool());
    }

    void modelKeepsTheNewest()
    {
        CallsModel model;
        model.setLimits({10, SIZE_MAX});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (net::SocketNumber socket = 1; socket <= 15; ++socket) {
            model.append(std::vector{record(net::Call::Send, server, socket)});
        }
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(cell(model, 0, CallsModel::SocketColumn), QStringLiteral("#6"));
        QCOMPARE(cell(model, 9, CallsModel::SocketColumn), QStringLiteral("#15"));
    }

    void aCallThatWaitsIsShownAndCompletedLater()
    {
        CallsModel model;
        CallsFilter filter(&model);
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        net::TraceRecord waiting = record(net::Call::Recv, server, 2);
        waiting.arguments = net::TransferArguments{512, net::RecvFlag::None};
        waiting.number = 1;
        waiting.waiting = true;
        net::TraceRecord sent = record(net::Call::Send, client, 3);
        sent.number = 2;
        model.append(std::vector{waiting, sent});
        QCOMPARE(cell(model, 0, CallsModel::ResultColumn), QStringLiteral("waiting"));
        QCOMPARE(cell(model, 0, CallsModel::TookColumn), QString());
        QVERIFY(model.index(0, 0).data(CallsModel::PendingRole).toBool());
        QVERIFY(CallText::explain(waiting).result.startsWith(QStringLiteral("It waits")));
        filter.setFailuresOnly(true);
        QCOMPARE(filter.rowCount(), 0);

        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        waiting.waiting = false;
        waiting.value = -1;
        waiting.error = ECONNRESET;
        waiting.took = std::chrono::seconds(3);
        net::TraceRecord gone = waiting;
        gone.number = 7;
        model.finish(std::vector{waiting, gone});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(cell(model, 0, CallsModel::ResultColumn), QStringLiteral("-1"));
        QCOMPARE(cell(model, 0, CallsModel::TookColumn), QStringLiteral("3.00 s"));
        QCOMPARE(filter.rowCount(), 1); // what it came to decides, not what it was
    }

    void filterTakesEachCondition()
    {
        CallsModel model;
        CallsFilter filter(&model);
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        net::TraceRecord accepted = record(net::Call::Accept, server, 1);
        accepted.madeNumber = 2;
        model.append(std::vector{record(net::Call::Listen, server, 1), accepted, record(net::Call::Recv, server, 2),
                                 record(net::Call::Recv, client, 3, ECONNRESET)});
        QCOMPARE(filter.rowCount(), 4);
        filter.setSide(client);
        QCOMPARE(filter.rowCount(), 1);
        filter.setSide(std::nullopt);
        filter.setCall(net::Call::Recv);
        QCOMPARE(filter.rowCount(), 2);
        filter.setFailuresOnly(true);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.callAt(filter.index(0, 0))->socketNumber, 3U);
        filter.setFailuresOnly(false);
        filter.setCall(std::nullopt);
        filter.setSocket(2); // the call that made the socket belongs to it
        QCOMPARE(filter.rowCount(), 2);
        QCOMPARE(filter.callAt(filter.index(0, 0))->call, net::Call::Accept);
        model.append(std::vector{record(net::Call::Send, server, 2), record(net::Call::Send, server, 5)});
        QCOMPARE(filter.rowCount(), 3);
        QVERIFY(!filter.callAt({}));
    }

    void everyCallIsRecordedFromTheStart()
    {
        const auto trace = CallTrace::create();
        trace->setFollowed(false); // as behind a closed view
        const auto calls = trace->callsOf(server);
        {
            const auto socket = net::Socket::open(net::Family::IPv4, net::Mode::Blocking, *calls);
            QVERIFY(socket.has_value());
        }
        QCoreApplication::processEvents();
        QCOMPARE(trace->model()->rowCount(), 0);
        trace->setFollowed(true);
        QCOMPARE(trace->model()->rowCount(), 2);
        QCOMPARE(cell(*trace->model(), 0, CallsModel::CallColumn).section(QLatin1Char('('), 0, 0),
                 QStringLiteral("socket"));
        const auto again = net::Socket::open(net::Family::IPv4, net::Mode::Blocking, *calls);
        QTRY_COMPARE(trace->model()->rowCount(), 3);
    }

    void theOldestGoAndAreCounted()
    {
        constexpr std::size_t made = 2 * CallTrace::mostCalls + 50'000;
        const auto trace = CallTrace::create();
        trace->setFollowed(false);
        const auto calls = trace->callsOf(server);
        net::Endpoint address;
        const auto make = [&](std::size_t count) {
            for (std::size_t i = 0; i < count; ++i) {
                calls->getsockname(net::NativeSocket::Invalid, address);
            }
        };
#ifdef Q_OS_LINUX
        const auto taken = [before = test::residentBytes()] {
            const std::size_t now = test::residentBytes();
            qInfo("%zu KiB more than before", (now - std::min(now, before)) >> 10);
            return now - std::min(now, before);
        };
#else
        const auto taken = [] {
            return std::size_t{0};
        };
#endif
        make(made);
        QVERIFY(taken() <= CallTrace::mostBytes + test::quarantine);
        trace->update();
        QCOMPARE(static_cast<std::size_t>(trace->model()->rowCount()), CallTrace::mostCalls);
        QCOMPARE(trace->forgotten(), std::uint64_t{made - CallTrace::mostCalls});
        make(made); // the model is full, and so is what waits beside it
        QVERIFY(taken() <= CallTrace::mostBytes + test::quarantine);
        trace->setFollowed(true);
        QCOMPARE(trace->forgotten(), std::uint64_t{2 * made - CallTrace::mostCalls});
        QCOMPARE(trace->model()->row(trace->model()->rowCount() - 1).number, std::uint64_t{2 * made});
        QVERIFY(taken() <= CallTrace::mostBytes + test::quarantine);
        trace->clear();
        QCOMPARE(trace->forgotten(), quint64(0));
    }

    void recordingCostsACallLittle()
    {
        const auto trace = CallTrace::create();
        trace->setFollowed(false);
        const auto calls = trace->callsOf(server);
        const auto perCall = [&](bool recording) {
            constexpr int count = 20'000;
            trace->setRecording(recording);
            net::Endpoint address;
            auto best = std::chrono::nanoseconds::max();
            for (int round = 0; round < 5; ++round) {
                const auto began = std::chrono::steady_clock::now();
                for (int i = 0; i < count; ++i) {
                    calls->getsockname(net::NativeSocket::Invalid, address);
                }
                best = std::min(best, std::chrono::nanoseconds(std::chrono::steady_clock::now() - began) / count);
            }
            return best;
        };
        const auto cost = perCall(true) - perCall(false);
        qInfo("recording costs a call %lld ns", static_cast<long long>(cost.count()));
        QVERIFY(cost < std::chrono::microseconds(5) * test::slowness);
    }

    void bothSidesAreRecordedWhileItIsOn()
    {
        const auto trace = CallTrace::create();
        const QAbstractItemModelTester tester(trace->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto serverCalls = trace->callsOf(server);
        const auto clientCalls = trace->callsOf(client);
        ServerController echoServer(nullptr, *serverCalls);
        ClientController echoClient(nullptr, *clientCalls);
        QVERIFY(trace->isRecording());
        echo::ServerConfig config;
        config.local = net::Endpoint::loopback(net::Family::IPv4, 0);
        echoServer.start(config);
        QTRY_VERIFY(echoServer.listeningEndpoint().has_value());
        echo::ClientConfig target;
        target.port = echoServer.listeningEndpoint()->port();
        echoClient.connectTo(target);
        QTRY_COMPARE(echoClient.state(), ClientController::State::Connected);
        QVERIFY(!echoClient.sendText(QStringLiteral("hello")));
        QTRY_COMPARE(echoClient.totals().bytesReceived, quint64(5));
        echoClient.disconnectNow();
        QTRY_VERIFY(hasCall(*trace->model(), QStringLiteral("Client 1"), QStringLiteral("close")));
        for (const char* call : {"socket(", "bind(", "listen(", "accept"}) {
            QVERIFY2(hasCall(*trace->model(), QStringLiteral("Server"), QString::fromLatin1(call)), call);
        }
        for (const char* call : {"socket(", "connect(", "send(", "recv("}) {
            QVERIFY2(hasCall(*trace->model(), QStringLiteral("Client 1"), QString::fromLatin1(call)), call);
        }
        QCOMPARE(trace->forgotten(), quint64(0));

        trace->setRecording(false);
        echoServer.stop();
        QTRY_COMPARE(echoServer.state(), ServerController::State::Stopped);
        trace->clear();
        QCOMPARE(trace->model()->rowCount(), 0);
        echoServer.start(config);
        QTRY_VERIFY(echoServer.listeningEndpoint().has_value());
        QCOMPARE(trace->model()->rowCount(), 0);
    }

    void everyCallIsExplained()
    {
        for (const net::Call call :
             {net::Call::Socket, net::Call::Bind, net::Call::Listen, net::Call::Accept, net::Call::Connect,
              net::Call::Send, net::Call::Recv, net::Call::Shutdown, net::Call::Close, net::Call::GetSockName,
              net::Call::GetPeerName, net::Call::SetSockOpt, net::Call::GetSockOpt, net::Call::SetMode, net::Call::Poll,
              net::Call::EpollCreate, net::Call::EpollCtl, net::Call::EpollWait}) {
            for (const int error : {0, EAGAIN, ECONNREFUSED}) {
                const CallExplanation told = CallText::explain(record(call, client, 1, error));
                QVERIFY(!told.call.isEmpty());
                QVERIFY(!told.what.isEmpty());
                QVERIFY(!told.place.isEmpty());
                QVERIFY2(!told.result.isEmpty() || (call == net::Call::GetSockOpt && error == 0),
                         qPrintable(told.call));
            }
        }
    }

    void explanationSpeaksOfThisCall()
    {
        net::TraceRecord received = record(net::Call::Recv, client);
        received.arguments = net::TransferArguments{512, net::RecvFlag::None};
        received.value = 16;
        QVERIFY(CallText::explain(received).result.contains(QStringLiteral("16")));
        QVERIFY(!CallText::explain(received).result.contains(QStringLiteral("returned after")));
        received.took = std::chrono::seconds(2);
        QVERIFY(CallText::explain(received).result.contains(QStringLiteral("2.00 s")));
        received.value = 0;
        QVERIFY(CallText::explain(received).result.startsWith(QStringLiteral("0: the peer has ended")));
        received.value = -1;
        received.error = EAGAIN;
        QVERIFY(CallText::explain(received).result.contains(QStringLiteral("No fault")));

        net::TraceRecord sent = record(net::Call::Send, client);
        sent.arguments = net::TransferArguments{100, net::RecvFlag::None};
        sent.value = 40;
        QVERIFY(CallText::explain(sent).result.startsWith(QStringLiteral("Only 40")));
    }

private:
    LanguageSwitch m_languages;
};

QTEST_GUILESS_MAIN(TestCallTrace)
#include "tst_calltrace.moc"
