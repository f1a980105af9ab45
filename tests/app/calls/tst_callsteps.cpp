#include <QAbstractItemModelTester>
#include <QTest>

#include "app/base/language.h"
#include "app/calls/callsfilter.h"
#include "app/calls/callsmodel.h"
#include "app/calls/calltext.h"
#include "app/calls/madecalls.h"

using namespace echolab;
using namespace echolab::app;
using namespace echolab::test;

namespace {

/// A client's socket(), setsockopt(), connect(), poll(), getsockopt(SO_ERROR), which tells of that error; ten
/// milliseconds apart.
std::vector<net::TraceRecord> connecting(int error)
{
    const auto socket = static_cast<net::NativeSocket>(7);
    std::vector<net::TraceRecord> calls{record(net::Call::Socket, client, 3), record(net::Call::SetSockOpt, client, 3),
                                        record(net::Call::Connect, client, 3, EINPROGRESS),
                                        record(net::Call::Poll, client, 0), record(net::Call::GetSockOpt, client, 3)};
    calls[0].value = static_cast<std::int64_t>(socket);
    calls[1].arguments = net::OptionArguments{net::Option::NoDelay, 1};
    calls[2].arguments = net::EndpointArgument{net::Endpoint::loopback(net::Family::IPv4, 9000)};
    calls[3].arguments = net::PollArguments{{{{}, {socket, {false, true}, {false, true}}}}, 2, -1};
    calls[3].value = 1;
    calls[4].arguments = net::OptionArguments{net::Option::PendingError, error};
    for (std::size_t i = 0; i < calls.size(); ++i) {
        calls[i].number = i + 1;
        calls[i].at = net::TraceRecord().at + std::chrono::milliseconds(10 * i);
        calls[i].socket = calls[i].call == net::Call::Socket || calls[i].call == net::Call::Poll
            ? net::NativeSocket::Invalid
            : socket;
    }
    return calls;
}

} // namespace

/// Calls that belong together: a connect() and what completes it, a wait and the call that it serves.
class TestCallSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_languages.setLanguage(Language::English); }

    void aConnectInProgressIsNoFailure()
    {
        CallsModel model;
        CallsFilter filter(&model);
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<net::TraceRecord> calls = connecting(0);
        QCOMPARE(net::stateOf(calls[2]), net::CallState::InProgress);
        model.append(calls);
        QCOMPARE(filter.rowCount(), 5);
        QCOMPARE(cell(filter, 2, CallsModel::ResultColumn), QStringLiteral("in progress"));
        QVERIFY(!filter.index(2, 0).data(CallsModel::FailedRole).toBool());
        QVERIFY(filter.index(2, 0).data(CallsModel::PendingRole).toBool());
        QVERIFY(CallText::explain(*filter.callAt(filter.index(2, 0))).result.contains(QStringLiteral("No fault")));
        filter.setFailuresOnly(true);
        QCOMPARE(filter.rowCount(), 0);
        filter.setFailuresOnly(false);

        filter.setAsInTheChapter(true); // one step
        QCOMPARE(filter.rowCount(), 2);
        QCOMPARE(cell(filter, 0, CallsModel::CallColumn).section(QLatin1Char('('), 0, 0), QStringLiteral("socket"));
        QCOMPARE(cell(filter, 1, CallsModel::ResultColumn), QStringLiteral("0"));
        QCOMPARE(cell(filter, 1, CallsModel::ErrorColumn), QString());
        QCOMPARE(cell(filter, 1, CallsModel::TookColumn), QStringLiteral("20.0 ms")); // until it was connected
        QVERIFY(CallText::explain(*filter.callAt(filter.index(1, 0))).result.contains(QStringLiteral("established")));
        QCOMPARE(model.servantsOf(calls[2].number).size(), std::size_t{2}); // poll(), getsockopt()
        QCOMPARE(model.servantsOf(calls[0].number).size(), std::size_t{1}); // setsockopt()
        filter.setCall(net::Call::Poll);                                    // what is asked for by its name is shown
        QCOMPARE(filter.rowCount(), 1);
    }

    void aConnectThatFailedLaterIsOneFailure()
    {
        CallsModel model;
        CallsFilter filter(&model);
        model.append(connecting(ECONNREFUSED));
        filter.setFailuresOnly(true);
        QCOMPARE(filter.rowCount(), 1); // getsockopt() tells of it
        filter.setAsInTheChapter(true);
        QCOMPARE(filter.rowCount(), 1);
        QVERIFY(cell(filter, 0, CallsModel::CallColumn).startsWith(QStringLiteral("connect(")));
        QVERIFY(cell(filter, 0, CallsModel::ErrorColumn).endsWith(QStringLiteral("ECONNREFUSED")));
    }

    void aConnectIsJoinedWhenItsEndComesLater()
    {
        CallsModel model;
        CallsFilter filter(&model);
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setAsInTheChapter(true);
        std::vector<net::TraceRecord> calls = connecting(0);
        net::TraceRecord poll = calls[3];
        poll.waiting = true;
        model.append(std::vector{calls[0], calls[1], calls[2], poll});
        QCOMPARE(cell(filter, 1, CallsModel::ResultColumn), QStringLiteral("in progress"));
        QCOMPARE(filter.rowCount(), 3); // what waits is shown
        model.finish(std::vector{calls[3]});
        QCOMPARE(filter.rowCount(), 2);
        model.append(std::vector{calls[4]});
        QCOMPARE(filter.rowCount(), 2);
        QCOMPARE(cell(filter, 1, CallsModel::ResultColumn), QStringLiteral("0"));
    }

    void aWaitServesTheCallAfterIt()
    {
        CallsModel model;
        CallsFilter filter(&model);
        filter.setAsInTheChapter(true);
        net::TraceRecord empty = record(net::Call::Recv, server, 1, EAGAIN);
        std::vector<net::TraceRecord> calls{
            record(net::Call::Poll), record(net::Call::Recv, server, 1), record(net::Call::Send, server, 1), empty,
            record(net::Call::Poll), record(net::Call::Recv, server, 1)};
        calls.push_back(record(net::Call::SetSockOpt, server, 1, EINVAL)); // a failure is shown for itself
        for (std::size_t i = 0; i < calls.size(); ++i) {
            calls[i].number = i + 1;
            calls[i].socket = calls[i].call == net::Call::Poll ? net::NativeSocket::Invalid
                                                               : static_cast<net::NativeSocket>(7);
        }
        model.append(calls);
        QStringList shown;
        for (int row = 0; row < filter.rowCount(); ++row) {
            shown.append(cell(filter, row, CallsModel::CallColumn).section(QLatin1Char('('), 0, 0));
        }
        QCOMPARE(shown,
                 (QStringList{QStringLiteral("recv"), QStringLiteral("send"), QStringLiteral("recv"),
                              QStringLiteral("setsockopt")}));
        QCOMPARE(model.row(0).serves, std::uint64_t{2});
        QCOMPARE(model.row(3).serves, std::uint64_t{3}); // it found no more
        QCOMPARE(model.row(4).serves, std::uint64_t{6});
    }

private:
    LanguageSwitch m_languages;
};

QTEST_GUILESS_MAIN(TestCallSteps)
#include "tst_callsteps.moc"
