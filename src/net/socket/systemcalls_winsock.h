#pragma once

// Shared by the Winsock files of this layer only.

#include "net/socket/systemcalls.h"
#include "osheaders.h"

namespace echolab::net {

inline SOCKET native(NativeSocket socket)
{
    return static_cast<SOCKET>(socket);
}

/// The one place where WSAGetLastError is read, right after the call. INVALID_SOCKET and SOCKET_ERROR are both -1 here.
inline CallResult returned(std::int64_t value)
{
    return {value, value < 0 ? ::WSAGetLastError() : 0};
}

inline CallResult returnedSocket(SOCKET socket)
{
    return returned(static_cast<std::int64_t>(socket));
}

/// WSAStartup, once; what it returned. The system cleans up when the process ends.
CallResult winsock();

} // namespace echolab::net
