#pragma once

// The two sources of tcpTable() on Linux. For the sources of this layer, and their tests, only.

#include "net/table/tcptable.h"

namespace echolab::net {

/// sock_diag(7): what ss reads.
Result<std::vector<TcpRow>> tcpTableFromNetlink(const TcpFilter& filter);
/// proc(5), /proc/net/tcp and tcp6: what netstat reads. No backlog of listening sockets.
Result<std::vector<TcpRow>> tcpTableFromProc(const TcpFilter& filter);

} // namespace echolab::net
