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
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace echolab::cli
