#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "net/address/endpoint.h"
#include "net/table/tcpinfo.h"

namespace echolab::net {

/// The states of a connection, RFC 9293 section 3.3.2; LISTEN and CLOSED included.
enum class TcpState : std::uint8_t {
    Established,
    SynSent,
    SynReceived,
    FinWait1,
    FinWait2,
    TimeWait,
    Closed,
    CloseWait,
    LastAck,
    Listen,
    Closing,
};

/// "FIN-WAIT-2", as RFC 9293 writes it.
std::string_view stateName(TcpState state);

/// One TCP socket of this machine, a line of what netstat shows.
struct TcpRow {
    Endpoint local;
    Endpoint remote; ///< the wildcard with port 0 for a listening socket
    TcpState state = TcpState::Closed;
    /// Bytes received and not yet read; of a listening socket the connections that wait to be accepted.
    std::uint32_t receiveQueue = 0;
    /// Bytes sent and not yet acknowledged; of a listening socket its backlog where the system tells it, else 0.
    std::uint32_t sendQueue = 0;
    std::optional<std::chrono::milliseconds> timeWaitLeft; ///< TIME-WAIT only, where the system tells it
    std::uint64_t inode = 0;                               ///< the socket's file, 0 where there is none
    std::optional<TcpInfo> info; ///< where it was asked for and the system tells it: Linux, not in TIME-WAIT

    friend bool operator==(const TcpRow&, const TcpRow&) = default;
};

} // namespace echolab::net
