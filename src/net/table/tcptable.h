#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "net/socket/socketerror.h"
#include "net/table/tcprow.h"

namespace echolab::net {

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
