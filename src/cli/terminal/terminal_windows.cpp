#include "cli/terminal/terminal.h"

#include <windows.h>

namespace echolab::cli {

void Terminal::prepare()
{
    ::SetConsoleOutputCP(CP_UTF8);
}

} // namespace echolab::cli
