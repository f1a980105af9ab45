#include "net/table/tcptable.h"

namespace echolab::net {

Result<std::vector<TcpRow>> tcpTable(const TcpFilter&)
{
    return tl::unexpected(SocketError::of(Call::TcpTable, std::errc::function_not_supported));
}

} // namespace echolab::net
