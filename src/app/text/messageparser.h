#pragma once

#include <QCoreApplication>
#include <QString>

#include <tl/expected.hpp>

#include "app/text/messageformat.h"
#include "app/text/textcodec.h"
#include "echo/base/bytes.h"

namespace echolab::app {

/// Why a text is no message.
struct MessageFault {
    QString reason;     ///< to show beside the message line, in the language of the moment; says where
    qsizetype position; ///< of what is wrong, in UTF-16 units from the start of the text
};

using ParsedMessage = tl::expected<echo::Bytes, MessageFault>;

/// Turns what a person types as a message into its bytes.
class MessageParser
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::MessageParser)

public:
    /// Text and escapes: the bytes of the text in the encoding. Escapes are \n, \r, \t, \0, \\, \xHH (a byte, whatever
    /// the encoding) and \u{H...} (a code point of one to six digits, encoded as typed ones are).
    /// Hex: pairs of digits of either case; spaces and commas may stand between bytes, 0x may begin a group.
    static ParsedMessage parse(const QString& text, MessageFormat format, Encoding encoding);
};

} // namespace echolab::app
