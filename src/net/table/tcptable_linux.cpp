#include "net/table/tcptable_linux.h"

#include <array>
#include <cstring>
#include <fstream>
#include <sstream>

#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>

#include "net/address/sockaddr.h"
#include "net/socket/socket.h"
#include "net/socket/systemcalls_posix.h"
#include "net/table/tcpinfo_linux.h"

namespace echolab::net {

namespace {

constexpr std::uint8_t newSynReceived = 12; ///< TCP_NEW_SYN_RECV, the kernel's own name for an embryonic connection
constexpr std::uint8_t timeWaitTimer = 3;   ///< inet_diag_msg's idiag_timer, and tr in proc(5)

/// From the kernel's numbers, netinet/tcp.h.
TcpState stateOf(unsigned native)
{
    switch (native) {
    case TCP_ESTABLISHED: return TcpState::Established;
    case TCP_SYN_SENT: return TcpState::SynSent;
    case TCP_SYN_RECV:
    case newSynReceived: return TcpState::SynReceived;
    case TCP_FIN_WAIT1: return TcpState::FinWait1;
    case TCP_FIN_WAIT2: return TcpState::FinWait2;
    case TCP_TIME_WAIT: return TcpState::TimeWait;
    case TCP_CLOSE_WAIT: return TcpState::CloseWait;
    case TCP_LAST_ACK: return TcpState::LastAck;
    case TCP_LISTEN: return TcpState::Listen;
    case TCP_CLOSING: return TcpState::Closing;
    default: return TcpState::Closed;
    }
}

tl::unexpected<SocketError> failure(int code)
{
    return tl::unexpected(SocketError(Call::TcpTable, code));
}

/// interface: what the socket is bound to, as one with a link-local address always is.
Endpoint endpointOf(Family family, const __be32 (&address)[4], __be16 port, std::uint32_t interface)
{
    std::array<std::uint8_t, 16> bytes{};
    std::memcpy(bytes.data(), &address, sizeof(address));
    const auto endpoint = Endpoint::fromBytes(family, bytes, ntohs(port));
    return endpoint.isLinkLocal() ? Endpoint::fromBytes(family, bytes, ntohs(port), interface) : endpoint;
}

TcpRow rowOf(const inet_diag_msg& message)
{
    const auto family = message.idiag_family == AF_INET ? Family::IPv4 : Family::IPv6;
    TcpRow row;
    row.local = endpointOf(family, message.id.idiag_src, message.id.idiag_sport, message.id.idiag_if);
    row.remote = endpointOf(family, message.id.idiag_dst, message.id.idiag_dport, message.id.idiag_if);
    row.state = stateOf(message.idiag_state);
    row.receiveQueue = message.idiag_rqueue;
    row.sendQueue = message.idiag_wqueue;
    row.inode = message.idiag_inode;
    if (message.idiag_timer == timeWaitTimer) {
        row.timeWaitLeft = std::chrono::milliseconds(message.idiag_expires);
    }
    return row;
}

/// The attributes that follow a row: INET_DIAG_INFO where it was asked for, and is there.
std::optional<TcpInfo> infoIn(std::span<const char> attributes, const TcpRow& row)
{
    while (attributes.size() >= sizeof(rtattr)) {
        rtattr header{};
        std::memcpy(&header, attributes.data(), sizeof(header));
        if (header.rta_len < sizeof(header) || header.rta_len > attributes.size()) {
            break;
        }
        if (header.rta_type == INET_DIAG_INFO) {
            const auto content = std::as_bytes(attributes.first(header.rta_len).subspan(RTA_LENGTH(0)));
            return tcpInfoFrom(content, row.state == TcpState::Listen ? 0 : row.sendQueue);
        }
        attributes = attributes.subspan(std::min<std::size_t>(RTA_ALIGN(header.rta_len), attributes.size()));
    }
    return std::nullopt;
}

/// A netlink socket; closed with the object.
class Diagnosis
{
public:
    explicit Diagnosis(const CallResult& opened)
        : m_opened(opened)
    {
    }
    ~Diagnosis()
    {
        if (!m_opened.failed()) {
            ::close(static_cast<int>(m_opened.value));
        }
    }
    Diagnosis(const Diagnosis&) = delete;
    Diagnosis& operator=(const Diagnosis&) = delete;

    /// Adds the rows of one family; the system's code, 0 where it went well.
    int dump(Family family, const TcpFilter& filter, std::vector<TcpRow>& rows) const
    {
        if (m_opened.failed()) {
            return m_opened.error;
        }
        struct {
            nlmsghdr header{};
            inet_diag_req_v2 request{};
        } message;
        message.header.nlmsg_len = sizeof(message);
        message.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
        message.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
        message.request.sdiag_family = static_cast<std::uint8_t>(nativeFamily(family));
        message.request.sdiag_protocol = IPPROTO_TCP;
        message.request.idiag_states = ~0U;
        message.request.idiag_ext = filter.withInfo ? 1U << (INET_DIAG_INFO - 1) : 0U;
        const int descriptor = static_cast<int>(m_opened.value);
        if (const auto sent = returned(::send(descriptor, &message, sizeof(message), 0)); sent.failed()) {
            return sent.error;
        }
        alignas(nlmsghdr) std::array<char, 32 * 1024> buffer;
        for (;;) {
            const auto received = returned(::recv(descriptor, buffer.data(), buffer.size(), 0));
            if (received.failed() && received.error != EINTR) {
                return received.error;
            }
            const auto end = static_cast<std::size_t>(std::max<std::int64_t>(received.value, 0));
            for (std::size_t at = 0; at + sizeof(nlmsghdr) <= end;) {
                nlmsghdr header{};
                std::memcpy(&header, buffer.data() + at, sizeof(header));
                const char* const body = buffer.data() + at + NLMSG_HDRLEN;
                if (header.nlmsg_type == NLMSG_DONE) {
                    return 0;
                }
                if (header.nlmsg_type == NLMSG_ERROR) {
                    nlmsgerr error{};
                    std::memcpy(&error, body, sizeof(error));
                    return -error.error;
                }
                inet_diag_msg found{};
                std::memcpy(&found, body, sizeof(found));
                if (auto row = rowOf(found); filter.takes(row)) {
                    if (filter.withInfo) {
                        constexpr std::size_t before = NLMSG_HDRLEN + NLMSG_ALIGN(sizeof(found));
                        const auto whole = std::span<const char>(buffer).subspan(at, header.nlmsg_len);
                        row.info = infoIn(whole.subspan(std::min(before, whole.size())), row);
                    }
                    rows.push_back(row);
                }
                at += NLMSG_ALIGN(header.nlmsg_len);
            }
        }
    }

private:
    CallResult m_opened;
};

/// "0100007F:2328": each 32-bit word as the machine reads it, the port as a number.
Endpoint endpointOf(Family family, const std::string& text)
{
    const auto colon = text.find(':');
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t word = 0; word < colon / 8; ++word) {
        const auto value = static_cast<std::uint32_t>(std::stoul(text.substr(8 * word, 8), nullptr, 16));
        std::memcpy(bytes.data() + 4 * word, &value, sizeof(value));
    }
    return Endpoint::fromBytes(family, bytes,
                               static_cast<std::uint16_t>(std::stoul(text.substr(colon + 1), nullptr, 16)));
}

/// A line of /proc/net/tcp, see proc(5) and the kernel's Documentation/networking/proc_net_tcp.rst.
TcpRow rowOf(Family family, const std::string& line)
{
    std::istringstream fields(line);
    std::string number;
    std::string local;
    std::string remote;
    unsigned state = 0;
    std::uint32_t sendQueue = 0;
    std::uint32_t receiveQueue = 0;
    unsigned timer = 0;
    std::int64_t expires = 0;
    std::string retransmits;
    std::string user;
    std::string timeouts;
    std::uint64_t inode = 0;
    char colon = 0;
    fields >> number >> local >> remote >> std::hex >> state >> sendQueue >> colon >> receiveQueue >> timer >> colon
        >> expires >> retransmits >> user >> timeouts >> std::dec >> inode;

    TcpRow row;
    row.local = endpointOf(family, local);
    row.remote = endpointOf(family, remote);
    row.state = stateOf(state);
    row.receiveQueue = receiveQueue;
    row.sendQueue = sendQueue;
    row.inode = inode;
    if (timer == timeWaitTimer) {
        row.timeWaitLeft = std::chrono::milliseconds(expires * 1000 / ::sysconf(_SC_CLK_TCK));
    }
    return row;
}

} // namespace

Result<std::vector<TcpRow>> tcpTableFromNetlink(const TcpFilter& filter)
{
    return tcpTableFromNetlink(filter, returned(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG)));
}

Result<std::vector<TcpRow>> tcpTableFromNetlink(const TcpFilter& filter, const CallResult& opened)
{
    const Diagnosis diagnosis(opened);
    std::vector<TcpRow> rows;
    for (const auto family : {Family::IPv4, Family::IPv6}) {
        if (const int code = diagnosis.dump(family, filter, rows); code != 0) {
            return failure(code);
        }
    }
    return rows;
}

Result<std::vector<TcpRow>> tcpTableFromProc(const TcpFilter& filter)
{
    std::vector<TcpRow> rows;
    for (const auto family : {Family::IPv4, Family::IPv6}) {
        std::ifstream file(family == Family::IPv4 ? "/proc/net/tcp" : "/proc/net/tcp6");
        std::string line;
        if (!std::getline(file, line)) { // the headings
            if (family == Family::IPv6) {
                break; // a machine without IPv6
            }
            return failure(ENOSYS);
        }
        while (std::getline(file, line)) {
            if (auto row = rowOf(family, line); filter.takes(row)) {
                rows.push_back(row);
            }
        }
    }
    return rows;
}

Result<std::vector<TcpRow>> tcpTable(const TcpFilter& filter)
{
    auto rows = tcpTableFromNetlink(filter);
    return rows ? rows : tcpTableFromProc(filter);
}

} // namespace echolab::net
