#include <random>

#include <QTest>

#include "app/text/displaydecoder.h"
#include "app/text/displaytext.h"

using namespace echolab;
using namespace echolab::app;

namespace {

/// What the long way makes of the whole stream.
std::string expected(Encoding encoding, echo::BytesView bytes)
{
    TextDecoder decoder(encoding);
    QString text = decoder.decode(bytes);
    text += decoder.flush();
    return displayText(text, LineBreaks::Escape).toStdString();
}

std::string shown(Encoding encoding, echo::BytesView bytes, std::size_t piece)
{
    DisplayDecoder decoder(encoding);
    std::string text;
    for (; !bytes.empty(); bytes = bytes.subspan(std::min(piece, bytes.size()))) {
        decoder.append(text, bytes.first(std::min(piece, bytes.size())));
    }
    decoder.flush(text);
    return text;
}

echo::BytesView viewOf(const std::string& text)
{
    return std::as_bytes(std::span(text));
}

} // namespace

class TestDisplayDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheLongWayShows_data()
    {
        QTest::addColumn<std::string>("bytes");
        const auto row = [](const char* name, std::string bytes) {
            QTest::newRow(name) << std::move(bytes);
        };
        row("nothing", "");
        row("printable", "Hello, world \\ ~");
        row("controls", std::string("\0\n\r\t\x1b[2J\x7f", 9));
        row("Korean", "안녕하세요. 가힣");
        row("cut off", "\xec\x95");
        row("cut in the middle", "\xec\x95x\xec");
        row("overlong", "\xc0\x80\xe0\x80\x80\xf0\x80\x80\x80");
        row("surrogate", "\xed\xa0\x80\xed\xbf\xbf");
        row("beyond Unicode", "\xf4\x90\x80\x80\xf5\xff\xfe");
        row("bidi and invisible", "a\u202eb\u200d\ufeff\u2028\u00ad\U000e0041");
        row("emoji", "😀👩\u200d💻");
        row("CP949", "\xbe\xc8\xb3\xe7\x81\x41\xff\x80");
        std::mt19937 random(20260601);
        std::string noise;
        for (int i = 0; i < 40'000; ++i) {
            noise += static_cast<char>(random() % 3 == 0 ? random() % 256 : 0xe0 + random() % 32);
        }
        row("noise, longer than is turned at a time", noise);
        std::string all;
        for (char32_t code = 0; code <= 0x10ffff; code += code < 0x3000 ? 1 : 37) {
            if (code < 0xd800 || code > 0xdfff) {
                all += QString::fromUcs4(&code, 1).toStdString();
            }
        }
        row("characters of every kind", all);
    }
    void showsWhatTheLongWayShows()
    {
        QFETCH(std::string, bytes);
        for (const Encoding encoding : encodings()) {
            const std::string whole = expected(encoding, viewOf(bytes));
            for (const std::size_t piece : {std::size_t{1}, std::size_t{2}, std::size_t{5}, bytes.size() + 1}) {
                QCOMPARE(shown(encoding, viewOf(bytes), piece), whole);
            }
        }
    }

    void aGapEndsTheCharacterThatHadBegun()
    {
        for (const Encoding encoding : {Encoding::Utf8, Encoding::Cp949}) {
            DisplayDecoder decoder(encoding);
            std::string text;
            decoder.append(text, viewOf(encoding == Encoding::Utf8 ? "a\xec\x95" : "a\xbe"));
            decoder.interrupt();
            QCOMPARE(text, std::string("a"));
            decoder.append(text, viewOf("b"));
            QCOMPARE(text, std::string(encoding == Encoding::Utf8 ? "a\\xEC\\x95b" : "a\\xBEb"));
        }
    }

    /// The figure for messages that are no text.
    void costsOfAMessage()
    {
        std::mt19937 random(1);
        std::string bytes(64, '\0');
        std::ranges::generate(bytes, [&random] { return static_cast<char>(random()); });
        DisplayDecoder decoder(Encoding::Utf8);
        std::string text;
        QBENCHMARK
        {
            text.clear();
            decoder.append(text, viewOf(bytes));
        }
    }
};

QTEST_APPLESS_MAIN(TestDisplayDecoder)
#include "tst_displaydecoder.moc"
