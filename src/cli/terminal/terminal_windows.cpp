#include "cli/terminal/terminal.h"

namespace echolab::cli {

/// Nothing: a console is written in UTF-16 (outputport_windows.cpp), whatever its code page, which others go on to use.
void Terminal::prepare()
{
}

} // namespace echolab::cli
