#include "app/text/displaytext.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include <unicode/uchar.h>

#include <QChar>

namespace echolab::app {

namespace {

/// Printable ASCII and Hangul syllables: by far the most of what is shown.
bool plainlySafe(QChar unit)
{
    const char16_t code = unit.unicode();
    return (code >= 0x20 && code < 0x7f) || (code >= 0xac00 && code <= 0xd7a3);
}

bool isVariationSelector(char32_t code)
{
    return (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);
}

/// A surrogate without its other half stands for itself.
char32_t firstCodePoint(QStringView text)
{
    const QChar first = text.front();
    return text.size() > 1 && first.isHighSurrogate() && text[1].isLowSurrogate()
        ? QChar::surrogateToUcs4(first, text[1])
        : first.unicode();
}

} // namespace

bool mustBeEscaped(char32_t code)
{
    constexpr char32_t zeroWidthNonJoiner = 0x200c;
    constexpr char32_t zeroWidthJoiner = 0x200d;
    if (code == zeroWidthNonJoiner || code == zeroWidthJoiner || isVariationSelector(code)) {
        return false;
    }
    const auto point = static_cast<UChar32>(code);
    switch (u_charType(point)) {
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_SURROGATE: return true;
    case U_FORMAT_CHAR: return u_hasBinaryProperty(point, UCHAR_PREPENDED_CONCATENATION_MARK) == 0; // those are seen
    default: return u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
    }
}

std::string escapedCharacter(char32_t code)
{
    std::array<char, 12> text{};
    const char* const form = code < 0x80 ? "\\x%02X" : code <= 0xffff ? "\\u%04X" : "\\U%08X";
    const int length = std::snprintf(text.data(), text.size(), form, static_cast<unsigned>(code));
    return {text.data(), static_cast<std::size_t>(length)};
}

QString displayText(const QString& text, LineBreaks lineBreaks)
{
    const auto firstUnsafe = std::find_if_not(text.cbegin(), text.cend(), plainlySafe);
    if (firstUnsafe == text.cend()) {
        return text;
    }
    QString shown;
    shown.reserve(text.size() + 16);
    shown.append(QStringView(text.cbegin(), firstUnsafe));
    for (QStringView rest(firstUnsafe, text.cend()); !rest.isEmpty();) {
        if (lineBreaks == LineBreaks::Keep && rest.startsWith(u"\r\n")) {
            rest = rest.mid(1); // shown as the line break that follows
        }
        const char32_t code = firstCodePoint(rest);
        rest = rest.mid(QChar::requiresSurrogates(code) ? 2 : 1);
        if (lineBreaks == LineBreaks::Keep && (code == U'\n' || code == U'\t')) {
            shown.append(QChar(code));
        } else if (mustBeEscaped(code)) {
            shown.append(QLatin1StringView(escapedCharacter(code)));
        } else {
            shown.append(QChar::fromUcs4(code));
        }
    }
    return shown;
}

bool isPlainAscii(echo::BytesView bytes)
{
    // Without a branch for each byte, so that the compiler takes many at once.
    constexpr std::size_t block = 256;
    for (; !bytes.empty(); bytes = bytes.subspan(std::min(block, bytes.size()))) {
        bool plain = true;
        for (const std::byte each : bytes.first(std::min(block, bytes.size()))) {
            const auto code = std::to_integer<unsigned char>(each);
            plain = plain & (code >= 0x20) & (code < 0x7f);
        }
        if (!plain) {
            return false;
        }
    }
    return true;
}

} // namespace echolab::app
