#include "net/table/tcptable.h"

#include <cstddef>
#include <cstring>

#include "net/address/sockaddr.h"

namespace echolab::net {

namespace {

TcpState stateOf(DWORD native)
{
    switch (native) {
    case MIB_TCP_STATE_LISTEN: return TcpState::Listen;
    case MIB_TCP_STATE_SYN_SENT: return TcpState::SynSent;
    case MIB_TCP_STATE_SYN_RCVD: return TcpState::SynReceived;
    case MIB_TCP_STATE_ESTAB: return TcpState::Established;
    case MIB_TCP_STATE_FIN_WAIT1: return TcpState::FinWait1;
    case MIB_TCP_STATE_FIN_WAIT2: return TcpState::FinWait2;
    case MIB_TCP_STATE_CLOSE_WAIT: return TcpState::CloseWait;
    case MIB_TCP_STATE_CLOSING: return TcpState::Closing;
    case MIB_TCP_STATE_LAST_ACK: return TcpState::LastAck;
    case MIB_TCP_STATE_TIME_WAIT: return TcpState::TimeWait;
    default: return TcpState::Closed;
    }
}

template <typename Address>
Endpoint endpointOf(Family family, const Address& address, DWORD port, DWORD scopeId = 0)
{
    std::array<std::uint8_t, 16> bytes{};
    static_assert(sizeof(address) <= 16);
    std::memcpy(bytes.data(), &address, sizeof(address));
    // Wine gives a zone to addresses that have none, RFC 4007 section 6: only a link-local one keeps it.
    const bool linkLocal = family == Family::IPv6 && bytes[0] == 0xfe && (bytes[1] & 0xc0) == 0x80;
    return Endpoint::fromBytes(family, bytes, ntohs(static_cast<u_short>(port)), linkLocal ? scopeId : 0);
}

TcpRow rowOf(const MIB_TCPROW_OWNER_PID& native)
{
    TcpRow row;
    row.state = stateOf(native.dwState);
    row.local = endpointOf(Family::IPv4, native.dwLocalAddr, native.dwLocalPort);
    if (row.state != TcpState::Listen) {
        row.remote = endpointOf(Family::IPv4, native.dwRemoteAddr, native.dwRemotePort);
    }
    return row;
}

TcpRow rowOf(const MIB_TCP6ROW_OWNER_PID& native)
{
    TcpRow row;
    row.state = stateOf(native.dwState);
    row.local = endpointOf(Family::IPv6, native.ucLocalAddr, native.dwLocalPort, native.dwLocalScopeId);
    row.remote = Endpoint::any(Family::IPv6, 0);
    if (row.state != TcpState::Listen) {
        row.remote = endpointOf(Family::IPv6, native.ucRemoteAddr, native.dwRemotePort, native.dwRemoteScopeId);
    }
    return row;
}

/// Adds the rows of one family; the system's code, NO_ERROR where it went well.
template <typename Table>
DWORD read(Family family, const TcpFilter& filter, std::vector<TcpRow>& rows)
{
    std::vector<std::byte> buffer;
    DWORD size = 0;
    DWORD code = ERROR_INSUFFICIENT_BUFFER;
    for (int attempt = 0; attempt < 8 && code == ERROR_INSUFFICIENT_BUFFER; ++attempt) {
        buffer.resize(attempt == 0 ? 0
                                   : 2 * std::size_t{size} + 4096); // room to grow meanwhile: a call may take seconds
        size = static_cast<DWORD>(buffer.size());
        code = ::GetExtendedTcpTable(buffer.empty() ? nullptr : buffer.data(), &size, FALSE,
                                     static_cast<ULONG>(nativeFamily(family)), TCP_TABLE_OWNER_PID_ALL, 0);
    }
    if (code == NO_ERROR) {
        const auto* const table = reinterpret_cast<const Table*>(buffer.data());
        for (DWORD i = 0; i < table->dwNumEntries; ++i) {
            if (auto row = rowOf(table->table[i]); filter.takes(row)) {
                rows.push_back(row);
            }
        }
    }
    return code;
}

} // namespace

Result<std::vector<TcpRow>> tcpTable(const TcpFilter& filter)
{
    std::vector<TcpRow> rows;
    auto code = read<MIB_TCPTABLE_OWNER_PID>(Family::IPv4, filter, rows);
    if (code == NO_ERROR) {
        code = read<MIB_TCP6TABLE_OWNER_PID>(Family::IPv6, filter, rows);
    }
    if (code != NO_ERROR) {
        return tl::unexpected(SocketError(Call::TcpTable, static_cast<int>(code)));
    }
    return rows;
}

} // namespace echolab::net
