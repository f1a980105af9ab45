#include <QTest>

#include "app/base/convert.h"
#include "app/text/choicenames.h"
#include "app/text/messageparser.h"

using namespace echolab;
using namespace echolab::app;

class TestMessageParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<MessageFormat>("format");
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        const auto add = [](const char* text, MessageFormat format, const QByteArray& bytes,
                            Encoding encoding = Encoding::Utf8) {
            QTest::addRow("%s, %s: %s", qPrintable(choiceName(format)), qPrintable(encodingName(encoding)), text)
                << QString::fromUtf8(text) << format << encoding << bytes;
        };
        add("", MessageFormat::Text, {});
        add("a\\n48", MessageFormat::Text, "a\\n48");
        add("가", MessageFormat::Text, "\xB0\xA1", Encoding::Cp949);

        add("", MessageFormat::Escapes, {});
        add("plain 가", MessageFormat::Escapes, "plain 가");
        add("\\n\\r\\t\\0\\\\", MessageFormat::Escapes, QByteArray("\n\r\t\0\\", 5));
        add("GET / HTTP/1.0\\r\\n\\r\\n", MessageFormat::Escapes, "GET / HTTP/1.0\r\n\r\n");
        add("\\\\n", MessageFormat::Escapes, "\\n");
        add("\\x4a\\xB0\\x00", MessageFormat::Escapes, QByteArray("\x4a\xB0\0", 3));
        add("\\x41B", MessageFormat::Escapes, "AB");
        add("\\012", MessageFormat::Escapes, QByteArray("\00012", 3));
        add("\\u{1F600}\\u{41}\\u{00ac00}", MessageFormat::Escapes, "😀A가");
        add("가\\u{AC00}\\xff", MessageFormat::Escapes, "\xB0\xA1\xB0\xA1\xFF", Encoding::Cp949);
        add("\\u{e9}", MessageFormat::Escapes, "\xE9", Encoding::Latin1);

        add("", MessageFormat::Hex, {});
        add(" ,\t", MessageFormat::Hex, {});
        add("48 65 6c6C 6f", MessageFormat::Hex, "Hello");
        add("0x48, 0X65,0x6C6c\t6F", MessageFormat::Hex, "Hello");
        add("00ff", MessageFormat::Hex, QByteArray("\0\xff", 2));
        add("EA B0 80", MessageFormat::Hex, "가", Encoding::Cp949);
    }
    void bytes()
    {
        QFETCH(QString, text);
        QFETCH(MessageFormat, format);
        QFETCH(Encoding, encoding);
        QFETCH(QByteArray, bytes);
        const auto parsed = MessageParser::parse(text, format, encoding);
        QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().reason));
        QCOMPARE(toByteArray(*parsed), bytes);
    }

    void reasons_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<MessageFormat>("format");
        QTest::addColumn<qsizetype>("position");
        QTest::addColumn<QString>("reason"); // how it begins
        const auto add = [](const char* text, MessageFormat format, qsizetype position, const char* reason) {
            QTest::addRow("%s: %s", qPrintable(choiceName(format)), text)
                << QString::fromUtf8(text) << format << position << QString::fromUtf8(reason);
        };
        const char* const none = "EUC-KR/CP949 does not have the character 😀";
        add("가😀", MessageFormat::Text, 1, none);
        add("가😀", MessageFormat::Escapes, 1, none);
        add("가\\x41\\n\\u{1F600}", MessageFormat::Escapes, 7, none);
        add("a\\n😀\\q", MessageFormat::Escapes, 3, none);
        add("a\\q😀", MessageFormat::Escapes, 1, "Character 2: \\q is no escape.");
        add("a\\q", MessageFormat::Escapes, 1, "Character 2: \\q is no escape.");
        add("\\😀", MessageFormat::Escapes, 0, "Character 1: \\😀 is no escape.");
        add("a\\", MessageFormat::Escapes, 1, "Character 2: \\ is no escape.");
        add("\\\n", MessageFormat::Escapes, 0, "Character 1: \\\\x0A is no escape.");
        for (const char* byte : {"\\x", "\\x4", "\\x4g", "\\xg4", "\\x+4", "\\x 4", "\\X41"}) {
            add(byte, MessageFormat::Escapes, 0, byte[1] == 'x' ? "Character 1: \\x takes" : "Character 1: \\X is no");
        }
        for (const char* code : {"\\u", "\\u41", "\\u{", "\\u{}", "\\u{41", "\\u{g}", "\\u{ 41}", "\\u{0000041}",
                                 "\\u{110000}", "\\u{d800}", "\\u{DFFF}", "\\u 41}"}) {
            add(code, MessageFormat::Escapes, 0, "Character 1: \\u takes a code point");
        }

        add("4", MessageFormat::Hex, 0, "Character 1: 4 is half a byte.");
        add("48 6 5", MessageFormat::Hex, 3, "Character 4: 6 is half a byte.");
        add("486", MessageFormat::Hex, 2, "Character 3: 6 is half a byte.");
        add("0x4", MessageFormat::Hex, 2, "Character 3: 4 is half a byte.");
        add("48 4g", MessageFormat::Hex, 4, "Character 5: g is no hexadecimal digit");
        add("0x", MessageFormat::Hex, 1, "Character 2: x is no hexadecimal digit");
        add("480x65", MessageFormat::Hex, 3, "Character 4: x is no hexadecimal digit");
        add("-1", MessageFormat::Hex, 0, "Character 1: - is no hexadecimal digit");
        add("４８", MessageFormat::Hex, 0, "Character 1: ４ is no hexadecimal digit");
        add("48 😀", MessageFormat::Hex, 3, "Character 4: 😀 is no hexadecimal digit");
    }
    void reasons()
    {
        QFETCH(QString, text);
        QFETCH(MessageFormat, format);
        QFETCH(qsizetype, position);
        QFETCH(QString, reason);
        const auto parsed = MessageParser::parse(text, format, Encoding::Cp949);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().position, position);
        QVERIFY2(parsed.error().reason.startsWith(reason), qPrintable(parsed.error().reason));
    }

    void everyByteCanBeWritten()
    {
        QByteArray all;
        QString escapes;
        for (int byte = 0; byte < 256; ++byte) {
            all.append(static_cast<char>(byte));
            escapes += QStringLiteral("\\x%1").arg(byte, 2, 16, QLatin1Char('0'));
        }
        for (const Encoding encoding : encodings()) {
            QCOMPARE(toByteArray(MessageParser::parse(escapes, MessageFormat::Escapes, encoding).value()), all);
            const QString hex = QString::fromLatin1(all.toHex(' '));
            QCOMPARE(toByteArray(MessageParser::parse(hex, MessageFormat::Hex, encoding).value()), all);
        }
    }
};

QTEST_APPLESS_MAIN(TestMessageParser)
#include "tst_messageparser.moc"
