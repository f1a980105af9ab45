#include "net/cable/netlink_linux.h"

#include <linux/if.h>
#include <linux/if_link.h>
#include <linux/neighbour.h>
#include <linux/veth.h>
#include <sys/socket.h>

namespace echolab::net {

namespace {

std::uint8_t nativeFamilyOf(const Endpoint& address)
{
    return static_cast<std::uint8_t>(address.family() == Family::IPv4 ? AF_INET : AF_INET6);
}

std::size_t lengthOf(const Endpoint& address)
{
    return address.family() == Family::IPv4 ? 4 : 16;
}

} // namespace

void NetlinkRequest::append(const void* data, std::size_t size)
{
    const auto* const bytes = static_cast<const std::byte*>(data);
    m_bytes.insert(m_bytes.end(), bytes, bytes + size);
    m_bytes.resize(NLMSG_ALIGN(m_bytes.size()));
}

void NetlinkRequest::attribute(std::uint16_t type, const void* data, std::size_t size)
{
    rtattr head{};
    head.rta_type = type;
    head.rta_len = static_cast<std::uint16_t>(RTA_LENGTH(size));
    append(&head, sizeof(head));
    append(data, size);
}

void NetlinkRequest::attribute(std::uint16_t type, std::string_view text)
{
    std::vector<char> ended(text.begin(), text.end());
    ended.push_back('\0');
    attribute(type, ended.data(), ended.size());
}

std::size_t NetlinkRequest::begin(std::uint16_t type)
{
    const std::size_t begun = m_bytes.size();
    attribute(type, nullptr, 0);
    return begun;
}

void NetlinkRequest::end(std::size_t begun)
{
    const auto length = static_cast<std::uint16_t>(m_bytes.size() - begun);
    std::memcpy(m_bytes.data() + begun + offsetof(rtattr, rta_len), &length, sizeof(length));
}

std::span<const std::byte> NetlinkRequest::message()
{
    const auto length = static_cast<std::uint32_t>(m_bytes.size());
    std::memcpy(m_bytes.data() + offsetof(nlmsghdr, nlmsg_len), &length, sizeof(length));
    return m_bytes;
}

NetlinkRequest vethRequest(std::string_view name, std::string_view peerName, const MacAddress& peerMac,
                           int peerNamespace, int mtu)
{
    NetlinkRequest request(RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, ifinfomsg{});
    request.attribute(IFLA_IFNAME, name);
    request.attribute(IFLA_MTU, static_cast<std::uint32_t>(mtu));
    const auto info = request.begin(IFLA_LINKINFO);
    request.attribute(IFLA_INFO_KIND, std::string_view("veth"));
    const auto data = request.begin(IFLA_INFO_DATA);
    const auto peer = request.begin(VETH_INFO_PEER);
    request.put(ifinfomsg{});
    request.attribute(IFLA_IFNAME, peerName);
    request.attribute(IFLA_MTU, static_cast<std::uint32_t>(mtu));
    request.attribute(IFLA_ADDRESS, peerMac);
    request.attribute(IFLA_NET_NS_FD, static_cast<std::uint32_t>(peerNamespace));
    request.end(peer);
    request.end(data);
    request.end(info);
    return request;
}

NetlinkRequest linkRequest(int index, int mtu)
{
    ifinfomsg body{};
    body.ifi_index = index;
    body.ifi_flags = IFF_UP;
    body.ifi_change = IFF_UP;
    NetlinkRequest request(RTM_NEWLINK, 0, body);
    if (mtu > 0) {
        request.attribute(IFLA_MTU, static_cast<std::uint32_t>(mtu));
    }
    return request;
}

NetlinkRequest linkQuestion(int index)
{
    ifinfomsg body{};
    body.ifi_index = index;
    return {RTM_GETLINK, 0, body};
}

bool linkIsFound(std::span<const std::byte> answer)
{
    bool isUp = false;
    bool hasQueue = false;
    for (std::size_t at = NLMSG_LENGTH(sizeof(ifinfomsg)); at + sizeof(rtattr) <= answer.size();) {
        rtattr head{};
        std::memcpy(&head, answer.data() + at, sizeof(head));
        if (head.rta_len < sizeof(head) || at + head.rta_len > answer.size()) {
            break;
        }
        const auto value = answer.subspan(at + RTA_LENGTH(0), head.rta_len - RTA_LENGTH(0));
        const std::string_view text(reinterpret_cast<const char*>(value.data()), value.size());
        if (head.rta_type == IFLA_OPERSTATE) {
            isUp = !value.empty() && value[0] == std::byte{IF_OPER_UP};
        } else if (head.rta_type == IFLA_QDISC) {
            hasQueue = !text.starts_with(std::string_view("noop\0", 5));
        }
        at += RTA_ALIGN(head.rta_len);
    }
    return isUp && hasQueue;
}

NetlinkRequest addressRequest(int index, const Endpoint& address, unsigned prefixLength)
{
    ifaddrmsg body{};
    body.ifa_family = nativeFamilyOf(address);
    body.ifa_prefixlen = static_cast<std::uint8_t>(prefixLength);
    body.ifa_flags = IFA_F_NODAD; // else an IPv6 address could not be used for the first second
    body.ifa_index = static_cast<std::uint32_t>(index);
    NetlinkRequest request(RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL, body);
    request.attribute(IFA_LOCAL, address.bytes().data(), lengthOf(address));
    request.attribute(IFA_ADDRESS, address.bytes().data(), lengthOf(address));
    return request;
}

NetlinkRequest routeQuestion(const Endpoint& address)
{
    rtmsg body{};
    body.rtm_family = nativeFamilyOf(address);
    body.rtm_dst_len = static_cast<std::uint8_t>(lengthOf(address) * 8);
    NetlinkRequest request(RTM_GETROUTE, 0, body);
    request.attribute(RTA_DST, address.bytes().data(), lengthOf(address));
    return request;
}

bool routeIsLocal(std::span<const std::byte> answer)
{
    nlmsghdr header{};
    rtmsg route{};
    if (answer.size() < NLMSG_LENGTH(sizeof(route))) {
        return false;
    }
    std::memcpy(&header, answer.data(), sizeof(header));
    std::memcpy(&route, answer.data() + NLMSG_HDRLEN, sizeof(route));
    return header.nlmsg_type == RTM_NEWROUTE && route.rtm_type == RTN_LOCAL;
}

NetlinkRequest neighbourRequest(int index, const Endpoint& address, const MacAddress& mac)
{
    ndmsg body{};
    body.ndm_family = nativeFamilyOf(address);
    body.ndm_ifindex = index;
    body.ndm_state = NUD_PERMANENT;
    NetlinkRequest request(RTM_NEWNEIGH, NLM_F_CREATE | NLM_F_REPLACE, body);
    request.attribute(NDA_DST, address.bytes().data(), lengthOf(address));
    request.attribute(NDA_LLADDR, mac);
    return request;
}

} // namespace echolab::net
