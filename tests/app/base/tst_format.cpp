#include <QTest>

#include "app/base/format.h"
#include "app/base/language.h"

using namespace echolab;
using namespace echolab::app;
using namespace std::chrono_literals;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_languages.setLanguage(Language::English); }

    void countsAreExact()
    {
        QCOMPARE(Format::bytes(0), QStringLiteral("0 bytes"));
        QCOMPARE(Format::bytes(1), QStringLiteral("1 byte"));
        QCOMPARE(Format::bytes(16), QStringLiteral("16 bytes"));
        QCOMPARE(Format::bytes(18'446'744'073'709'551'615U), QStringLiteral("18446744073709551615 bytes"));
    }

    void durationsAreReadable()
    {
        QCOMPARE(Format::duration(80us), QStringLiteral("0.08 ms"));
        QCOMPARE(Format::duration(5us), QStringLiteral("0.005 ms"));
        QCOMPARE(Format::duration(12'340us), QStringLiteral("12.3 ms"));
        QCOMPARE(Format::duration(1'500ms), QStringLiteral("1.50 s"));
    }

    void ratesHaveUnits()
    {
        QCOMPARE(Format::byteRate(0), QStringLiteral("0 B/s"));
        QCOMPARE(Format::byteRate(1500), QStringLiteral("1.5 kB/s"));
        QCOMPARE(Format::byteRate(2.8e9), QStringLiteral("2.8 GB/s"));
        QCOMPARE(Format::messageRate(0), QStringLiteral("0 messages/s"));
        QCOMPARE(Format::messageRate(12'345.4), QStringLiteral("12,345 messages/s"));
    }

    void numbersOfAxesAreShort()
    {
        QCOMPARE(Format::shortNumber(0), QStringLiteral("0"));
        QCOMPARE(Format::shortNumber(250), QStringLiteral("250"));
        QCOMPARE(Format::shortNumber(1500), QStringLiteral("1.5k"));
        QCOMPARE(Format::shortNumber(20e6), QStringLiteral("20M"));
    }

    void totalsReadAsEachSidePutsThem()
    {
        const echo::Totals totals{.bytesReceived = 1, .bytesSent = 16, .receiveCalls = 1, .sendCalls = 2};
        QCOMPARE(Format::serverTotals(totals), QStringLiteral("received 1 byte, sent 16 bytes"));
        QCOMPARE(Format::clientTotals(totals), QStringLiteral("sent 16 bytes, received 1 byte"));
    }

private:
    LanguageSwitch m_languages;
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
