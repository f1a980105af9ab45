#pragma once

// How calls are written on this system: the platform's half of describe(). For the sources of this layer
// only.

#include <string>
#include <string_view>

#include "net/socket/systemcalls.h"

namespace echolab::net {

/// The names that differ from system to system.
std::string_view acceptNotation();
std::string_view closeNotation();
std::string_view pollNotation();
/// What socket() is given besides the family: "SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP".
std::string_view socketNotation(Mode mode);
/// What accept() is given after the address and its length: ", SOCK_CLOEXEC", or nothing.
std::string_view acceptFlagsNotation(Mode mode);
std::string_view sendFlagsNotation();
std::string_view howNotation(ShutdownHow how);
/// What fcntl() or ioctlsocket() is given after the socket.
std::string_view modeNotation(Mode mode);
/// What a call returns that failed: "-1", "SOCKET_ERROR" or "INVALID_SOCKET".
std::string_view failureNotation(bool makesSocket);

} // namespace echolab::net
