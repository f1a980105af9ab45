#include <random>

#include <QTest>

#include "app/base/convert.h"
#include "app/text/textcodec.h"

using namespace echolab;
using namespace echolab::app;

namespace {

echo::Bytes encoded(const QString& text, Encoding encoding)
{
    return encodeText(text, encoding).value();
}

QString decodedAtOnce(echo::BytesView bytes, Encoding encoding)
{
    TextDecoder decoder(encoding);
    const QString text = decoder.decode(bytes);
    return text + decoder.flush();
}

} // namespace

class TestTextCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSlidesSentenceHasItsByteCounts()
    {
        QCOMPARE(encoded(QStringLiteral("안녕하세요."), Encoding::Cp949).size(), std::size_t{11});
        QCOMPARE(encoded(QStringLiteral("반갑습니다."), Encoding::Cp949).size(), std::size_t{11});
        QCOMPARE(encoded(QStringLiteral("안녕하세요."), Encoding::Utf8).size(), std::size_t{16});
    }

    void everyEncodingReadsWhatItWrote_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QString>("text");
        QTest::newRow("UTF-8") << Encoding::Utf8 << QStringLiteral("A\\é가힣😀\u200d\ufeff~");
        QTest::newRow("CP949") << Encoding::Cp949 << QStringLiteral("A\\가힣똠방각하 漢~");
        QTest::newRow("Latin-1") << Encoding::Latin1 << QStringLiteral("A\\éÿ\u0080~");
    }
    void everyEncodingReadsWhatItWrote()
    {
        QFETCH(Encoding, encoding);
        QFETCH(QString, text);
        QCOMPARE(decodedAtOnce(encoded(text, encoding), encoding), text);
    }

    void aCharacterSplitAnywhereIsWhole_data() { everyEncodingReadsWhatItWrote_data(); }
    void aCharacterSplitAnywhereIsWhole()
    {
        QFETCH(Encoding, encoding);
        QFETCH(QString, text);
        const echo::Bytes bytes = encoded(text, encoding);
        for (std::size_t split = 0; split <= bytes.size(); ++split) {
            TextDecoder decoder(encoding);
            const QString first = decoder.decode(echo::BytesView(bytes).first(split));
            const QString second = decoder.decode(echo::BytesView(bytes).subspan(split));
            QCOMPARE(first + second + decoder.flush(), text);
        }
        TextDecoder decoder(encoding);
        QString oneByOne;
        for (const std::byte byte : bytes) {
            oneByOne += decoder.decode({&byte, 1});
        }
        QCOMPARE(oneByOne, text);
    }

    void bytesThatAreNoTextAreShown_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("never in UTF-8") << Encoding::Utf8
                                        << QByteArray("a\xff"
                                                      "b")
                                        << QStringLiteral("a\\xFFb");
        QTest::newRow("lone continuation") << Encoding::Utf8 << QByteArray("\x80") << QStringLiteral("\\x80");
        QTest::newRow("broken off") << Encoding::Utf8
                                    << QByteArray("\xec\x95"
                                                  "A")
                                    << QStringLiteral("\\xEC\\x95A");
        QTest::newRow("overlong") << Encoding::Utf8 << QByteArray("\xc0\xaf") << QStringLiteral("\\xC0\\xAF");
        QTest::newRow("surrogate") << Encoding::Utf8 << QByteArray("\xed\xa0\x80") << QStringLiteral("\\xED\\xA0\\x80");
        QTest::newRow("NUL") << Encoding::Utf8 << QByteArray("a\0b", 3) << QStringLiteral("a\0b");
        QTest::newRow("CP949 lead without trail") << Encoding::Cp949 << QByteArray("\xb0 ") << QStringLiteral("\\xB0 ");
    }
    void bytesThatAreNoTextAreShown()
    {
        QFETCH(Encoding, encoding);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        if (QByteArray(QTest::currentDataTag()) == "NUL") {
            text = QString::fromLatin1("a\0b", 3);
        }
        QCOMPARE(decodedAtOnce(viewOf(bytes), encoding), text);
    }

    void whatIsLeftComesWithTheEnd()
    {
        TextDecoder decoder(Encoding::Utf8);
        QCOMPARE(decoder.decode(echo::viewOf("\xec\x95")), QString());
        QCOMPARE(decoder.flush(), QStringLiteral("\\xEC\\x95"));
        QCOMPARE(decoder.decode(echo::viewOf("\x88")), QStringLiteral("\\x88")); // not the rest of what was
    }

    void missingBytesDoNotJoinTheirNeighbours()
    {
        TextDecoder decoder(Encoding::Utf8);
        QCOMPARE(decoder.decode(echo::viewOf("\xec\x95")), QString());
        decoder.interrupt();
        QCOMPARE(decoder.decode(echo::viewOf("\x88")), QStringLiteral("\\xEC\\x95\\x88"));
    }

    void anotherEncodingTakesOverWhatWaits()
    {
        TextDecoder decoder(Encoding::Utf8);
        QCOMPARE(decoder.decode(echo::viewOf("\xec\x95")), QString());
        TextDecoder next = decoder.successor(Encoding::Latin1);
        QCOMPARE(next.decode(echo::viewOf("\xe9")), QStringLiteral("\\xEC\\x95é"));
    }

    /// Every byte is either part of a character that encodes back to it, or shown as \xHH.
    void randomBytesAreAllRepresented()
    {
        for (const Encoding encoding : encodings()) {
            std::mt19937 random(9000);
            std::uniform_int_distribution<unsigned> anyByte(0, 255);
            for (int round = 0; round < 200; ++round) {
                echo::Bytes bytes(1 + random() % 300);
                for (std::byte& byte : bytes) {
                    // A backslash of its own could not be told from an escape.
                    do {
                        byte = static_cast<std::byte>(anyByte(random));
                    } while (byte == std::byte{'\\'});
                }
                TextDecoder decoder(encoding);
                QString text;
                echo::BytesView rest(bytes);
                while (!rest.empty()) {
                    const std::size_t part = 1 + random() % rest.size();
                    text += decoder.decode(rest.first(part));
                    rest = rest.subspan(part);
                }
                text += decoder.flush();
                QCOMPARE(toByteArray(encodedWithEscapes(text, encoding)), toByteArray(bytes));
            }
        }
    }

    void whatAnEncodingLacksIsNamed()
    {
        const auto inCp949 = encodeText(u"가나😀다", Encoding::Cp949);
        QVERIFY(!inCp949);
        QCOMPARE(inCp949.error().character, QStringLiteral("😀"));
        QCOMPARE(inCp949.error().position, qsizetype{2});
        const auto inLatin1 = encodeText(u"é안", Encoding::Latin1);
        QVERIFY(!inLatin1);
        QCOMPARE(inLatin1.error().character, QStringLiteral("안"));
        QCOMPARE(inLatin1.error().position, qsizetype{1});
        const auto mark = encodeText(u"a\ufeffb", Encoding::Cp949); // QString::fromUtf16() would drop it
        QVERIFY(!mark);
        QCOMPARE(mark.error().character, QString(QChar(QChar::ByteOrderMark)));
        QCOMPARE(mark.error().position, qsizetype{1});
        const auto invisible = encodeText(u"a\u200db", Encoding::Latin1); // ICU would leave it out without a word
        QVERIFY(!invisible);
        QCOMPARE(invisible.error().position, qsizetype{1});
    }

    void halfACharacterIsRefused()
    {
        const QString half(QChar(0xd800));
        QVERIFY(!encodeText(half, Encoding::Utf8));
        QVERIFY(!encodeText(half + QLatin1Char('a'), Encoding::Utf8));
    }

    void encodingsHaveNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Encoding>("encoding");
        for (const char* name : {"utf-8", "UTF8", "Utf-8"}) {
            QTest::newRow(name) << QString::fromLatin1(name) << Encoding::Utf8;
        }
        for (const char* name : {"cp949", "euc-kr", "EUCKR", "ms949", "EUC-KR/CP949"}) {
            QTest::newRow(name) << QString::fromLatin1(name) << Encoding::Cp949;
        }
        for (const char* name : {"latin-1", "latin1", "ISO-8859-1"}) {
            QTest::newRow(name) << QString::fromLatin1(name) << Encoding::Latin1;
        }
    }
    void encodingsHaveNames()
    {
        QFETCH(QString, name);
        QFETCH(Encoding, encoding);
        QCOMPARE(encodingFromName(name), std::optional(encoding));
        QCOMPARE(encodingFromName(encodingName(encoding)), std::optional(encoding));
    }

    void textIsToldFromBytesThatAreNone()
    {
        const auto bytes = [](const char* text) {
            return echo::viewOf(text);
        };
        QCOMPARE(decodeText(bytes("\xB0\xA1"), Encoding::Cp949), std::optional(QStringLiteral("가")));
        QVERIFY(!decodeText(bytes("\xB0\xA1"), Encoding::Utf8));
        QVERIFY(!isText(bytes("a\xB0"), Encoding::Cp949)); // half a character
        QVERIFY(!isText(bytes("\xB0 a"), Encoding::Cp949));
        QVERIFY(isText(bytes("\xFF"), Encoding::Latin1));
        QVERIFY(isText({}, Encoding::Utf8));
        const QString longText = QStringLiteral("가나😀").repeated(10'000);
        const QByteArray encoded = longText.toUtf8();
        QCOMPARE(decodeText(viewOf(encoded), Encoding::Utf8), std::optional(longText));
    }

    void otherNamesAreRefused()
    {
        QVERIFY(!encodingFromName(u"utf-16"));
        QVERIFY(!encodingFromName(u""));
    }

private:
    static echo::Bytes encodedWithEscapes(const QString& text, Encoding encoding)
    {
        echo::Bytes bytes;
        const QStringList parts = text.split(QStringLiteral("\\x"));
        for (qsizetype part = 0; part < parts.size(); ++part) {
            QString plain = parts[part];
            if (part > 0) {
                bytes.push_back(static_cast<std::byte>(plain.first(2).toInt(nullptr, 16)));
                plain = plain.mid(2);
            }
            const auto more = encodeText(plain, encoding);
            if (more) {
                bytes.insert(bytes.end(), more->begin(), more->end());
            }
        }
        return bytes;
    }
};

QTEST_APPLESS_MAIN(TestTextCodec)
#include "tst_textcodec.moc"
