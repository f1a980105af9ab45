#pragma once

// The two sources of tcpTable() on Linux. For the sources of this layer, and their tests, only.

#include "net/socket/systemcalls.h"
#include "net/table/tcptable.h"

namespace echolab::net {

/// sock_diag(7): what ss reads.
Result<std::vector<TcpRow>> tcpTableFromNetlink(const TcpFilter& filter);
/// The same of the network that a socket of AF_NETLINK, NETLINK_SOCK_DIAG belongs to: what the socket() that was to
/// make it returned. It is closed.
Result<std::vector<TcpRow>> tcpTableFromNetlink(const TcpFilter& filter, const CallResult& opened);
/// proc(5), /proc/net/tcp and tcp6: what netstat reads. No backlog of listening sockets.
Result<std::vector<TcpRow>> tcpTableFromProc(const TcpFilter& filter);

} // namespace echolab::net
