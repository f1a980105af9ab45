#pragma once

// Network devices, addresses and neighbours over rtnetlink(7). For the helper only.

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include <linux/rtnetlink.h>

#include "net/address/endpoint.h"
#include "net/socket/systemcalls.h"

namespace echolab::net {

using MacAddress = std::array<std::uint8_t, 6>;

/// A request to the kernel: a header, a body and attributes, netlink(7).
class NetlinkRequest
{
public:
    template <typename Body>
    NetlinkRequest(std::uint16_t type, std::uint16_t flags, const Body& body)
    {
        nlmsghdr header{};
        header.nlmsg_type = type;
        header.nlmsg_flags = static_cast<std::uint16_t>(flags | NLM_F_REQUEST | NLM_F_ACK);
        append(&header, sizeof(header));
        append(&body, sizeof(body));
    }

    void attribute(std::uint16_t type, const void* data, std::size_t size);
    template <typename Value>
    void attribute(std::uint16_t type, const Value& value)
    {
        attribute(type, &value, sizeof(value));
    }
    /// With the 0 that ends it.
    void attribute(std::uint16_t type, std::string_view text);
    /// An attribute that holds others: those up to end(), which is given what begin() gave.
    std::size_t begin(std::uint16_t type);
    void end(std::size_t begun);
    /// Something without the head of an attribute.
    template <typename Body>
    void put(const Body& body)
    {
        append(&body, sizeof(body));
    }

    /// Completed, to be sent.
    std::span<const std::byte> message();

private:
    void append(const void* data, std::size_t size);

    std::vector<std::byte> m_bytes;
};

/// Two network cards joined to each other, veth(4): one here, the other in the namespace that the descriptor stands
/// for.
NetlinkRequest vethRequest(std::string_view name, std::string_view peerName, const MacAddress& peerMac,
                           int peerNamespace, int mtu);
/// Its MTU, 0 leaves it, and that it is up.
NetlinkRequest linkRequest(int index, int mtu);
/// How a card is; linkIsFound() reads the answer.
NetlinkRequest linkQuestion(int index);
/// Whether the card has found its link (RFC 2863's operational status) and has left the queue that drops everything,
/// which it has until then.
bool linkIsFound(std::span<const std::byte> answer);
NetlinkRequest addressRequest(int index, const Endpoint& address, unsigned prefixLength);
/// Where packets to an address go; routeIsLocal() reads the answer.
NetlinkRequest routeQuestion(const Endpoint& address);
/// Whether they stay on the host: then the address is its own, and in use.
bool routeIsLocal(std::span<const std::byte> answer);
/// Who has an address, for good: nobody needs to ask over the cable.
NetlinkRequest neighbourRequest(int index, const Endpoint& address, const MacAddress& mac);

} // namespace echolab::net
