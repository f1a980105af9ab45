#include "lab/stage/raisingsend.h"

#include <cerrno>
#include <csignal>

#include <sys/socket.h>

#include "net/socket/socketerror.h"

namespace echolab::lab {

std::optional<RaisingSend> sendRaising(net::NativeSocket socket)
{
    // SIGPIPE is sent to the thread that called send(); while it is blocked there, it waits and can be fetched.
    sigset_t pipe;
    sigset_t before;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe, &before);

    const char byte = 'x';
    const auto sent = ::send(static_cast<int>(socket), &byte, 1, 0);
    const int error = sent < 0 ? errno : 0;

    sigset_t waiting;
    ::sigpending(&waiting);
    const bool signalled = sigismember(&waiting, SIGPIPE) == 1;
    if (signalled) {
        int fetched = 0;
        ::sigwait(&pipe, &fetched);
    }
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return RaisingSend{signalled, error != 0 ? net::SocketError(net::Call::Send, error).name() : "0"};
}

} // namespace echolab::lab
