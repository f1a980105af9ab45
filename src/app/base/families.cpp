#include "app/base/families.h"

namespace echolab::app {

net::Family socketFamily(ServerFamily family)
{
    return family == ServerFamily::IPv4 ? net::Family::IPv4 : net::Family::IPv6;
}

ServerFamily serverFamily(const echo::ServerOptions& options)
{
    if (options.local.family() == net::Family::IPv4) {
        return ServerFamily::IPv4;
    }
    return options.bothFamilies ? ServerFamily::Both : ServerFamily::IPv6;
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

echo::ServerOptions inFamily(echo::ServerOptions options, ServerFamily family)
{
    const net::Family wanted = socketFamily(family);
    options.local = inFamily(options.local, wanted).value_or(net::Endpoint::any(wanted, options.local.port()));
    options.bothFamilies = family == ServerFamily::Both;
    return options;
}

} // namespace echolab::app
