#include <cstddef>
#include <cstdint>

#include "app/text/messageparser.h"
#include "check.h"

using namespace echolab;
using namespace echolab::app;
using echolab::fuzz::check;

namespace {

QString written(echo::BytesView bytes)
{
    QString escapes;
    for (const std::byte byte : bytes) {
        const auto code = std::to_integer<char16_t>(byte);
        switch (code) {
        case u'\n': escapes += QStringLiteral("\\n"); break;
        case u'\r': escapes += QStringLiteral("\\r"); break;
        case u'\t': escapes += QStringLiteral("\\t"); break;
        case u'\0': escapes += QStringLiteral("\\0"); break;
        case u'\\': escapes += QStringLiteral("\\\\"); break;
        default:
            escapes += code < 0x80 ? QString(QChar(code)) : QStringLiteral("\\x%1").arg(code, 2, 16, QLatin1Char('0'));
        }
    }
    return escapes;
}

QString asCodePoints(const QString& text)
{
    QString escapes;
    for (const char32_t code : text.toUcs4()) {
        escapes += QStringLiteral("\\u{%1}").arg(static_cast<uint>(code), 0, 16);
    }
    return escapes;
}

} // namespace

/// Any bytes can be written so that they come back; any text is bytes, or refused with the place of its first fault.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    for (const Encoding encoding : encodings()) {
        const auto parse = [encoding](const QString& escapes) {
            return MessageParser::parse(escapes, MessageFormat::Escapes, encoding);
        };
        const auto back = parse(written(bytes));
        check(back && std::equal(back->begin(), back->end(), bytes.begin(), bytes.end()), "the bytes come back");

        const auto encoded = encodeText(text, encoding);
        const auto fromCodePoints = parse(asCodePoints(text));
        check(fromCodePoints.has_value() == encoded.has_value(), "code points are encoded as typed characters are");
        check(!encoded || *fromCodePoints == *encoded, "to the same bytes");

        const auto parsed = parse(text);
        if (!text.contains(u'\\')) {
            check(parsed.has_value() == encoded.has_value() && (!encoded || *parsed == *encoded), "plain text is text");
        }
        if (!parsed) {
            const MessageFault& fault = parsed.error();
            check(!fault.reason.isEmpty(), "what is refused is refused with a reason");
            check(fault.position >= 0 && fault.position < text.size(), "the place is within the text");
            check(parse(text.left(fault.position)).has_value(), "it is the first");
        }
    }
    return 0;
}
