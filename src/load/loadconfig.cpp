#include "load/loadconfig.h"

#include <algorithm>

namespace echolab::load {

LoadConfig LoadConfig::sensible() const
{
    LoadConfig config = *this;
    config.clients = std::max<std::size_t>(config.clients, 1);
    config.smallestMessage = std::max<std::size_t>(config.smallestMessage, 1);
    config.largestMessage = std::max(config.largestMessage, config.smallestMessage);
    config.inFlight = config.mode == LoadMode::Stream ? std::max<std::size_t>(config.inFlight, 1) : 1;
    config.slot = std::max(config.slot, std::chrono::milliseconds(1));
    return config;
}

bool LoadConfig::fits() const
{
    const LoadConfig config = sensible();
    // In this order nothing overflows.
    return config.clients <= mostClients && config.idleClients <= mostClients - config.clients
        && config.inFlight <= mostUnderWay / config.clients;
}

} // namespace echolab::load
