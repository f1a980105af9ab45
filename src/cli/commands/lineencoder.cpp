#include "cli/commands/lineencoder.h"

#include "app/base/convert.h"
#include "app/text/messageparser.h"

namespace echolab::cli {

tl::expected<QByteArray, QString> LineEncoder::encode(const QByteArray& line) const
{
    const auto encoding = encodingOf(line);
    if (!encoding) {
        return tl::unexpected(tr("This line is no %1 text and was not sent.")
                                  .arg(app::encodingName(m_input.value_or(app::Encoding::Utf8))));
    }
    if (m_format == app::MessageFormat::Text && *encoding == m_messages) {
        return line; // as it stands, and without another copy
    }
    const auto message = app::MessageParser::parse(*app::decodeText(app::viewOf(line), *encoding), m_format,
                                                   m_messages);
    if (!message) {
        return tl::unexpected(message.error().reason);
    }
    return app::toByteArray(*message);
}

/// Nothing where it is no text.
std::optional<app::Encoding> LineEncoder::encodingOf(const QByteArray& line) const
{
    for (const app::Encoding encoding : {m_input.value_or(app::Encoding::Utf8), m_input.value_or(m_messages)}) {
        if (app::isText(app::viewOf(line), encoding)) {
            return encoding;
        }
    }
    return std::nullopt;
}

} // namespace echolab::cli
