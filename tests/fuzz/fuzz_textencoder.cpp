#include <cstddef>
#include <cstdint>
#include <cstring>

#include "app/text/textcodec.h"
#include "check.h"

using namespace echolab::app;
using echolab::fuzz::check;

/// Any UTF-16 is encoded so that the same text comes back, or refused with the place of what cannot be.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    QString text(static_cast<qsizetype>(size / sizeof(char16_t)), Qt::Uninitialized);
    std::memcpy(text.data(), data, static_cast<std::size_t>(text.size()) * sizeof(char16_t));
    for (const Encoding encoding : encodings()) {
        const auto encoded = encodeText(text, encoding);
        if (encoded) {
            TextDecoder decoder(encoding);
            const QString decoded = decoder.decode(*encoded);
            check(decoded + decoder.flush() == text, "the text comes back");
        } else {
            const auto& refused = encoded.error();
            check(!refused.character.isEmpty(), "the character is named");
            check(QStringView(text).mid(refused.position).startsWith(refused.character), "where it stands");
            check(encodeText(QStringView(text).left(refused.position), encoding).has_value(), "it is the first");
        }
    }
    return 0;
}
