#include "cli/terminal/terminal.h"

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace echolab::cli {

void Terminal::prepare()
{
    // A descriptor that the caller has closed would else be given to a socket, and the book's lines go to a peer.
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(standard, F_GETFD) < 0 && ::open("/dev/null", O_RDWR) < 0) {
            return;
        }
    }
    // A reader that has gone and a file that has reached its limit (ulimit -f) are errors of write(), which are said.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace echolab::cli
