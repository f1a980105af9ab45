#include "app/text/textcodec.h"

#include <array>
#include <stdexcept>
#include <string>
#include <utility>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

namespace echolab::app {

namespace {

struct Names {
    Encoding encoding;
    const char* shown;
    const char* icu;
    std::array<const char*, 5> accepted; ///< lower case
};

// windows-949-2000, not ibm-949: the latter turns 0x5C into a won sign, and the backslash would not survive.
constexpr std::array<Names, 3> allNames{{
    {Encoding::Utf8, "UTF-8", "UTF-8", {"utf-8", "utf8", "", "", ""}},
    {Encoding::Cp949, "EUC-KR/CP949", "windows-949-2000", {"euc-kr/cp949", "cp949", "euc-kr", "euckr", "ms949"}},
    {Encoding::Latin1, "Latin-1", "ISO-8859-1", {"latin-1", "latin1", "iso-8859-1", "", ""}},
}};

const Names& namesOf(Encoding encoding)
{
    return allNames.at(static_cast<std::size_t>(encoding));
}

UConverter* openConverter(Encoding encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(namesOf(encoding).icu, &status);
    if (U_FAILURE(status)) {
        throw std::runtime_error(std::string("ICU lacks the converter ") + namesOf(encoding).icu);
    }
    return converter;
}

/// Leaves the error as it is, so that the conversion stops. ICU's own UCNV_FROM_U_CALLBACK_STOP drops invisible
/// characters without a word instead.
void stopConversion(const void*, UConverterFromUnicodeArgs*, const UChar*, int32_t, UChar32, UConverterCallbackReason,
                    UErrorCode*)
{
}

} // namespace

QList<Encoding> encodings()
{
    QList<Encoding> all;
    for (const Names& names : allNames) {
        all.append(names.encoding);
    }
    return all;
}

QString encodingName(Encoding encoding)
{
    return QString::fromLatin1(namesOf(encoding).shown);
}

std::optional<Encoding> encodingFromName(QStringView name)
{
    const QString wanted = name.trimmed().toString().toLower();
    for (const Names& names : allNames) {
        for (const char* accepted : names.accepted) {
            if (!wanted.isEmpty() && wanted == QLatin1StringView(accepted)) {
                return names.encoding;
            }
        }
    }
    return std::nullopt;
}

void CloseConverter::operator()(UConverter* converter) const noexcept
{
    ucnv_close(converter);
}

TextDecoder::TextDecoder(Encoding encoding)
    : m_converter(openConverter(encoding))
{
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(m_converter.get(), UCNV_TO_U_CALLBACK_ESCAPE, UCNV_ESCAPE_C, nullptr, nullptr, &status);
}

QString TextDecoder::decode(echo::BytesView bytes)
{
    return std::exchange(m_carried, {}) + convert(bytes, false);
}

bool TextDecoder::isBetweenCharacters() const
{
    UErrorCode status = U_ZERO_ERROR;
    return m_carried.isEmpty() && ucnv_toUCountPending(m_converter.get(), &status) == 0;
}

QString TextDecoder::flush()
{
    return std::exchange(m_carried, {}) + convert({}, true);
}

void TextDecoder::interrupt()
{
    m_carried = flush();
}

TextDecoder TextDecoder::successor(Encoding encoding)
{
    TextDecoder next(encoding);
    next.m_carried = flush();
    return next;
}

QString TextDecoder::convert(echo::BytesView bytes, bool flush)
{
    constexpr qsizetype roomForEscapes = 16;
    const char* source = reinterpret_cast<const char*>(bytes.data());
    const char* const sourceEnd = source + bytes.size();
    QString text(static_cast<qsizetype>(bytes.size()) + roomForEscapes, Qt::Uninitialized);
    qsizetype length = 0;
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        auto* const begin = reinterpret_cast<UChar*>(text.data());
        UChar* target = begin + length;
        ucnv_toUnicode(m_converter.get(), &target, begin + text.size(), &source, sourceEnd, nullptr, flush ? 1 : 0,
                       &status);
        length = target - begin;
        if (status != U_BUFFER_OVERFLOW_ERROR) {
            break;
        }
        text.resize(text.size() * 2);
    }
    text.truncate(length);
    return text;
}

namespace {

/// Decodes piece by piece. False at the first bytes that are no text.
template <typename Take>
bool decodeStrictly(echo::BytesView bytes, Encoding encoding, const Take& take)
{
    const std::unique_ptr<UConverter, CloseConverter> converter(openConverter(encoding));
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    const char* source = reinterpret_cast<const char*>(bytes.data());
    const char* const sourceEnd = source + bytes.size();
    std::array<UChar, 4096> units{};
    do {
        status = U_ZERO_ERROR;
        UChar* target = units.data();
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, sourceEnd, nullptr, 1, &status);
        take(QStringView(units.data(), target - units.data()));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return U_SUCCESS(status);
}

} // namespace

bool isText(echo::BytesView bytes, Encoding encoding)
{
    return decodeStrictly(bytes, encoding, [](QStringView) {});
}

std::optional<QString> decodeText(echo::BytesView bytes, Encoding encoding)
{
    QString text;
    const bool whole = decodeStrictly(bytes, encoding, [&text](QStringView piece) { text.append(piece); });
    return whole ? std::optional(text) : std::nullopt;
}

tl::expected<echo::Bytes, Unencodable> encodeText(QStringView text, Encoding encoding)
{
    const std::unique_ptr<UConverter, CloseConverter> converter(openConverter(encoding));
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setFromUCallBack(converter.get(), stopConversion, nullptr, nullptr, nullptr, &status);

    const auto* const begin = reinterpret_cast<const UChar*>(text.utf16());
    const UChar* source = begin;
    const UChar* const sourceEnd = begin + text.size();
    echo::Bytes bytes(static_cast<std::size_t>(UCNV_GET_MAX_BYTES_FOR_STRING(
        static_cast<std::size_t>(text.size()), static_cast<std::size_t>(ucnv_getMaxCharSize(converter.get())))));
    auto* const target = reinterpret_cast<char*>(bytes.data());
    char* written = target;
    ucnv_fromUnicode(converter.get(), &written, target + bytes.size(), &source, sourceEnd, nullptr, 1, &status);
    if (U_FAILURE(status)) {
        std::array<UChar, U16_MAX_LENGTH> units{};
        auto count = static_cast<int8_t>(units.size());
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidUChars(converter.get(), units.data(), &count, &ignored);
        return tl::unexpected(Unencodable{QStringView(units.data(), count).toString(), source - begin - count});
    }
    bytes.resize(static_cast<std::size_t>(written - target));
    return bytes;
}

} // namespace echolab::app
