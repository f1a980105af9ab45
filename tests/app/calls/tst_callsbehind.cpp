#include <QTest>

#include "app/base/language.h"
#include "app/calls/calltrace.h"
#include "support/running/controllertest.h"

using namespace echolab;
using namespace echolab::app;

namespace {

constexpr net::TraceSide serverSide{.role = net::TraceSide::Role::Server, .number = 0};
constexpr net::TraceSide clientSide{.role = net::TraceSide::Role::Client, .number = 1};

/// A call on a socket that began so many milliseconds after the start and took one.
net::TraceRecord record(net::Call call, int atMs, std::int64_t value, int socket = 7, net::TraceSide side = serverSide)
{
    net::TraceRecord made;
    made.call = call;
    made.at = CallsBehind::Clock::time_point(std::chrono::hours(1)) + std::chrono::milliseconds(atMs);
    made.took = std::chrono::milliseconds(1);
    made.value = value;
    made.socket = static_cast<net::NativeSocket>(socket);
    made.side = side;
    return made;
}

CallsBehind::Clock::time_point after(int ms)
{
    return CallsBehind::Clock::time_point(std::chrono::hours(1)) + std::chrono::milliseconds(ms);
}

} // namespace

/// Which calls of a trace belong to an entry of a conversation.
class TestCallsBehind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_languages.setLanguage(Language::English); }

    void anEchoIsTheLastRecvAndTheSendsAfterIt()
    {
        CallsModel calls;
        net::TraceRecord empty = record(net::Call::Recv, 210, -1);
        empty.error = EAGAIN;
        calls.append(std::vector{record(net::Call::Recv, 100, 5), record(net::Call::Send, 110, 5),
                                 record(net::Call::Recv, 200, 8), empty, record(net::Call::Recv, 220, 3, 9),
                                 record(net::Call::Send, 230, 5), record(net::Call::Send, 240, 3),
                                 record(net::Call::Recv, 300, 2), record(net::Call::Send, 310, 2)});
        const auto socket = static_cast<net::NativeSocket>(7);
        QCOMPARE(CallsBehind::echoed(socket, after(202)).rowsIn(calls, serverSide), (std::vector{2, 5, 6}));
        QCOMPARE(CallsBehind::echoed(socket, after(302)).rowsIn(calls, serverSide), (std::vector{7, 8}));
        QCOMPARE(CallsBehind::echoed(socket, after(302)).rowsIn(calls, clientSide), std::vector<int>());
        // What it tells of was not recorded, though an earlier call like it was.
        QCOMPARE(CallsBehind::echoed(socket, after(500)).rowsIn(calls, serverSide), std::vector<int>());
        QCOMPARE(CallsBehind().rowsIn(calls, serverSide), std::vector<int>());
    }

    void aCallThatBeganLongBeforeIsFoundToo()
    {
        CallsModel calls;
        net::TraceRecord waited = record(net::Call::Recv, 100, 5); // among calls on other sockets that began later
        waited.took = std::chrono::seconds(10);
        net::TraceRecord waits = record(net::Call::Recv, 10'300, 0);
        waits.waiting = true;
        calls.append(
            std::vector{waited, record(net::Call::Send, 9'000, 3, 9), record(net::Call::Send, 10'200, 5), waits});
        const auto socket = static_cast<net::NativeSocket>(7);
        QCOMPARE(CallsBehind::echoed(socket, after(10'101)).rowsIn(calls, serverSide), (std::vector{0, 2}));
        QCOMPARE(CallsBehind::received(socket, after(10'101), after(10'400)).rowsIn(calls, serverSide),
                 (std::vector{0}));
    }

    void aMessageIsItsSendsAndItsEchoTheRecvsThatBroughtIt()
    {
        CallsModel calls;
        const auto mine = [](net::Call call, int atMs, std::int64_t value) {
            return record(call, atMs, value, 7, clientSide);
        };
        calls.append(std::vector{mine(net::Call::Send, 90, 4), mine(net::Call::Send, 100, 5),
                                 mine(net::Call::Send, 110, 5), mine(net::Call::Recv, 120, 3),
                                 mine(net::Call::Recv, 130, 7), mine(net::Call::Recv, 140, 2),
                                 mine(net::Call::Recv, 150, 1)});
        const auto socket = static_cast<net::NativeSocket>(7);
        QCOMPARE(CallsBehind::sent(socket, after(99), after(112)).rowsIn(calls, clientSide), (std::vector{1, 2}));
        QCOMPARE(CallsBehind::received(socket, after(132), after(142)).rowsIn(calls, clientSide), (std::vector{4, 5}));
    }

    void aFailureIsTheCallThatFailed()
    {
        CallsModel calls;
        net::TraceRecord failed = record(net::Call::Bind, 100, -1);
        failed.error = EADDRINUSE;
        net::TraceRecord accepted = record(net::Call::Accept, 110, 12, 7);
        calls.append(std::vector{failed, accepted});
        QCOMPARE(CallsBehind::single(net::Call::Bind, after(102)).rowsIn(calls, serverSide), (std::vector{0}));
        QCOMPARE(CallsBehind::single(net::Call::Bind, after(900)).rowsIn(calls, serverSide), std::vector<int>());
        const auto made = static_cast<net::NativeSocket>(12);
        QCOMPARE(CallsBehind::single(net::Call::Accept, after(112), made).rowsIn(calls, serverSide), (std::vector{1}));
        const auto other = static_cast<net::NativeSocket>(7);
        QVERIFY(CallsBehind::single(net::Call::Accept, after(112), other).rowsIn(calls, serverSide).empty());
    }

    void theEntriesOfAConversationFindTheirs()
    {
        const auto trace = CallTrace::create();
        const auto serverCalls = trace->callsOf(serverSide);
        const auto clientCalls = trace->callsOf(clientSide);
        ServerController server(nullptr, *serverCalls);
        ClientController client(nullptr, *clientCalls);
        server.start(loopbackServer());
        QTRY_VERIFY(server.listeningEndpoint().has_value());
        client.connectTo(clientOf(*server.listeningEndpoint()));
        QTRY_COMPARE(client.state(), ClientController::State::Connected);
        client.setPieces({.size = 5});
        QVERIFY(!client.sendText(QStringLiteral("안녕하세요.")));
        QTRY_COMPARE(client.totals().bytesReceived, std::uint64_t{16});
        QTRY_COMPARE(server.totals().bytesSent, std::uint64_t{16});
        client.disconnectNow();
        QTRY_COMPARE(client.state(), ClientController::State::Disconnected);
        QTRY_COMPARE(server.clients()->rowCount(), 0);
        QTRY_VERIFY(!rowsOf(*server.conversation()->transcript()).filter(QStringLiteral("disconnected")).isEmpty());
        trace->update();

        const auto behind = [&](Conversation* conversation, const QAbstractItemModel& model, const QString& beginning,
                                const net::TraceSide& side) {
            QStringList calls;
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.index(row, 0).data().toString().startsWith(beginning)) {
                    const CallsBehind found = conversation->callsBehind(model.index(row, 0));
                    for (const int call : found.rowsIn(*trace->model(), side)) {
                        calls.append(QString::fromStdString(net::callText(trace->model()->row(call))) + QLatin1Char('=')
                                     + QString::number(trace->model()->row(call).value));
                    }
                    break;
                }
            }
            return calls.join(QLatin1Char(' '));
        };
        auto* const spoken = client.conversation();
        const auto& chat = *spoken->transcript();
        const QString fourSends = QStringLiteral("send=5 send=5 send=5 send=1");
        QCOMPARE(behind(spoken, chat, QStringLiteral("안녕하세요. — sent"), clientSide), fourSends);
        QVERIFY(behind(spoken, chat, QStringLiteral("안녕하세요. — received"), clientSide)
                    .startsWith(QStringLiteral("recv=")));
        QVERIFY(behind(spoken, chat, QStringLiteral("Connected"), clientSide).startsWith(QStringLiteral("connect=")));
        QVERIFY(behind(spoken, chat, QStringLiteral("Disconnected"), clientSide).startsWith(QStringLiteral("close")));
        QCOMPARE(behind(spoken, *spoken->console(), QStringLiteral("[Data to send]"), clientSide), fourSends);
        QCOMPARE(behind(spoken, *spoken->console(), QStringLiteral("[TCP client] Sent"), clientSide), fourSends);
        QVERIFY(behind(spoken, *spoken->console(), QStringLiteral("[Received data]"), clientSide)
                    .startsWith(QStringLiteral("recv=")));

        auto* const heard = server.conversation();
        const QString console = behind(heard, *heard->console(), QStringLiteral("[TCP/127.0.0.1"), serverSide);
        QVERIFY2(console.startsWith(QStringLiteral("recv=")) && console.contains(QStringLiteral(" send=")),
                 qPrintable(console));
        QVERIFY(behind(heard, *heard->transcript(), QStringLiteral("Listening"), serverSide)
                    .startsWith(QStringLiteral("listen=0")));
        QVERIFY(behind(heard, *heard->console(), QStringLiteral("[TCP server] Client connected"), serverSide)
                    .startsWith(QStringLiteral("accept")));
        QVERIFY(behind(heard, *heard->console(), QStringLiteral("[TCP server] Client disconnected"), serverSide)
                    .startsWith(QStringLiteral("close")));
        trace->clear();
        QCOMPARE(behind(spoken, chat, QStringLiteral("안녕하세요. — sent"), clientSide), QString());
    }

private:
    LanguageSwitch m_languages;
};

QTEST_GUILESS_MAIN(TestCallsBehind)
#include "tst_callsbehind.moc"
