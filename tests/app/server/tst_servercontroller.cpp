#include <array>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/base/language.h"
#include "support/running/controllertest.h"
#include "support/sockets/loopback.h"

using namespace echolab;
using namespace echolab::app;

using test::connectTo;
using test::must;

class TestServerController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_languages.setLanguage(Language::English); }

    void itStartsServesAndStops()
    {
        ServerController server;
        server.setClientsWatched(true);
        const QAbstractItemModelTester clientsTester(server.clients(),
                                                     QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester transcriptTester(server.conversation()->transcript(),
                                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy states(&server, &ServerController::stateChanged);
        QCOMPARE(server.statusText(), QStringLiteral("Stopped"));
        server.start(loopbackServer());
        QCOMPARE(server.state(), ServerController::State::Starting);
        QTRY_COMPARE(server.state(), ServerController::State::Listening);
        const net::Endpoint endpoint = *server.listeningEndpoint();
        QVERIFY(endpoint.port() != 0);
        QCOMPARE(server.statusText(), QStringLiteral("LISTENING 127.0.0.1:%1").arg(endpoint.port()));

        net::Socket client = connectTo(endpoint);
        const QString port = QString::number(must(client.localEndpoint()).port());
        must(client.send(echo::viewOf("안녕하세요.")));
        QTRY_COMPARE(server.totals().bytesSent, std::uint64_t{16});
        QTRY_COMPARE(server.totalsText(), QStringLiteral("received 16 bytes, sent 16 bytes"));
        QTRY_COMPARE(server.clients()->rowCount(), 1);
        std::array<std::byte, 16> echo{}; // unread, it would turn the close into a reset
        must(client.recv(echo, net::RecvFlag::WaitAll));
        must(client.close());
        QTRY_COMPARE(server.clients()->rowCount(), 0);
        QTRY_COMPARE(server.conversation()->console()->rowCount(), 4);
        QCOMPARE(
            rowsOf(*server.conversation()->console()),
            (QStringList{
                QString(), QStringLiteral("[TCP server] Client connected: IP address=127.0.0.1, port number=") + port,
                QStringLiteral("[TCP/127.0.0.1:%1] 안녕하세요.").arg(port),
                QStringLiteral("[TCP server] Client disconnected: IP address=127.0.0.1, port number=") + port}));
        server.stop();
        QTRY_COMPARE(server.state(), ServerController::State::Stopped);
        QCOMPARE(server.totals().bytesReceived, std::uint64_t{16});
        QCOMPARE(states.count(), 4);
    }

    void aPortInUseIsExplained()
    {
        ServerController first;
        first.start(loopbackServer());
        QTRY_COMPARE(first.state(), ServerController::State::Listening);
        echo::ServerConfig config = loopbackServer();
        config.local = *first.listeningEndpoint();
        ServerController second;
        QSignalSpy failures(&second, &ServerController::failed);
        second.start(config);
        QTRY_COMPARE(second.state(), ServerController::State::Stopped);
        QCOMPARE(failures.count(), 1);
        QCOMPARE(failures[0][1].toBool(), true);
        QVERIFY(second.statusText().endsWith(
            QStringLiteral("Port %1 is taken: choose another port, or stop the program that holds it.")
                .arg(config.local.port())));
        QVERIFY(rowsOf(*second.conversation()->console()).constFirst().startsWith(QStringLiteral("[bind()] ")));
        second.start(loopbackServer());
        QVERIFY(!second.lastError());
        QTRY_COMPARE(second.state(), ServerController::State::Listening);
    }

    void theFamilyChangesWhileItRuns()
    {
        ServerController server;
        server.setClientsWatched(true);
        server.switchFamily(ServerFamily::IPv6); // nothing runs, nothing happens
        QCOMPARE(server.state(), ServerController::State::Stopped);
        server.start(loopbackServer());
        QTRY_COMPARE(server.state(), ServerController::State::Listening);
        net::Socket client = connectTo(*server.listeningEndpoint());
        QTRY_COMPARE(server.clients()->rowCount(), 1);

        server.switchFamily(ServerFamily::IPv6);
        QTRY_COMPARE(server.state(), ServerController::State::Listening);
        QCOMPARE(server.listeningEndpoint()->addressText(), std::string("::1"));
        QVERIFY(
            rowsOf(*server.conversation()->transcript()).contains(QStringLiteral("The server restarts over IPv6.")));
        const QStringList lines = rowsOf(*server.conversation()->console());
        QVERIFY(lines.constLast().startsWith(QStringLiteral("[TCP server] Client disconnected")));
        QTRY_COMPARE(server.clients()->rowCount(), 0);

        server.switchFamily(ServerFamily::Both);
        QTRY_VERIFY(server.state() == ServerController::State::Listening);
        QVERIFY(server.config().bothFamilies);
    }

    void stoppingTakesBackAStartThatWaits()
    {
        ServerController server;
        server.start(loopbackServer());
        QTRY_COMPARE(server.state(), ServerController::State::Listening);
        server.start(loopbackServer(net::Family::IPv6));
        server.stop();
        QTRY_COMPARE(server.state(), ServerController::State::Stopped);
        QCOMPARE(server.config().local.family(), net::Family::IPv4);
    }

    void nothingOfAnEarlierSessionShows()
    {
        ServerController server;
        server.setClientsWatched(true);
        for (int round = 0; round < 20; ++round) {
            server.start(loopbackServer());
            QTRY_COMPARE(server.state(), ServerController::State::Listening);
            net::Socket client = connectTo(*server.listeningEndpoint());
            must(client.send(echo::viewOf("x")));
            QTRY_COMPARE(server.totals().bytesReceived, std::uint64_t{1});
            server.stop();
            QTRY_COMPARE(server.state(), ServerController::State::Stopped);
            QCOMPARE(server.clients()->rowCount(), 0);
        }
    }

    void callsAreMarkedWhereAskedFor()
    {
        ServerController server;
        server.start(loopbackServer());
        QTRY_COMPARE(server.state(), ServerController::State::Listening);
        net::Socket client = connectTo(*server.listeningEndpoint());
        const auto last = [&server] {
            return rowsOf(*server.conversation()->transcript()).constLast();
        };
        must(client.send(echo::viewOf("plain")));
        QTRY_VERIFY(last().endsWith(QStringLiteral("received 5 bytes")));
        server.setMarkingCalls(true);
        QVERIFY(last().contains(QStringLiteral("received 5 bytes in 1 recv() call")));
        must(client.send(echo::viewOf("marked")));
        QTRY_VERIFY(last().endsWith(QStringLiteral("received 6 bytes in 1 recv() call, sent back in 1 send() call")));
    }

    void aSplitCharacterComesOutWhole()
    {
        ServerController server;
        echo::ServerConfig config = loopbackServer();
        config.receiveBuffer = 2; // splits every Hangul syllable of UTF-8
        server.start(config);
        QTRY_COMPARE(server.state(), ServerController::State::Listening);
        net::Socket client = connectTo(*server.listeningEndpoint());
        must(client.send(echo::viewOf("가나다\xec\x95")));
        QTRY_COMPARE(server.totals().bytesReceived, std::uint64_t{11});
        must(client.close());
        const auto said = [&] {
            return rowsOf(*server.conversation()->console());
        };
        QTRY_VERIFY(said().constLast().startsWith(QStringLiteral("[TCP server] Client disconnected")));
        QString text;
        for (const QString& line : said()) {
            if (line.startsWith(QStringLiteral("[TCP/"))) {
                text += line.section(QStringLiteral("] "), 1);
            }
        }
        QCOMPARE(text, QStringLiteral("가나다\\xEC\\x95"));
    }

    void oneClientIsClosed()
    {
        ServerController server;
        server.setClientsWatched(true);
        echo::ServerConfig config = loopbackServer();
        config.model = echo::ServiceModel::EventLoop;
        server.start(config);
        QTRY_COMPARE(server.state(), ServerController::State::Listening);
        net::Socket first = connectTo(*server.listeningEndpoint());
        net::Socket second = connectTo(*server.listeningEndpoint());
        QTRY_COMPARE(server.clients()->rowCount(), 2);
        server.closeConnection(*server.clients()->connectionAt(0));
        QTRY_COMPARE(server.clients()->rowCount(), 1);
    }

    void clientsAreListedWhileSomebodyLooks()
    {
        ServerController server;
        echo::ServerConfig config = loopbackServer();
        config.model = echo::ServiceModel::EventLoop;
        server.start(config);
        QTRY_COMPARE(server.state(), ServerController::State::Listening);
        QSignalSpy listings(server.clients(), &QAbstractItemModel::rowsInserted);
        QSignalSpy changes(&server, &ServerController::connectionsChanged);
        net::Socket first = connectTo(*server.listeningEndpoint());
        net::Socket second = connectTo(*server.listeningEndpoint());
        must(first.send(echo::viewOf("hello")));
        QTRY_COMPARE(server.totals().bytesSent, std::uint64_t{5});
        QTRY_COMPARE(server.accepted(), std::uint64_t{2});
        QVERIFY(changes.count() >= 1);
        const auto connections = server.connections(); // whatever is listed
        QCOMPARE(connections.size(), std::size_t{2});

        // What is done to one of them does not need the list either.
        server.act(connections.front().id, echo::ConnectionAction::PauseReceiving);
        const QString said = rowsOf(*server.conversation()->transcript()).constLast();
        QVERIFY(said.contains(QStringLiteral(":%1 is paused").arg(must(first.localEndpoint()).port())));

        ServerController watched; // lists meanwhile what came after all of that
        watched.setClientsWatched(true);
        watched.start(config);
        QTRY_COMPARE(watched.state(), ServerController::State::Listening);
        const net::Socket last = connectTo(*watched.listeningEndpoint());
        QTRY_COMPARE(watched.clients()->rowCount(), 1);
        QCOMPARE(listings.count(), 0);

        server.setClientsWatched(true);
        QCOMPARE(server.clients()->rowCount(), 2);
        must(second.close());
        QTRY_COMPARE(server.clients()->rowCount(), 1);
        server.setClientsWatched(false);
        server.act(connections.front().id, echo::ConnectionAction::ResumeReceiving);
        must(first.close());
        QTRY_COMPARE(server.clients()->rowCount(), 0); // nobody is left: that takes no listing
    }

    void actionsOnAConnectionAreToldAndShown()
    {
        ServerController server;
        server.setClientsWatched(true);
        server.start(loopbackServer());
        QTRY_COMPARE(server.state(), ServerController::State::Listening);
        ClientController client;
        client.connectTo(clientOf(*server.listeningEndpoint()));
        QTRY_COMPARE(server.clients()->rowCount(), 1);
        const echo::ConnectionId connection = *server.clients()->connectionAt(0);
        const auto state = [&] {
            return server.clients()->index(0, ClientsModel::StateColumn).data().toString();
        };
        const auto lastEntry = [&] {
            const TranscriptModel* const log = server.conversation()->transcript();
            return log->index(log->rowCount() - 1, 0).data().toString();
        };
        server.act(connection, echo::ConnectionAction::PauseReceiving);
        QVERIFY(lastEntry().contains(QStringLiteral("is paused")));
        QTRY_COMPARE(state(), QStringLiteral("paused"));
        QVERIFY(!client.sendText(QStringLiteral("hello")));
        QTRY_COMPARE(client.totals().bytesSent, quint64(5));
        server.act(connection, echo::ConnectionAction::ResumeReceiving);
        QTRY_COMPARE(client.totals().bytesReceived, quint64(5));
        QTRY_COMPARE(state(), QStringLiteral("connected"));
        server.act(connection, echo::ConnectionAction::FinishSending);
        QVERIFY(lastEntry().contains(QStringLiteral("shutdown()")));
        QTRY_COMPARE(state(), QStringLiteral("half-closed"));
        QTRY_VERIFY(client.peerEnded());
        server.act(connection, echo::ConnectionAction::Reset);
        QTRY_COMPARE(server.clients()->rowCount(), 0);
        server.act(connection, echo::ConnectionAction::Reset); // gone already
    }

    void aFloodIsCountedExactlyAndKeptWithinBounds()
    {
        ServerController server;
        server.conversation()->setLimits({.rows = 100, .bytes = 100'000});
        echo::ServerConfig config = loopbackServer();
        config.receiveBuffer = 16;
        server.start(config);
        QTRY_COMPARE(server.state(), ServerController::State::Listening);
        ClientController client;
        client.connectTo(clientOf(*server.listeningEndpoint()));
        QTRY_COMPARE(client.state(), ClientController::State::Connected);
        const QByteArray block(1 << 20, 'x');
        QVERIFY(!client.sendBytes(block));
        const auto size = static_cast<std::uint64_t>(block.size());
        QTRY_COMPARE_WITH_TIMEOUT(client.totals().bytesReceived, size, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(server.totals(),
                                  (echo::Totals{size, size, server.totals().receiveCalls, server.totals().sendCalls}),
                                  30'000);
        QVERIFY(server.totals().receiveCalls >= size / 16);
        QCOMPARE(server.conversation()->transcript()->rowCount(), 100);
        QCOMPARE(server.conversation()->console()->rowCount(), 100);
        QCOMPARE(server.conversation()->hex()->rowCount(), 100);
    }

private:
    LanguageSwitch m_languages;
};

QTEST_GUILESS_MAIN(TestServerController)
#include "tst_servercontroller.moc"
