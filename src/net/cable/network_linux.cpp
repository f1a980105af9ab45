#include "net/cable/network_linux.h"

#include <cstdio>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <linux/ethtool.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>

#include "net/cable/cable.h"
#include "net/socket/systemcalls_posix.h"

namespace echolab::net {

namespace {

constexpr std::array<const char*, 2> cableCards{"cable0", "cable1"}; ///< of the cable, at host A and at host B
constexpr const char* hostCard = "eth0";
/// Locally administered, IEEE 802 section 8.4.
constexpr std::array<MacAddress, 2> macs{{{0x02, 0, 0, 0, 0, 0x0A}, {0x02, 0, 0, 0, 0, 0x0B}}};
/// Frames may come in bursts, and none is to be missed. A frame of 1,500 bytes takes 2.3 KiB of it.
constexpr int endBuffer = 32 << 20;

tl::unexpected<CableError> failure(CableStep step, const CallResult& result)
{
    return tl::unexpected(CableError{step, result.error});
}

CableResult<void> outcome(CableStep step, const CallResult& result)
{
    if (result.failed()) {
        return failure(step, result);
    }
    return {};
}

} // namespace

CallResult KernelCalls::unshare(int flags)
{
    return returned(::unshare(flags));
}

CallResult KernelCalls::currentNamespace()
{
    return returned(::open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC));
}

CallResult KernelCalls::enter(int networkNamespace)
{
    return returned(::setns(networkNamespace, CLONE_NEWNET));
}

CallResult KernelCalls::writeFile(const char* path, std::string_view text)
{
    const auto opened = returned(::open(path, O_WRONLY | O_CLOEXEC));
    if (opened.failed()) {
        return opened;
    }
    const Descriptor file(static_cast<int>(opened.value));
    return returned(::write(file.number(), text.data(), text.size()));
}

CallResult KernelCalls::socket(int domain, int type, int protocol)
{
    return returned(::socket(domain, type, protocol));
}

/// Sends a request to the kernel, and gives what it answers.
CallResult KernelCalls::ask(NetlinkRequest request, std::span<std::byte> answer)
{
    const auto opened = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
    if (opened.failed()) {
        return opened;
    }
    const Descriptor netlink(static_cast<int>(opened.value));
    const auto message = request.message();
    if (const auto sent = returned(::send(netlink.number(), message.data(), message.size(), 0)); sent.failed()) {
        return sent;
    }
    return returned(::recv(netlink.number(), answer.data(), answer.size(), 0));
}

CallResult KernelCalls::configure(NetlinkRequest request)
{
    std::array<std::byte, 4096> answer; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by the call
    const auto received = ask(std::move(request), answer);
    if (received.failed()) {
        return received;
    }
    nlmsgerr error{};
    if (static_cast<std::size_t>(received.value) < NLMSG_HDRLEN + sizeof(error)) {
        return {-1, EPROTO};
    }
    std::memcpy(&error, answer.data() + NLMSG_HDRLEN, sizeof(error)); // asked for by NLM_F_ACK, 0 for success
    return {error.error, -error.error};
}

CallResult KernelCalls::cardIndex(const char* name)
{
    const auto index = ::if_nametoindex(name);
    return index != 0 ? CallResult{index, 0} : returned(-1);
}

CallResult KernelCalls::await(const NetlinkRequest& question, bool (*isThere)(std::span<const std::byte>))
{
    constexpr int patienceMs = 5000;
    std::array<std::byte, 8192> answer; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by the call
    for (int waitedMs = 0; waitedMs < patienceMs; ++waitedMs) {
        const auto received = ask(question, answer);
        if (received.failed() || isThere(std::span(answer).first(static_cast<std::size_t>(received.value)))) {
            return received;
        }
        ::poll(nullptr, 0, 1);
    }
    return {-1, ETIMEDOUT};
}

void KernelCalls::disableOffloads(const char* card)
{
    const auto opened = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const Descriptor any(static_cast<int>(opened.value));
    constexpr std::array<std::uint32_t, 6> commands{ETHTOOL_SRXCSUM, ETHTOOL_STXCSUM, ETHTOOL_SSG,
                                                    ETHTOOL_STSO,    ETHTOOL_SGSO,    ETHTOOL_SGRO};
    for (const auto command : commands) {
        ethtool_value value{command, 0};
        ifreq request{};
        std::snprintf(request.ifr_name, sizeof(request.ifr_name), "%s", card);
        request.ifr_data = reinterpret_cast<char*>(&value);
        ::ioctl(any.number(), SIOCETHTOOL, &request); // a card that has no such offload refuses
    }
}

Descriptor::~Descriptor()
{
    if (m_number >= 0) {
        ::close(m_number);
    }
}

CableResult<Network> Network::build(KernelCalls& kernel, int mtu)
{
    Network network(kernel);
    auto done = network.makeNamespaces().and_then([&] { return network.makeLinks(mtu); });
    for (const auto host : {CableHost::A, CableHost::B}) {
        done = done.and_then([&] { return network.setUpHost(host); });
    }
    return done.map([&] { return std::move(network); });
}

/// One process for all three: it can go back to each by the descriptor.
CableResult<void> Network::makeNamespaces()
{
    const auto user = std::to_string(::getuid());
    const auto group = std::to_string(::getgid());
    if (const auto result = m_kernel->unshare(CLONE_NEWUSER | CLONE_NEWNET); result.failed()) {
        return failure(CableStep::Unshare, result);
    }
    // A user without rights may map a group only where setgroups() is given up, user_namespaces(7).
    m_kernel->writeFile("/proc/self/setgroups", "deny");
    for (const auto& [path, id] : {std::pair("/proc/self/uid_map", user), std::pair("/proc/self/gid_map", group)}) {
        if (const auto result = m_kernel->writeFile(path, "0 " + id + " 1"); result.failed()) {
            return failure(CableStep::MapUser, result);
        }
    }
    for (Descriptor* const kept : {&m_middle, m_hosts.data(), m_hosts.data() + 1}) {
        if (kept != &m_middle) {
            if (const auto result = m_kernel->unshare(CLONE_NEWNET); result.failed()) {
                return failure(CableStep::Unshare, result);
            }
        }
        const auto result = m_kernel->currentNamespace();
        if (result.failed()) {
            return failure(CableStep::Unshare, result);
        }
        *kept = Descriptor(static_cast<int>(result.value));
    }
    return {};
}

CableResult<void> Network::makeLinks(int mtu)
{
    m_kernel->enter(m_middle.number());
    for (const auto host : {CableHost::A, CableHost::B}) {
        const std::size_t i = indexOf(host);
        const auto done = configure(CableStep::MakeLink,
                                    vethRequest(cableCards[i], hostCard, macs[i], m_hosts[i].number(), mtu))
                              .and_then([&] { return cardIndex(cableCards[i]); });
        if (!done) {
            return tl::unexpected(done.error());
        }
        m_kernel->disableOffloads(cableCards[i]);
        // The cable itself says nothing.
        writeSetting(("/proc/sys/net/ipv6/conf/" + std::string(cableCards[i]) + "/disable_ipv6").c_str(), "1");
        if (const auto up = configure(CableStep::MakeLink, linkRequest(*done, 0)); !up) {
            return up;
        }
    }
    return {};
}

CableResult<void> Network::setUpHost(CableHost host)
{
    m_kernel->enter(m_hosts[indexOf(host)].number());
    m_kernel->disableOffloads(hostCard);
    writeSetting("/proc/sys/net/ipv6/conf/eth0/accept_ra", "0");
    writeSetting("/proc/sys/net/ipv6/conf/eth0/router_solicitations", "0");
    // What the books describe, whatever the machine has (RFC 5681), and no memory of earlier connections.
    writeSetting("/proc/sys/net/ipv4/tcp_congestion_control", "reno");
    writeSetting("/proc/sys/net/ipv4/tcp_no_metrics_save", "1");

    const auto loopback = cardIndex("lo");
    const auto card = cardIndex(hostCard);
    if (!loopback || !card) {
        return tl::unexpected(loopback ? card.error() : loopback.error());
    }
    // Addresses last: one that came before the link was found would be in use only some time after it.
    auto done = configure(CableStep::SetAddress, linkRequest(*loopback, 0))
                    .and_then([&] { return configure(CableStep::SetAddress, linkRequest(*card, 0)); })
                    .and_then([&] { return awaitLink(*card); });
    for (const auto family : {Family::IPv4, Family::IPv6}) {
        const auto own = hostAddress(host, family, 0);
        const auto other = hostAddress(otherHost(host), family, 0);
        done = done.and_then([&] {
                       const unsigned prefixLength = family == Family::IPv4 ? 24 : 64;
                       return configure(CableStep::SetAddress, addressRequest(*card, own, prefixLength));
                   })
                   .and_then([&] {
                       return configure(CableStep::SetAddress,
                                        neighbourRequest(*card, other, macs[indexOf(otherHost(host))]));
                   })
                   .and_then([&] {
                       return outcome(CableStep::SetAddress, m_kernel->await(routeQuestion(own), routeIsLocal));
                   });
    }
    return done;
}

CallResult Network::socket(CableHost host, int domain, int type, int protocol)
{
    if (const auto entered = m_kernel->enter(m_hosts[indexOf(host)].number()); entered.failed()) {
        return entered;
    }
    return m_kernel->socket(domain, type, protocol);
}

CableResult<Descriptor> Network::openEnd(CableHost host)
{
    m_kernel->enter(m_middle.number());
    const auto index = cardIndex(cableCards[indexOf(host)]);
    const auto found = index.and_then([&](int number) { return awaitLink(number); });
    if (!found) {
        return tl::unexpected(found.error());
    }
    // Protocol 0: it receives nothing before it is bound to its card.
    const auto opened = m_kernel->socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (opened.failed()) {
        return failure(CableStep::OpenEnd, opened);
    }
    Descriptor end(static_cast<int>(opened.value));
    const auto set = [&](int level, int option, int value) {
        return returned(::setsockopt(end.number(), level, option, &value, sizeof(value)));
    };
    set(SOL_SOCKET, SO_RCVBUFFORCE, endBuffer); // permitted in a namespace since Linux 6.1 or so, else the usual size
    set(SOL_SOCKET, SO_TIMESTAMPNS, 1);
    if (const auto result = set(SOL_PACKET, PACKET_IGNORE_OUTGOING, 1); result.failed()) {
        return failure(CableStep::OpenEnd, result);
    }
    sockaddr_ll address{};
    address.sll_family = AF_PACKET;
    address.sll_protocol = htons(ETH_P_ALL);
    address.sll_ifindex = *index;
    if (const auto result = returned(
            ::bind(end.number(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)));
        result.failed()) {
        return failure(CableStep::OpenEnd, result);
    }
    return end;
}

CableResult<void> Network::setMtu(int mtu)
{
    CableResult<void> done;
    for (const auto host : {CableHost::A, CableHost::B}) {
        const std::size_t i = indexOf(host);
        for (const auto& [space, card] : {std::pair(&m_middle, cableCards[i]), std::pair(&m_hosts[i], hostCard)}) {
            m_kernel->enter(space->number());
            done = done.and_then([&, name = card] { return cardIndex(name); }).and_then([&](int index) {
                return configure(CableStep::MakeLink, linkRequest(index, mtu));
            });
        }
    }
    return done;
}

CableResult<void> Network::configure(CableStep step, NetlinkRequest request)
{
    return outcome(step, m_kernel->configure(std::move(request)));
}

CableResult<int> Network::cardIndex(const char* name)
{
    const auto result = m_kernel->cardIndex(name);
    if (result.failed()) {
        return failure(CableStep::MakeLink, result);
    }
    return static_cast<int>(result.value);
}

CableResult<void> Network::awaitLink(int index)
{
    return outcome(CableStep::MakeLink, m_kernel->await(linkQuestion(index), linkIsFound)).and_then([&] {
        // The kernel does all that belongs to it under one lock, which this takes too.
        return configure(CableStep::MakeLink, linkRequest(index, 0));
    });
}

/// What a kernel does not have cannot be set, and is not missed.
void Network::writeSetting(const char* path, std::string_view value)
{
    m_kernel->writeFile(path, value);
}

} // namespace echolab::net
