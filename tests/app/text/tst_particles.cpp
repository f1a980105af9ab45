#include <QTest>

#include "app/text/particles.h"

using echolab::app::Particles;

class TestParticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheSoundBeforeThem_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("expected");

        const auto row = [](const char* name, const char16_t* pattern, const char16_t* argument,
                            const char16_t* expected) {
            QTest::newRow(name) << QString::fromUtf16(pattern) << QString::fromUtf16(argument)
                                << QString::fromUtf16(expected);
        };
        row("zero", u"%1을(를)", u"0", u"0을");
        row("one", u"%1(으)로", u"1", u"1로");
        row("two", u"%1은(는)", u"2", u"2는");
        row("three", u"%1(으)로", u"3", u"3으로");
        row("four", u"%1과(와)", u"43004", u"43004와");
        row("five", u"%1이(가)", u"5", u"5가");
        row("six", u"%1을(를)", u"6", u"6을");
        row("seven", u"%1과(와)", u"7", u"7과");
        row("eight", u"%1(으)로", u"8", u"8로");
        row("nine", u"%1이(가)", u"9", u"9가");
        row("ten thousand", u"%1은(는)", u"10000", u"10000은");
        row("10^12", u"%1은(는)", u"1000000000000", u"1000000000000는");
        row("syllable with a vowel", u"%1을(를)", u"서버", u"서버를");
        row("syllable with a consonant", u"%1을(를)", u"소켓", u"소켓을");
        row("syllable with rieul", u"%1(으)로", u"서울", u"서울로");
        row("rieul otherwise", u"%1을(를)", u"서울", u"서울을");
        row("spelled vowel", u"%1이(가)", u"TCP", u"TCP가");
        row("spelled consonant", u"%1을(를)", u"SYN", u"SYN을");
        row("spelled rieul", u"%1(으)로", u"URL", u"URL로");
        row("error name", u"%1이(가)", u"ECONNREFUSED", u"ECONNREFUSED가");
        row("word with a vowel", u"%1과(와)", u"send", u"send와");
        row("word with a consonant", u"%1을(를)", u"listen", u"listen을");
        row("closed syllable", u"%1이(가)", u"socket", u"socket이");
        row("open syllable", u"%1이(가)", u"loop", u"loop가");
        row("call", u"%1()을(를)", u"recv", u"recv()를");
        row("address", u"%1과(와)", u"[::1]:9000", u"[::1]:9000과");
        row("in brackets", u"[%1]은(는)", u"::1", u"[::1]은");
        row("in quotation marks", u"\"%1\"을(를)", u"안녕", u"\"안녕\"을");
        row("percent", u"%1%을(를)", u"5", u"5%를");
        row("hash", u"%1(이)라", u"#", u"#이라");
        row("or", u"%1(이)나", u"3", u"3이나");
        row("not known", u"%1을(를)", u"漢", u"漢을(를)");
        row("nothing before it", u"%1을(를)", u"", u"을(를)");
        row("another bracket", u"%1(으뜸)", u"3", u"3(으뜸)");
    }
    void followTheSoundBeforeThem()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, argument);
        QTEST(Particles::fill(pattern, {argument}), "expected");
    }

    void leaveArgumentsAsTheyAre()
    {
        QCOMPARE(Particles::fill(QStringLiteral("%1, %2"), {QStringLiteral("물을(를) %2"), QStringLiteral("x")}),
                 QStringLiteral("물을(를) %2, x"));
    }

    void areChosenInAReadyText()
    {
        QCOMPARE(Particles::chosen(QStringLiteral("포트 9001(으)로, 9002은(는) 100 %3")),
                 QStringLiteral("포트 9001로, 9002는 100 %3"));
    }
};

QTEST_APPLESS_MAIN(TestParticles)
#include "tst_particles.moc"
