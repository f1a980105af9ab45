#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "echo/base/socketoptions.h"
#include "net/address/endpoint.h"

namespace echolab::echo {

/// Where a client connects to, and its bounds.
struct ClientConfig {
    std::string host = "127.0.0.1"; ///< a numeric address or a name
    std::uint16_t port = 9000;
    net::Family family = net::Family::IPv4;           ///< of the addresses that a name is tried over ...
    bool anyFamily = false;                           ///< ... unless those of both are
    std::chrono::milliseconds connectTimeout{10'000}; ///< for each address
    OptionRequests socketOptions;                     ///< set before connect()
    /// The most that may wait to be sent, and the most that is kept to compare echoes with, in bytes each; and a
    /// message for each 256 of them. A real echo is never that far behind: what is on its way is limited by the socket
    /// buffers.
    std::size_t pendingLimit = std::size_t{64} << 20;
};

/// How a message is cut up for sending.
struct Pieces {
    std::size_t size = 0;               ///< what a send() is given, in bytes; 0: all that is left of the message
    std::chrono::milliseconds pause{0}; ///< between one piece and the next

    friend bool operator==(const Pieces&, const Pieces&) = default;
};

} // namespace echolab::echo
