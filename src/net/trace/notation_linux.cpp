// Where Linux gives a call flags that other POSIX systems need more calls for.

#include "net/trace/notation.h"

namespace echolab::net {

std::string_view acceptNotation()
{
    return "accept4";
}

std::string_view socketNotation(Mode mode)
{
    return mode == Mode::Nonblocking ? "SOCK_STREAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_TCP"
                                     : "SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP";
}

std::string_view acceptFlagsNotation(Mode mode)
{
    return mode == Mode::Nonblocking ? ", SOCK_CLOEXEC|SOCK_NONBLOCK" : ", SOCK_CLOEXEC";
}

std::string_view sendFlagsNotation()
{
    return "MSG_NOSIGNAL";
}

} // namespace echolab::net
