#include <cstddef>
#include <cstdint>

#include <QByteArray>

#include "app/text/messageparser.h"
#include "check.h"

using namespace echolab;
using namespace echolab::app;
using echolab::fuzz::check;

namespace {

ParsedMessage parse(const QString& hex)
{
    return MessageParser::parse(hex, MessageFormat::Hex, Encoding::Utf8);
}

} // namespace

/// Any bytes can be written so that they come back; any text is bytes, or refused with the place of a fault.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    const QByteArray raw(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QString commas = QString::fromLatin1(raw.toHex(',').toUpper());
    if (!commas.isEmpty()) {
        commas = QStringLiteral("0x") + commas.replace(u',', QStringLiteral(", 0X"));
    }
    for (const QString& hex : {QString::fromLatin1(raw.toHex()), QString::fromLatin1(raw.toHex(' ')), commas}) {
        const auto back = parse(hex);
        check(back && std::equal(back->begin(), back->end(), bytes.begin(), bytes.end()), "the bytes come back");
    }

    const QString text = QString::fromUtf8(raw);
    const auto parsed = parse(text);
    if (parsed) {
        QString digits = text;
        digits.remove(QStringLiteral("0x"), Qt::CaseInsensitive).remove(u',');
        digits = digits.simplified().remove(u' ');
        check(digits.size() == 2 * static_cast<qsizetype>(parsed->size()), "two digits are a byte, none is left out");
    } else {
        const MessageFault& fault = parsed.error();
        check(!fault.reason.isEmpty(), "what is refused is refused with a reason");
        check(fault.position >= 0 && fault.position < text.size(), "the place is within the text");
        check(!text[fault.position].isSpace() && text[fault.position] != u',', "something stands there");
    }
    return 0;
}
