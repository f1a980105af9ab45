#pragma once

#include <optional>

#include "net/socket/socket.h"

namespace echolab::echo {

/// What broke a connection that the system calls broken (SO_ERROR, which asking clears); nothing where only both of its
/// directions have ended.
inline std::optional<net::SocketError> brokenBy(const net::Socket& socket)
{
    const auto reason = socket.option(net::Option::PendingError);
    return reason && *reason != 0 ? std::optional(net::SocketError(net::Call::GetSockOpt, *reason)) : std::nullopt;
}

} // namespace echolab::echo
