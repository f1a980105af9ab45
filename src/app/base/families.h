#pragma once

#include <optional>

#include "echo/server/serverconfig.h"
#include "net/address/endpoint.h"

namespace echolab::app {

/// What a server may listen for.
enum class ServerFamily {
    IPv4,
    IPv6,
    Both, ///< an IPv6 socket that takes IPv4 connections too
};

/// The family of the socket.
net::Family socketFamily(ServerFamily family);
ServerFamily serverFamily(const echo::ServerConfig& config);

/// The same address in another family where it has one: the wildcard and the loopback address follow, an address of
/// the family stays, any other has no counterpart.
std::optional<net::Endpoint> inFamily(const net::Endpoint& endpoint, net::Family family);
/// The same server in another family. An address without a counterpart becomes the wildcard address.
echo::ServerConfig inFamily(echo::ServerConfig config, ServerFamily family);

} // namespace echolab::app
