#include <QTest>

#include "app/base/language.h"
#include "app/conversation/consoleline.h"

using namespace echolab;
using namespace echolab::app;

class TestConsoleLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBooksLines_data()
    {
        const net::Endpoint v4 = net::Endpoint::loopback(net::Family::IPv4, 14641);
        const net::Endpoint v6 = net::Endpoint::loopback(net::Family::IPv6, 58790);
        const QString hello = QStringLiteral("안녕하세요.");

        QTest::addColumn<ConsoleLine>("line");
        QTest::addColumn<QString>("korean");
        QTest::addColumn<QString>("english");
        QTest::addColumn<bool>("blankBefore");
        QTest::newRow("accepted") << ConsoleLine::clientConnected(v4)
                                  << QStringLiteral("[TCP 서버] 클라이언트 접속: IP 주소=127.0.0.1, 포트 번호=14641")
                                  << QStringLiteral(
                                         "[TCP server] Client connected: IP address=127.0.0.1, port number=14641")
                                  << true;
        QTest::newRow("server received") << ConsoleLine::serverReceived(v6, hello)
                                         << QStringLiteral("[TCP/::1:58790] 안녕하세요.")
                                         << QStringLiteral("[TCP/::1:58790] 안녕하세요.") << false;
        QTest::newRow("gone") << ConsoleLine::clientDisconnected(v6)
                              << QStringLiteral("[TCP 서버] 클라이언트 종료: IP 주소=::1, 포트 번호=58790")
                              << QStringLiteral("[TCP server] Client disconnected: IP address=::1, port number=58790")
                              << false;
        QTest::newRow("prompt") << ConsoleLine::prompt(hello) << QStringLiteral("[보낼 데이터] 안녕하세요.")
                                << QStringLiteral("[Data to send] 안녕하세요.") << true;
        QTest::newRow("empty prompt") << ConsoleLine::prompt({}) << QStringLiteral("[보낼 데이터] ")
                                      << QStringLiteral("[Data to send] ") << true;
        QTest::newRow("sent") << ConsoleLine::sent(11) << QStringLiteral("[TCP 클라이언트] 11바이트를 보냈습니다.")
                              << QStringLiteral("[TCP client] Sent 11 bytes.") << false;
        QTest::newRow("received") << ConsoleLine::received(11)
                                  << QStringLiteral("[TCP 클라이언트] 11바이트를 받았습니다.")
                                  << QStringLiteral("[TCP client] Received 11 bytes.") << false;
        QTest::newRow("echo") << ConsoleLine::receivedData(hello) << QStringLiteral("[받은 데이터] 안녕하세요.")
                              << QStringLiteral("[Received data] 안녕하세요.") << false;
        const auto inUse = net::SocketError::of(net::Call::Bind, std::errc::address_in_use);
        const QString failed = QStringLiteral("[bind()] ") + QString::fromStdString(inUse.text());
        QTest::newRow("failed") << ConsoleLine::callFailed(inUse) << failed << failed << false;
        QTest::newRow("forged") << ConsoleLine::receivedData(QStringLiteral("x\n[TCP 서버] %1"))
                                << QStringLiteral("[받은 데이터] x\\x0A[TCP 서버] %1")
                                << QStringLiteral("[Received data] x\\x0A[TCP 서버] %1") << false;
        QTest::newRow("placeholders in data") << ConsoleLine::serverReceived(v4, QStringLiteral("%1 %2 %3"))
                                              << QStringLiteral("[TCP/127.0.0.1:14641] %1 %2 %3")
                                              << QStringLiteral("[TCP/127.0.0.1:14641] %1 %2 %3") << false;
    }
    void theBooksLines()
    {
        QFETCH(ConsoleLine, line);
        QFETCH(QString, korean);
        QFETCH(QString, english);
        QFETCH(bool, blankBefore);
        LanguageSwitch languages;
        languages.setLanguage(Language::Korean);
        QCOMPARE(line.text(), korean);
        languages.setLanguage(Language::English);
        QCOMPARE(line.text(), english);
        QCOMPARE(line.blankBefore(), blankBefore);
    }
};

QTEST_GUILESS_MAIN(TestConsoleLine)
#include "tst_consoleline.moc"
