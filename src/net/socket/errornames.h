#pragma once

// The platform's half of SocketError. For the sources of this layer only.

#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "net/socket/socketerror.h"

namespace echolab::net {

/// "EADDRINUSE" or "WSAEADDRINUSE"; empty for a code without a name here.
std::string_view systemErrorName(int code);
std::string systemErrorText(int code);
std::errc systemErrorCondition(int code);
/// The platform's code for a condition.
int systemErrorCode(std::errc condition);

/// Why getaddrinfo() failed, from what it returned; right after the call.
SocketError resolverError(int code);
/// The same for the codes of getaddrinfo; empty for a code without a name here.
std::string_view resolverErrorName(int code);
std::string resolverErrorText(int code);

/// What fcntl(O_NONBLOCK) and the descriptor of a Wakeup are called here.
std::string_view setModeCallName();
std::string_view wakeupCallName();
std::string_view threadCallName();
std::string_view tcpTableCallName();

} // namespace echolab::net
