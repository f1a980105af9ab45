#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "net/address/endpoint.h"
#include "net/socket/socketerror.h"
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

/// Which rows are wanted.
struct TcpFilter {
    std::optional<std::uint16_t> port; ///< local or remote
    bool withInfo = false;             ///< TcpRow::info is wanted too

    bool takes(const TcpRow& row) const { return !port || row.local.port() == *port || row.remote.port() == *port; }
};

/// The TCP sockets of this machine, IPv4 first, in the system's order. Linux: NETLINK_SOCK_DIAG, where that is not to
/// be had /proc/net/tcp and tcp6; Windows: GetExtendedTcpTable; elsewhere "function not supported". From any thread.
/// Takes time in proportion to the number of sockets: a quarter of a millisecond for a hundred.
Result<std::vector<TcpRow>> tcpTable(const TcpFilter& filter = {});

} // namespace echolab::net
