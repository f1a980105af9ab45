#include "app/text/displaydecoder.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/text/displaytext.h"

namespace echolab::app {

namespace {

using Unit = unsigned char;

/// The most that a byte of a stream becomes: \xHH.
constexpr std::size_t longestEscape = 4;
/// So many bytes at a time, so that long messages need no long copies on their way.
constexpr std::size_t part = 16 * 1024;

constexpr bool isPrintable(Unit unit)
{
    return unit >= 0x20 && unit < 0x7f;
}

char* writeEscaped(char* to, Unit unit)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    *to++ = '\\';
    *to++ = 'x';
    *to++ = digits[unit >> 4];
    *to++ = digits[unit & 0xf];
    return to;
}

/// How the well-formed sequence at the front of some bytes goes on (Unicode 15, table 3-7).
struct Sequence {
    std::size_t length = 0;  ///< 0: none begins here
    std::size_t present = 0; ///< of its bytes
    char32_t code = 0;       ///< once all are present

    bool isWhole() const { return length > 0 && present == length; }
};

Sequence sequenceAt(const Unit* at, const Unit* end)
{
    const Unit lead = *at;
    Sequence found;
    Unit low = 0x80; // of the second byte
    Unit high = 0xbf;
    if (lead >= 0xc2 && lead <= 0xdf) {
        found = {2, 1, lead & 0x1fU};
    } else if (lead >= 0xe0 && lead <= 0xef) {
        found = {3, 1, lead & 0xfU};
        low = lead == 0xe0 ? 0xa0 : low;
        high = lead == 0xed ? 0x9f : high;
    } else if (lead >= 0xf0 && lead <= 0xf4) {
        found = {4, 1, lead & 0x7U};
        low = lead == 0xf0 ? 0x90 : low;
        high = lead == 0xf4 ? 0x8f : high;
    }
    for (; found.present < found.length && at + found.present < end; ++found.present) {
        const Unit next = at[found.present];
        if (next < low || next > high) {
            return {};
        }
        found.code = (found.code << 6) | (next & 0x3fU);
        low = 0x80;
        high = 0xbf;
    }
    return found;
}

} // namespace

DisplayDecoder::DisplayDecoder(Encoding encoding)
    : m_encoding(encoding)
{
}

void DisplayDecoder::append(std::string& to, echo::BytesView bytes)
{
    to += std::exchange(m_interrupted, {});
    for (; !bytes.empty(); bytes = bytes.subspan(std::min(part, bytes.size()))) {
        const auto some = bytes.first(std::min(part, bytes.size()));
        if (m_waiting.empty() && (!m_decoder || m_decoder->isBetweenCharacters()) && isPlainAscii(some)) {
            to.append(reinterpret_cast<const char*>(some.data()), some.size());
        } else if (m_encoding == Encoding::Utf8) {
            appendUtf8(to, some);
        } else {
            if (!m_decoder) {
                m_decoder = std::make_unique<TextDecoder>(m_encoding);
            }
            to += displayText(m_decoder->decode(some), LineBreaks::Escape).toStdString();
        }
    }
}

void DisplayDecoder::appendUtf8(std::string& to, echo::BytesView bytes)
{
    std::string joined; // where a character began in an earlier piece
    if (!m_waiting.empty()) {
        joined = std::exchange(m_waiting, {});
        joined.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        bytes = std::as_bytes(std::span(joined));
    }
    const auto* at = reinterpret_cast<const Unit*>(bytes.data());
    const Unit* const end = at + bytes.size();
    const std::size_t before = to.size();
    to.resize(before + longestEscape * bytes.size());
    char* out = to.data() + before;
    while (at < end) {
        if (isPrintable(*at)) {
            *out++ = static_cast<char>(*at++);
            continue;
        }
        const Sequence sequence = sequenceAt(at, end);
        if (sequence.isWhole()) {
            out = mustBeEscaped(sequence.code) ? std::ranges::copy(escapedCharacter(sequence.code), out).out
                                               : std::copy_n(at, sequence.length, out);
            at += sequence.length;
        } else if (sequence.length > 0) {
            m_waiting.assign(at, end);
            break;
        } else {
            out = writeEscaped(out, *at++);
        }
    }
    to.resize(static_cast<std::size_t>(out - to.data()));
}

void DisplayDecoder::flush(std::string& to)
{
    to += std::exchange(m_interrupted, {});
    std::array<char, longestEscape> escape{};
    for (const char unit : std::exchange(m_waiting, {})) {
        to.append(escape.data(), writeEscaped(escape.data(), static_cast<Unit>(unit)));
    }
    if (m_decoder) {
        to += displayText(m_decoder->flush(), LineBreaks::Escape).toStdString();
    }
}

void DisplayDecoder::interrupt()
{
    std::string waiting;
    flush(waiting);
    m_interrupted = std::move(waiting);
}

} // namespace echolab::app
