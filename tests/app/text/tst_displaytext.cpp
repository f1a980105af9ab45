#include <QTest>

#include "app/text/displaytext.h"

using namespace echolab::app;

class TestDisplayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsShownSafely_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("inChat");
        QTest::addColumn<QString>("inConsole");
        const auto row = [](const char* name, const QString& text, const QString& both) {
            QTest::newRow(name) << text << both << both;
        };
        row("plain", QStringLiteral("안녕하세요. Hello \\ é 😀"), QStringLiteral("안녕하세요. Hello \\ é 😀"));
        row("markup stays text", QStringLiteral("<b>bold</b> &amp;"), QStringLiteral("<b>bold</b> &amp;"));
        row("empty", QString(), QString());
        row("NUL", QString(QChar(0)), QStringLiteral("\\x00"));
        row("escape and delete", QStringLiteral("\u001b[2J\u007f"), QStringLiteral("\\x1B[2J\\x7F"));
        row("C1", QStringLiteral("\u0085\u009b"), QStringLiteral("\\u0085\\u009B"));
        row("bidi", QStringLiteral("a\u202eb\u200e\u200f\u2066c\u2069\u061c"),
            QStringLiteral("a\\u202Eb\\u200E\\u200F\\u2066c\\u2069\\u061C"));
        row("separators", QStringLiteral("a\u2028b\u2029"), QStringLiteral("a\\u2028b\\u2029"));
        row("invisible", QStringLiteral("\ufeff\u200b\u00ad\u2060\u3164"),
            QStringLiteral("\\uFEFF\\u200B\\u00AD\\u2060\\u3164"));
        row("tags", QStringLiteral("\U000e0041"), QStringLiteral("\\U000E0041"));
        row("lone surrogate", QString(QChar(0xd800)) + QLatin1Char('x'), QStringLiteral("\\uD800x"));
        row("joined emoji", QStringLiteral("👩\u200d💻❤\ufe0f\u200c"), QStringLiteral("👩\u200d💻❤\ufe0f\u200c"));
        row("carriage return alone", QStringLiteral("real\rforged"), QStringLiteral("real\\x0Dforged"));
        QTest::newRow("line breaks") << QStringLiteral("a\nb\r\nc\td") << QStringLiteral("a\nb\nc\td")
                                     << QStringLiteral("a\\x0Ab\\x0D\\x0Ac\\x09d");
    }
    void textIsShownSafely()
    {
        QFETCH(QString, text);
        QFETCH(QString, inChat);
        QFETCH(QString, inConsole);
        QCOMPARE(displayText(text, LineBreaks::Keep), inChat);
        QCOMPARE(displayText(text, LineBreaks::Escape), inConsole);
    }
};

QTEST_APPLESS_MAIN(TestDisplayText)
#include "tst_displaytext.moc"
