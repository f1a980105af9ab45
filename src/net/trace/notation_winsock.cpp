#include "net/trace/notation.h"

namespace echolab::net {

std::string_view acceptNotation()
{
    return "accept";
}

std::string_view closeNotation()
{
    return "closesocket";
}

std::string_view pollNotation()
{
    return "WSAPoll";
}

std::string_view socketNotation(Mode)
{
    return "SOCK_STREAM, IPPROTO_TCP";
}

std::string_view acceptFlagsNotation(Mode)
{
    return {};
}

std::string_view sendFlagsNotation()
{
    return "0";
}

std::string_view howNotation(ShutdownHow how)
{
    switch (how) {
    case ShutdownHow::Receive: return "SD_RECEIVE";
    case ShutdownHow::Send: return "SD_SEND";
    case ShutdownHow::Both: return "SD_BOTH";
    }
    return "?";
}

std::string_view modeNotation(Mode mode)
{
    return mode == Mode::Nonblocking ? "FIONBIO, 1" : "FIONBIO, 0";
}

std::string_view failureNotation(bool makesSocket)
{
    return makesSocket ? "INVALID_SOCKET" : "SOCKET_ERROR";
}

} // namespace echolab::net
