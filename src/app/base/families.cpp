#include "app/base/families.h"

namespace echolab::app {

net::Family socketFamily(ServerFamily family)
{
    return family == ServerFamily::IPv4 ? net::Family::IPv4 : net::Family::IPv6;
}

ServerFamily serverFamily(const echo::ServerConfig& config)
{
    if (config.local.family() == net::Family::IPv4) {
        return ServerFamily::IPv4;
    }
    return config.bothFamilies ? ServerFamily::Both : ServerFamily::IPv6;
}

std::optional<net::Endpoint> inFamily(const net::Endpoint& endpoint, net::Family family)
{
    if (endpoint.family() == family) {
        return endpoint;
    }
    if (endpoint.isAny()) {
        return net::Endpoint::any(family, endpoint.port());
    }
    if (endpoint.isLoopback()) {
        return net::Endpoint::loopback(family, endpoint.port());
    }
    return std::nullopt;
}

echo::ServerConfig inFamily(echo::ServerConfig config, ServerFamily family)
{
    const net::Family wanted = socketFamily(family);
    config.local = inFamily(config.local, wanted).value_or(net::Endpoint::any(wanted, config.local.port()));
    config.bothFamilies = family == ServerFamily::Both;
    return config;
}

} // namespace echolab::app
