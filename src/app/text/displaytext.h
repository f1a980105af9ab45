#pragma once

#include <string>

#include <QString>

#include "echo/base/bytes.h"

namespace echolab::app {

/// What becomes of line breaks and tabs when text is shown.
enum class LineBreaks {
    Keep,   ///< in a chat bubble: LF, CR LF and tab are shown as what they are
    Escape, ///< in a console line: a peer must not be able to forge a line
};

/// Text made safe to show as plain text. Control characters come out as \xHH; characters that are invisible or that
/// reorder text (bidi controls, line and paragraph separators, byte order marks, tags, lone surrogates) as \uXXXX.
/// Joiners and variation selectors are kept, since scripts and emoji need them.
QString displayText(const QString& text, LineBreaks lineBreaks);

/// Whether displayText() escapes the character, line breaks and tabs included.
bool mustBeEscaped(char32_t code);
/// What it becomes then, in ASCII.
std::string escapedCharacter(char32_t code);

/// Whether these bytes are printable ASCII through and through: text that is shown as it is, in every encoding here.
bool isPlainAscii(echo::BytesView bytes);

} // namespace echolab::app
