#include <cstddef>
#include <cstdint>

#include <unicode/uchar.h>

#include "app/text/displaydecoder.h"
#include "app/text/displaytext.h"
#include "app/text/textcodec.h"
#include "check.h"

using namespace echolab;
using namespace echolab::app;
using echolab::fuzz::check;

namespace {

QString decodedWhole(Encoding encoding, echo::BytesView bytes)
{
    TextDecoder decoder(encoding);
    const QString text = decoder.decode(bytes);
    return text + decoder.flush();
}

/// As recv() might deliver it: pieces whose lengths come from the bytes themselves.
QString decodedInPieces(Encoding encoding, echo::BytesView bytes, std::uint8_t salt)
{
    TextDecoder decoder(encoding);
    QString text;
    std::uint8_t state = salt;
    while (!bytes.empty()) {
        const auto length = std::min<std::size_t>(bytes.size(), 1 + state % 5U);
        state = static_cast<std::uint8_t>(state * 31 + static_cast<std::uint8_t>(bytes[0]));
        text += decoder.decode(bytes.first(length));
        bytes = bytes.subspan(length);
    }
    return text + decoder.flush();
}

/// Half of the bytes, and then the rest.
std::string shownStraight(Encoding encoding, echo::BytesView bytes)
{
    DisplayDecoder decoder(encoding);
    std::string text;
    decoder.append(text, bytes.first(bytes.size() / 2));
    decoder.append(text, bytes.subspan(bytes.size() / 2));
    decoder.flush(text);
    return text;
}

void checkSafe(const QString& shown, LineBreaks lineBreaks)
{
    for (const char32_t code : shown.toUcs4()) {
        const auto kind = u_charType(static_cast<UChar32>(code));
        const bool breaks = code == U'\n' || code == U'\t';
        check(kind != U_CONTROL_CHAR || (breaks && lineBreaks == LineBreaks::Keep), "no control character comes out");
        check(kind != U_SURROGATE, "no lone surrogate comes out");
        check(kind != U_LINE_SEPARATOR && kind != U_PARAGRAPH_SEPARATOR, "no other line break comes out");
        check(u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_BIDI_CONTROL) == 0, "nothing reorders text");
    }
}

} // namespace

/// Any split of the bytes gives the same text, and nothing that is unsafe to show comes out.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const auto bytes = std::as_bytes(std::span(data, size)).subspan(1);
    for (const Encoding encoding : encodings()) {
        const QString text = decodedWhole(encoding, bytes);
        check(decodedInPieces(encoding, bytes, data[0]) == text, "any split gives the same text");
        for (const auto lineBreaks : {LineBreaks::Keep, LineBreaks::Escape}) {
            const QString shown = displayText(text, lineBreaks);
            checkSafe(shown, lineBreaks);
            check(displayText(shown, lineBreaks) == shown, "what is safe stays as it is");
        }
        check(shownStraight(encoding, bytes) == displayText(text, LineBreaks::Escape).toStdString(),
              "the short way shows what the long way shows");
        if (const auto encoded = encodeText(text, encoding)) {
            check(decodedWhole(encoding, *encoded) == text, "a text comes back from its bytes");
        }
    }
    return 0;
}
