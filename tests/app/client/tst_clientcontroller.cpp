#include <array>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/base/convert.h"
#include "app/base/language.h"
#include "support/running/controllertest.h"
#include "support/sockets/faultysystemcalls.h"
#include "support/sockets/loopback.h"

using namespace echolab;
using namespace echolab::app;

using test::must;

class TestClientController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_languages.setLanguage(Language::English);
        m_server = std::make_unique<ServerController>();
        m_server->start(loopbackServer());
        QTRY_COMPARE(m_server->state(), ServerController::State::Listening);
    }

    void theSlidesConversation_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<std::size_t>("bytes");
        QTest::newRow("CP949") << Encoding::Cp949 << std::size_t{11};
        QTest::newRow("UTF-8") << Encoding::Utf8 << std::size_t{16};
    }
    void theSlidesConversation()
    {
        QFETCH(Encoding, encoding);
        QFETCH(std::size_t, bytes);
        m_languages.setLanguage(Language::Korean);
        m_server->setEncoding(encoding);
        ClientController client;
        client.setEncoding(encoding);
        const QAbstractItemModelTester tester(client.conversation()->transcript(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        connect(client);
        QStringList expected;
        QSignalSpy confirmations(&client, &ClientController::messageConfirmed);
        for (const QString& text : {QStringLiteral("안녕하세요."), QStringLiteral("반갑습니다.")}) {
            QVERIFY(!client.sendText(text));
            QTRY_COMPARE(confirmations.count(), expected.isEmpty() ? 1 : 2);
            expected << QString() << QStringLiteral("[보낼 데이터] ") + text
                     << QStringLiteral("[TCP 클라이언트] %1바이트를 보냈습니다.").arg(bytes)
                     << QStringLiteral("[TCP 클라이언트] %1바이트를 받았습니다.").arg(bytes)
                     << QStringLiteral("[받은 데이터] ") + text;
        }
        QTRY_COMPARE(rowsOf(*client.conversation()->console()), expected);
        QTRY_VERIFY(rowsOf(*m_server->conversation()->console()).constLast().endsWith(QStringLiteral("반갑습니다.")));
        QVERIFY(client.lastRoundTrip());
        QCOMPARE(client.openMessages(), std::size_t{0});
        const QStringList shown = rowsOf(*client.conversation()->transcript());
        QVERIFY(shown.constLast().startsWith(QStringLiteral("반갑습니다. — %1바이트 받음, ").arg(bytes)));
        QCOMPARE(client.totalsText(), QStringLiteral("%1바이트 보냄, %1바이트 받음").arg(2 * bytes));
    }

    void withoutARecordTheSignalsTell()
    {
        ClientController client(nullptr, net::systemCalls(), ClientController::Recording::Off);
        QVERIFY(client.conversation() == nullptr);
        QSignalSpy sending(&client, &ClientController::sending);
        QSignalSpy sent(&client, &ClientController::messageSent);
        QSignalSpy confirmed(&client, &ClientController::messageConfirmed);
        connect(client);
        client.setMarkingCalls(true);
        QVERIFY(!client.sendText(QStringLiteral("안녕")));
        QTRY_COMPARE(confirmed.count(), 1);
        QCOMPARE(sending.constFirst().at(1).toByteArray(), QStringLiteral("안녕").toUtf8());
        QCOMPARE(sent.constFirst().at(0), sending.constFirst().at(0));
        QCOMPARE(sent.constFirst().at(1).toULongLong(), 6ULL);
        QCOMPARE(client.openMessages(), std::size_t{0});
        QVERIFY(!client.sendText({}));
        QTRY_COMPARE(client.state(), ClientController::State::Disconnected);
    }

    void anEmptyTextDisconnects()
    {
        ClientController client;
        QVERIFY(client.sendText({})); // not connected
        connect(client);
        QVERIFY(!client.sendText({}));
        QTRY_COMPARE(client.state(), ClientController::State::Disconnected);
        QCOMPARE(client.statusText(), QStringLiteral("Disconnected"));
    }

    void whatCannotBeWrittenIsNotSent()
    {
        ClientController client;
        client.setEncoding(Encoding::Cp949);
        connect(client);
        QCOMPARE(client.sendText(QStringLiteral("가😀")).value(),
                 QStringLiteral("EUC-KR/CP949 does not have the character 😀: choose UTF-8, or leave it out."));
        QCOMPARE(client.totals().bytesSent, std::uint64_t{0});
        QVERIFY(client.history().messages().isEmpty());
        QVERIFY(!client.sendText(QStringLiteral("가")));
        QCOMPARE(client.history().messages(), QStringList{QStringLiteral("가")});
    }

    void bytesAreWrittenAsEscapesOrInHex()
    {
        ClientController client;
        connect(client);
        QVERIFY(!client.sendText(QStringLiteral("a\\x00\\n"), MessageFormat::Escapes));
        QVERIFY(!client.sendText(QStringLiteral("EA B0 80"), MessageFormat::Hex));
        QTRY_COMPARE(client.totals().bytesReceived, std::uint64_t{6});
        const QStringList console = rowsOf(*client.conversation()->console());
        QVERIFY(console.contains(QStringLiteral("[Data to send] a\\x00\\x0A")));
        QVERIFY(console.contains(QStringLiteral("[Data to send] 가")));
        const QStringList typed{QStringLiteral("a\\x00\\n"), QStringLiteral("EA B0 80")};
        QCOMPARE(client.history().messages(), typed);
    }

    void whatIsWronglyWrittenIsNotSent()
    {
        ClientController client;
        connect(client);
        QCOMPARE(client.sendText(QStringLiteral("4 8"), MessageFormat::Hex).value(),
                 QStringLiteral("Character 1: 4 is half a byte. A byte is two hexadecimal digits, such as 0A."));
        QCOMPARE(client.sendText(QStringLiteral(" , "), MessageFormat::Hex).value(),
                 QStringLiteral("There is nothing to send."));
        QCOMPARE(client.totals().bytesSent, std::uint64_t{0});
        QVERIFY(client.history().messages().isEmpty());
        QCOMPARE(client.state(), ClientController::State::Connected);
    }

    void anEmptyTextDisconnectsInEveryFormat()
    {
        for (const MessageFormat format : messageFormats) {
            ClientController client;
            connect(client);
            QVERIFY(!client.sendText({}, format));
            QTRY_COMPARE(client.state(), ClientController::State::Disconnected);
        }
    }

    void noServerIsExplained()
    {
        echo::ClientConfig config = clientOf(*m_server->listeningEndpoint());
        m_server->stop();
        QTRY_COMPARE(m_server->state(), ServerController::State::Stopped);
        ClientController client;
        QSignalSpy failures(&client, &ClientController::failed);
        client.connectTo(config);
        QCOMPARE(client.state(), ClientController::State::Connecting);
        QTRY_COMPARE(client.state(), ClientController::State::Disconnected);
        QCOMPARE(failures.count(), 1);
        QVERIFY(client.statusText().contains(
            QStringLiteral("Nothing listens on port %1 of 127.0.0.1 over IPv4").arg(config.port)));
        const QStringList console = rowsOf(*client.conversation()->console());
        QCOMPARE(console.size(), 1);
        QVERIFY(console.constFirst().startsWith(QStringLiteral("[connect()] ")));
        QCOMPARE(rowsOf(*client.conversation()->transcript()).size(), 2); // the attempt and its failure, once
    }

    void theFamilyChangesWhileConnected()
    {
        echo::ServerConfig both = inFamily(loopbackServer(), ServerFamily::Both);
        both.local = net::Endpoint::any(net::Family::IPv6, 0);
        m_server->start(both);
        QTRY_VERIFY(m_server->state() == ServerController::State::Listening && m_server->config().bothFamilies);
        const std::uint16_t port = m_server->listeningEndpoint()->port();
        ClientController client;
        QVERIFY(!client.switchFamily(net::Family::IPv6)); // nothing is connected, nothing happens
        client.connectTo(clientOf(net::Endpoint::loopback(net::Family::IPv4, port)));
        QTRY_COMPARE(client.state(), ClientController::State::Connected);
        QVERIFY(!client.switchFamily(net::Family::IPv6));
        QTRY_VERIFY(client.remoteEndpoint() && client.remoteEndpoint()->addressText() == "::1");
        QTRY_COMPARE(client.state(), ClientController::State::Connected);
        QVERIFY(rowsOf(*client.conversation()->transcript()).contains(QStringLiteral("Reconnecting over IPv6.")));
    }

    void aServerThatDoesNotEcho()
    {
        net::Socket listening = test::listenOnLoopback(net::Family::IPv4);
        ClientController client;
        QSignalSpy mismatches(&client, &ClientController::echoMismatch);
        client.connectTo(clientOf(must(listening.localEndpoint())));
        net::Socket peer = must(listening.accept(net::Mode::Blocking)).socket;
        QTRY_COMPARE(client.state(), ClientController::State::Connected);
        QVERIFY(!client.sendText(QStringLiteral("abc")));
        std::array<std::byte, 3> message{}; // what answers before it would be no echo of it
        must(peer.recv(message, net::RecvFlag::WaitAll));
        must(peer.send(echo::viewOf("aXc 안")));
        QTRY_COMPARE(mismatches.count(), 1);
        QVERIFY(rowsOf(*client.conversation()->transcript())
                    .contains(QStringLiteral(
                        "abc — sent 3 bytes, came back different from byte 2 on (0x58 instead of 0x62)")));
        QTRY_COMPARE(client.totals().bytesReceived, std::uint64_t{7});
        QString text;
        const auto received = [&] {
            text.clear();
            const auto* model = client.conversation()->transcript();
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->index(row).data(TranscriptModel::KindRole).value<TranscriptModel::Kind>()
                    == TranscriptModel::Kind::Received) {
                    text += model->index(row).data(TranscriptModel::TextRole).toString();
                }
            }
            return text;
        };
        QTRY_COMPARE(received(), QStringLiteral("aXc 안"));
        must(peer.close());
        QTRY_VERIFY(client.peerEnded() || client.state() == ClientController::State::Disconnected);
        client.disconnectNow();
        QTRY_COMPARE(client.state(), ClientController::State::Disconnected);
    }

    void bytesTooManyAreNoEcho()
    {
        net::Socket listening = test::listenOnLoopback(net::Family::IPv4);
        ClientController client;
        QSignalSpy mismatches(&client, &ClientController::echoMismatch);
        client.connectTo(clientOf(must(listening.localEndpoint())));
        net::Socket peer = must(listening.accept(net::Mode::Blocking)).socket;
        QTRY_COMPARE(client.state(), ClientController::State::Connected);
        QVERIFY(!client.sendText(QStringLiteral("abc")));
        std::array<std::byte, 3> message{};
        must(peer.recv(message, net::RecvFlag::WaitAll));
        must(peer.send(echo::viewOf("abcabc")));
        QTRY_COMPARE(mismatches.count(), 1);
        QVERIFY(!client.expectsEchoes());
        QVERIFY(rowsOf(*client.conversation()->transcript())
                    .contains(QStringLiteral("More comes back than was sent: at offset 3 of the stream, nothing was "
                                             "expected and 0x61 came. This is no echo server.")));
    }

    void halfClosing()
    {
        ClientController client;
        connect(client);
        QVERIFY(!client.sendText(QStringLiteral("last words")));
        client.act(echo::ConnectionAction::FinishSending);
        QVERIFY(client.sendingFinished());
        QCOMPARE(client.sendText(QStringLiteral("more")).value(),
                 QStringLiteral("Not sent: sending was finished. Connect again to send."));
        QTRY_VERIFY(client.peerEnded());
        QTRY_COMPARE(client.totals().bytesReceived, std::uint64_t{10});
        QVERIFY(client.statusText().startsWith(QStringLiteral("TIME-WAIT 127.0.0.1:")));
        client.act(echo::ConnectionAction::Close);
        QTRY_COMPARE(client.state(), ClientController::State::Disconnected);
        QCOMPARE(rowsOf(*client.conversation()->transcript()).constLast(), QStringLiteral("Disconnected."));
    }

    void aResetSaysWhatTheOtherEndSees()
    {
        ClientController client;
        client.act(echo::ConnectionAction::Reset); // nothing is connected, nothing happens
        connect(client);
        client.act(echo::ConnectionAction::Reset);
        QTRY_COMPARE(client.state(), ClientController::State::Disconnected);
        QCOMPARE(client.statusText(), QStringLiteral("Disconnected"));
        const QString end = rowsOf(*client.conversation()->transcript()).constLast();
        QVERIFY(end.startsWith(QStringLiteral("Disconnected with a reset")));
        QVERIFY(end.endsWith(QStringLiteral("fails with ECONNRESET.")));
        QTRY_VERIFY(rowsOf(*m_server->conversation()->transcript()).filter(QStringLiteral("ECONNRESET")).size() == 1);
    }

    void pausingAndResuming()
    {
        ClientController client;
        connect(client);
        client.act(echo::ConnectionAction::PauseReceiving);
        QVERIFY(client.receivingPaused());
        QVERIFY(client.statusText().endsWith(QStringLiteral(", receiving paused")));
        QVERIFY(!client.sendText(QStringLiteral("held back")));
        QTRY_COMPARE(m_server->totals().bytesSent, std::uint64_t{9});
        QCOMPARE(client.totals().bytesReceived, std::uint64_t{0});
        client.act(echo::ConnectionAction::ResumeReceiving);
        QTRY_COMPARE(client.totals().bytesReceived, std::uint64_t{9});
        QVERIFY(!client.statusText().contains(QStringLiteral("paused")));
        client.act(echo::ConnectionAction::PauseReceiving);
        client.act(echo::ConnectionAction::Close);
        QTRY_COMPARE(client.state(), ClientController::State::Disconnected);
        QVERIFY(rowsOf(*client.conversation()->transcript())
                    .constLast()
                    .startsWith(QStringLiteral("Disconnected while receiving was paused")));
        connect(client); // a new connection begins anew
        QVERIFY(!client.receivingPaused());
    }

    void closingSaysWhatTheOtherEndSees()
    {
        ClientController client;
        connect(client);
        client.disconnectNow();
        QTRY_COMPARE(client.state(), ClientController::State::Disconnected);
        QCOMPARE(rowsOf(*client.conversation()->transcript()).constLast(),
                 QStringLiteral("Disconnected with close(): the other end's recv() returns 0."));
    }

    void anAddressOfOneFamilyCannotFollow()
    {
        test::FaultySystemCalls calls;
        calls.failAll(net::Call::Connect, std::errc::network_unreachable);
        ClientController client(nullptr, calls);
        echo::ClientConfig config;
        config.host = "192.0.2.1"; // kept for documentation (RFC 5737)
        client.connectTo(config);
        QCOMPARE(client.switchFamily(net::Family::IPv6).value(),
                 QStringLiteral("192.0.2.1 is an IPv4 address: choose IPv4, or enter an IPv6 address."));
        QTRY_COMPARE(client.state(), ClientController::State::Disconnected);
        QVERIFY(client.statusText().contains(QStringLiteral("No way leads to 192.0.2.1")));
    }

private:
    void connect(ClientController& client)
    {
        client.connectTo(clientOf(*m_server->listeningEndpoint()));
        QTRY_COMPARE(client.state(), ClientController::State::Connected);
        QVERIFY(client.statusText().startsWith(QStringLiteral("ESTABLISHED 127.0.0.1:")));
    }

    LanguageSwitch m_languages;
    std::unique_ptr<ServerController> m_server;
};

QTEST_GUILESS_MAIN(TestClientController)
#include "tst_clientcontroller.moc"
