#include "net/trace/notation.h"

namespace echolab::net {

std::string_view closeNotation()
{
    return "close";
}

std::string_view pollNotation()
{
    return "poll";
}

std::string_view howNotation(ShutdownHow how)
{
    switch (how) {
    case ShutdownHow::Receive: return "SHUT_RD";
    case ShutdownHow::Send: return "SHUT_WR";
    case ShutdownHow::Both: return "SHUT_RDWR";
    }
    return "?";
}

std::string_view modeNotation(Mode mode)
{
    return mode == Mode::Nonblocking ? "F_SETFL, O_NONBLOCK" : "F_SETFL, 0";
}

std::string_view failureNotation(bool)
{
    return "-1";
}

} // namespace echolab::net
