#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "echo/base/counters.h"
#include "echo/base/session.h"
#include "net/address/endpoint.h"

namespace echolab::echo {

/// One connection as the clients table shows it.
struct ConnectionInfo {
    ConnectionId id = 0;
    net::Endpoint peer;
    net::Endpoint local;
    std::chrono::system_clock::time_point since;
    Totals totals;
    bool sendingFinished = false;
    bool receivingPaused = false;
    bool peerEnded = false; ///< the client has ended its sending, while nothing is received from it
};

/// What a server counts, at one moment.
struct ServerCounts {
    Totals totals; ///< all connections of this session, those that ended included
    std::uint64_t accepted = 0;
    std::size_t open = 0;    ///< connections
    bool owesEchoes = false; ///< an open connection has received more than it has sent back
};

/// Everything countable about a server, at one moment.
struct ServerSnapshot : ServerCounts {
    std::vector<ConnectionInfo> connections; ///< the open ones, oldest first
};

} // namespace echolab::echo
