#pragma once

// Shared by the POSIX files of this layer only.

#include "net/socket/systemcalls.h"
#include "osheaders.h"

namespace echolab::net {

inline int fd(NativeSocket socket)
{
    return static_cast<int>(socket);
}

/// The one place where errno is read, right after the call.
inline CallResult returned(std::int64_t value)
{
    return {value, value < 0 ? errno : 0};
}

/// getsockopt() for Option::AcceptQueueLimit.
CallResult acceptQueueLimit(NativeSocket listening, int& value);

} // namespace echolab::net
