#include "net/trace/notation.h"
#include "osheaders.h"

namespace echolab::net {

std::string_view acceptNotation()
{
    return "accept";
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
#ifdef MSG_NOSIGNAL
    return "MSG_NOSIGNAL";
#else
    return "0";
#endif
}

} // namespace echolab::net
