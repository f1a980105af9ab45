#include <QTest>

#include "app/text/inputrules.h"

using namespace echolab;
using namespace echolab::app;
using net::Family;

class TestInputRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ports()
    {
        QCOMPARE(InputRules::serverPort(QStringLiteral(" 9000 ")).value(), std::uint16_t{9000});
        QCOMPARE(InputRules::serverPort(QStringLiteral("0")).value(), std::uint16_t{0});
        QCOMPARE(InputRules::clientPort(QStringLiteral("65535")).value(), std::uint16_t{65535});
        for (const char* wrong : {"", "-1", "+1", "65536", "9000x", "1e3", "0x10", "٣", "99999999999999999999"}) {
            QVERIFY2(!InputRules::serverPort(QString::fromUtf8(wrong)), wrong);
            QVERIFY2(!InputRules::clientPort(QString::fromUtf8(wrong)), wrong);
        }
        QVERIFY(!InputRules::clientPort(QStringLiteral("0")));
        QVERIFY(!InputRules::clientPort(QStringLiteral("0")).error().isEmpty());
    }

    void serverAddresses()
    {
        QCOMPARE(InputRules::serverAddress({}, Family::IPv6, 9000).value(), net::Endpoint::any(Family::IPv6, 9000));
        QCOMPARE(InputRules::serverAddress(QStringLiteral(" 127.0.0.1 "), Family::IPv4, 7).value(),
                 net::Endpoint::loopback(Family::IPv4, 7));
        QCOMPARE(InputRules::serverAddress(QStringLiteral("[::1]"), Family::IPv6, 7).value(),
                 net::Endpoint::loopback(Family::IPv6, 7));
        QVERIFY(!InputRules::serverAddress(QStringLiteral("localhost"), Family::IPv4, 7));
        QVERIFY(!InputRules::serverAddress(QStringLiteral("256.0.0.1"), Family::IPv4, 7));
        const auto other = InputRules::serverAddress(QStringLiteral("::1"), Family::IPv4, 7);
        QCOMPARE(other.error(), QStringLiteral("::1 is an IPv6 address: choose IPv6, or enter an IPv4 address."));
    }

    void clientHosts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isV4");
        QTest::addColumn<QString>("host"); // empty: refused
        QTest::newRow("IPv4") << QStringLiteral(" 127.0.0.1") << true << QStringLiteral("127.0.0.1");
        QTest::newRow("IPv6") << QStringLiteral("[::1]") << false << QStringLiteral("::1");
        QTest::newRow("name") << QStringLiteral("localhost") << true << QStringLiteral("localhost");
        QTest::newRow("name with digits")
            << QStringLiteral("1.pool.example") << true << QStringLiteral("1.pool.example");
        QTest::newRow("Korean name") << QStringLiteral("한국.kr") << true << QStringLiteral("xn--3e0b707e.kr");
        QTest::newRow("empty") << QStringLiteral("  ") << true << QString();
        QTest::newRow("short IPv4") << QStringLiteral("127.1") << true << QString();
        QTest::newRow("hexadecimal IPv4") << QStringLiteral("0x7f.1") << true << QString();
        QTest::newRow("hexadecimal at the end") << QStringLiteral("host.0x1") << true << QString();
        QTest::newRow("number") << QStringLiteral("9000") << true << QString();
        QTest::newRow("out of range") << QStringLiteral("300.1.1.1") << true << QString();
        QTest::newRow("IPv6 under IPv4") << QStringLiteral("::1") << true << QString();
        QTest::newRow("IPv4 under IPv6") << QStringLiteral("127.0.0.1") << false << QString();
        QTest::newRow("broken IPv6") << QStringLiteral("1::2::3") << false << QString();
        QTest::newRow("with a port") << QStringLiteral("127.0.0.1:9000") << true << QString();
        QTest::newRow("space") << QStringLiteral("local host") << true << QString();
        QTest::newRow("control") << QStringLiteral("local\nhost") << true << QString();
        QTest::newRow("too long") << QString(300, QLatin1Char('a')) << true << QString();
    }
    void clientHosts()
    {
        QFETCH(QString, text);
        QFETCH(bool, isV4);
        QFETCH(QString, host);
        const auto checked = InputRules::clientHost(text, isV4 ? Family::IPv4 : Family::IPv6);
        if (host.isEmpty()) {
            QVERIFY(!checked);
            QVERIFY(!checked.error().isEmpty());
        } else {
            QVERIFY2(checked, qPrintable(checked ? QString() : checked.error()));
            QCOMPARE(QString::fromStdString(*checked), host);
        }
    }

    void clientHostsOfEitherFamily()
    {
        for (const char* host : {"127.0.0.1", "::1", "::ffff:127.0.0.1", "localhost"}) {
            QCOMPARE(InputRules::clientHost(QString::fromLatin1(host), std::nullopt).value(), std::string(host));
        }
        QVERIFY(InputRules::clientHost(QStringLiteral("127.1"), std::nullopt)
                    .error()
                    .contains(QStringLiteral("no IPv4 address")));
        QVERIFY(InputRules::clientHost(QStringLiteral("1::2::3"), std::nullopt)
                    .error()
                    .contains(QStringLiteral("no IPv6")));
    }

    void aZoneThatIsNoInterfaceIsNamed()
    {
        const QString address = QStringLiteral("fe80::1%nope");
        QVERIFY(InputRules::clientHost(address, Family::IPv6).error().contains(QStringLiteral("no interface nope")));
        QVERIFY(
            InputRules::serverAddress(address, Family::IPv6, 7).error().contains(QStringLiteral("no interface nope")));
    }

    void numbers()
    {
        QCOMPARE(InputRules::receiveBuffer(QStringLiteral("512")).value(), 512);
        QCOMPARE(InputRules::receiveBuffer(QString()).value(), 0);
        QVERIFY(!InputRules::receiveBuffer(QStringLiteral("0")));
        QVERIFY(!InputRules::receiveBuffer(QStringLiteral("16777217")));
        QCOMPARE(InputRules::highWaterMark(QString()).value(), 1 << 20);
        QCOMPARE(InputRules::highWaterMark(QStringLiteral("1073741824")).value(), 1 << 30);
        QVERIFY(!InputRules::highWaterMark(QStringLiteral("0")));
        QVERIFY(!InputRules::highWaterMark(QStringLiteral("1073741825")));
        QCOMPARE(InputRules::backlog(QStringLiteral("0")).value(), 0);
        QVERIFY(!InputRules::backlog(QStringLiteral("65536")));
        QCOMPARE(InputRules::clientLimit(QString()).value(), 0);
        QCOMPARE(InputRules::clientLimit(QStringLiteral("1000000")).value(), 1'000'000);
        QVERIFY(!InputRules::clientLimit(QStringLiteral("-1")));
        QCOMPARE(InputRules::idleLimit(QString()).value(), 0);
        QCOMPARE(InputRules::idleLimit(QStringLiteral("86400000")).value(), 86'400'000);
        QVERIFY(!InputRules::idleLimit(QStringLiteral("86400001")));
        QCOMPARE(InputRules::loops(QString()).value(), 1);
        QCOMPARE(InputRules::loops(QStringLiteral("256")).value(), 256);
        QVERIFY(!InputRules::loops(QStringLiteral("0")));
        QCOMPARE(InputRules::number(QStringLiteral("x"), 1, 5).error(),
                 QStringLiteral("Enter a whole number from 1 to 5."));
    }
};

QTEST_APPLESS_MAIN(TestInputRules)
#include "tst_inputrules.moc"
