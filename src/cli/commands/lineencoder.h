#pragma once

#include <optional>

#include <QByteArray>
#include <QCoreApplication>

#include <tl/expected.hpp>

#include "app/text/messageformat.h"
#include "app/text/textcodec.h"

namespace echolab::cli {

/// Turns a line of the input into the bytes of a message.
///
/// The line is text in the encoding of the input. Where none was chosen it is UTF-8, or, where it is no UTF-8, text in
/// the encoding of the messages. A file in CP949 can so be sent as it is; since some texts are good in both, who has
/// such a file had better say so.
class LineEncoder
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::LineEncoder)

public:
    LineEncoder(app::MessageFormat format, app::Encoding messages, std::optional<app::Encoding> input)
        : m_format(format)
        , m_messages(messages)
        , m_input(input)
    {
    }

    /// The error says why it can't be sent, in the language of the moment.
    tl::expected<QByteArray, QString> encode(const QByteArray& line) const;

private:
    std::optional<app::Encoding> encodingOf(const QByteArray& line) const;

    app::MessageFormat m_format;
    app::Encoding m_messages;
    std::optional<app::Encoding> m_input;
};

} // namespace echolab::cli
