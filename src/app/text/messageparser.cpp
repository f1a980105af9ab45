#include "app/text/messageparser.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <QStringView>

#include "app/text/displaytext.h"

namespace echolab::app {

namespace {

std::optional<char32_t> hexDigit(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= u'0' && code <= u'9') {
        return code - u'0';
    }
    const auto lower = static_cast<char16_t>(code | 0x20U);
    return lower >= u'a' && lower <= u'f' ? std::optional<char32_t>(lower - u'a' + 10) : std::nullopt;
}

/// Of one to six digits: as many as a code point has.
std::optional<char32_t> hexNumber(QStringView digits)
{
    constexpr qsizetype mostDigits = 6;
    std::optional<char32_t> number;
    for (const QChar c : digits) {
        const auto digit = hexDigit(c);
        if (!digit || digits.size() > mostDigits) {
            return std::nullopt;
        }
        number = number.value_or(0) * 16 + *digit;
    }
    return number;
}

/// The character that stands first, which may be two UTF-16 units, as it may be shown.
QString firstCharacter(QStringView text)
{
    const bool isPair = text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate();
    return displayText(text.left(isPair ? 2 : 1).toString(), LineBreaks::Escape);
}

/// The place as a person counts it: in characters, from 1.
QString placeOf(QStringView text, qsizetype position)
{
    const QStringView before = text.left(position);
    return QString::number(
        1 + std::count_if(before.cbegin(), before.cend(), [](QChar c) { return !c.isLowSurrogate(); }));
}

ParsedMessage encoded(const QString& text, Encoding encoding)
{
    return encodeText(text, encoding).map_error([encoding](const Unencodable& refused) {
        return MessageFault{MessageParser::tr("%1 does not have the character %2: choose UTF-8, or leave it out.")
                                .arg(encodingName(encoding), displayText(refused.character, LineBreaks::Escape)),
                            refused.position};
    });
}

/// Reads one text with escapes from its beginning to its end.
class EscapesReader
{
public:
    EscapesReader(const QString& text, Encoding encoding)
        : m_text(text)
        , m_encoding(encoding)
    {
    }

    ParsedMessage read()
    {
        Step step;
        while (step && m_position < m_text.size()) {
            if (m_text[m_position] == u'\\') {
                step = readEscape();
            } else {
                take(m_text[m_position], 1);
            }
        }
        const Step before = encodeRun(); // what cannot be encoded stands before an escape that cannot be read
        for (const Step* each : {&before, &std::as_const(step)}) {
            if (!*each) {
                return tl::unexpected(each->error());
            }
        }
        return std::move(m_bytes);
    }

private:
    using Step = tl::expected<void, MessageFault>;

    Step readEscape()
    {
        const QStringView rest = m_text.mid(m_position);
        const QChar name = rest.size() > 1 ? rest[1] : QChar(u' ');
        switch (name.unicode()) {
        case u'n': take(u'\n', 2); return {};
        case u'r': take(u'\r', 2); return {};
        case u't': take(u'\t', 2); return {};
        case u'0': take(u'\0', 2); return {};
        case u'\\': take(u'\\', 2); return {};
        case u'x': return readByte(rest.mid(2, 2));
        case u'u': return readCodePoint(rest.mid(2));
        default: break;
        }
        return fault(
            MessageParser::tr("Character %1: %2 is no escape. There are \\n, \\r, \\t, \\0, \\xHH, \\u{HHHH} and, "
                              "for a backslash, \\\\.")
                .arg(place(), QLatin1Char('\\') + firstCharacter(rest.mid(1))));
    }

    Step readByte(QStringView digits)
    {
        const auto byte = hexNumber(digits);
        if (!byte || digits.size() < 2) {
            return fault(
                MessageParser::tr("Character %1: \\x takes two hexadecimal digits, such as \\x0A.").arg(place()));
        }
        Step step = encodeRun();
        m_bytes.push_back(static_cast<std::byte>(*byte));
        m_position += 4;
        return step;
    }

    /// inBraces: from where the opening brace should be.
    Step readCodePoint(QStringView inBraces)
    {
        const qsizetype end = inBraces.indexOf(u'}');
        const auto code = inBraces.startsWith(u'{') && end > 0 ? hexNumber(inBraces.mid(1, end - 1)) : std::nullopt;
        if (!code || *code > QChar::LastValidCodePoint || QChar::isSurrogate(*code)) {
            return fault(
                MessageParser::tr("Character %1: \\u takes a code point in braces, 0 to D7FF or E000 to 10FFFF, "
                                  "such as \\u{1F600}.")
                    .arg(place()));
        }
        for (const char16_t unit : QChar::fromUcs4(*code)) {
            take(unit, 0);
        }
        m_position += 2 + end + 1;
        return {};
    }

    /// A UTF-16 unit of a character to encode, which stands at the present position.
    void take(QChar unit, qsizetype length)
    {
        m_run.append(unit);
        m_places.push_back(m_position);
        m_position += length;
    }

    Step encodeRun()
    {
        const auto bytes = encoded(std::exchange(m_run, {}), m_encoding);
        const auto places = std::exchange(m_places, {});
        if (!bytes) {
            return tl::unexpected(
                MessageFault{bytes.error().reason, places.at(static_cast<std::size_t>(bytes.error().position))});
        }
        m_bytes.insert(m_bytes.end(), bytes->begin(), bytes->end());
        return {};
    }

    QString place() const { return placeOf(m_text, m_position); }
    Step fault(const QString& reason) const { return tl::unexpected(MessageFault{reason, m_position}); }

    QStringView m_text;
    Encoding m_encoding;
    qsizetype m_position = 0;
    QString m_run;                   ///< characters that are read and not yet encoded
    std::vector<qsizetype> m_places; ///< of each UTF-16 unit of the run
    echo::Bytes m_bytes;
};

bool isSeparator(QChar c)
{
    return c.isSpace() || c == u',';
}

ParsedMessage readHex(QStringView text)
{
    const auto fault = [text](const QString& reason, const QChar* at) {
        const qsizetype position = at - text.cbegin();
        return tl::unexpected(
            MessageFault{reason.arg(placeOf(text, position), firstCharacter(text.mid(position))), position});
    };
    echo::Bytes bytes;
    for (const QChar* group = text.cbegin(); group != text.cend();) {
        if (isSeparator(*group)) {
            ++group;
            continue;
        }
        const QChar* const end = std::find_if(group, text.cend(), isSeparator);
        const bool hasPrefix = end - group > 2 && QStringView(group, 2).compare(u"0x", Qt::CaseInsensitive) == 0;
        const QChar* digit = hasPrefix ? group + 2 : group;
        const QChar* const wrong = std::find_if_not(digit, end, hexDigit);
        if (wrong != end) {
            return fault(MessageParser::tr("Character %1: %2 is no hexadecimal digit, 0 to 9 or A to F."), wrong);
        }
        if ((end - digit) % 2 != 0) {
            return fault(
                MessageParser::tr("Character %1: %2 is half a byte. A byte is two hexadecimal digits, such as 0A."),
                end - 1);
        }
        for (; digit != end; digit += 2) {
            bytes.push_back(static_cast<std::byte>(*hexDigit(digit[0]) * 16 + *hexDigit(digit[1])));
        }
        group = end;
    }
    return bytes;
}

} // namespace

ParsedMessage MessageParser::parse(const QString& text, MessageFormat format, Encoding encoding)
{
    switch (format) {
    case MessageFormat::Text: return encoded(text, encoding);
    case MessageFormat::Escapes: return EscapesReader(text, encoding).read();
    case MessageFormat::Hex: return readHex(text);
    }
    return {};
}

} // namespace echolab::app
