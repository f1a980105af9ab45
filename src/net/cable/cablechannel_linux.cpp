#include "net/cable/cablechannel_linux.h"

#include <array>
#include <cstring>
#include <optional>

#include <sys/socket.h>
#include <sys/uio.h>

#include "net/socket/systemcalls_posix.h"

namespace echolab::net {

namespace {

constexpr std::size_t mostDescriptors = 2;

struct Control {
    alignas(cmsghdr) std::array<char, CMSG_SPACE(mostDescriptors * sizeof(int))> bytes{};
};

/// A signal is no reason to give up.
template <typename Function>
CallResult uninterrupted(Function&& function)
{
    for (;;) {
        const auto result = returned(function());
        if (result.error != EINTR) {
            return result;
        }
    }
}

} // namespace

template <typename Message>
CallResult sendMessage(int channel, const Message& message, std::span<const int> descriptors)
{
    Message copy = message;
    iovec part{&copy, sizeof(copy)};
    Control control;
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    if (!descriptors.empty()) {
        header.msg_control = control.bytes.data();
        header.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
        cmsghdr* const rights = CMSG_FIRSTHDR(&header);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(descriptors.size_bytes());
        std::memcpy(CMSG_DATA(rights), descriptors.data(), descriptors.size_bytes());
    }
    return uninterrupted([&] { return ::sendmsg(channel, &header, MSG_NOSIGNAL); });
}

template <typename Message>
CallResult receiveMessage(int channel, Message& message, std::span<Descriptor> descriptors)
{
    iovec part{&message, sizeof(message)};
    Control control;
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control.bytes.data();
    header.msg_controllen = control.bytes.size();
    const auto result = uninterrupted([&] { return ::recvmsg(channel, &header, MSG_CMSG_CLOEXEC); });
    if (result.failed()) {
        return result;
    }
    std::size_t count = 0;
    for (cmsghdr* head = CMSG_FIRSTHDR(&header); head != nullptr; head = CMSG_NXTHDR(&header, head)) {
        if (head->cmsg_level == SOL_SOCKET && head->cmsg_type == SCM_RIGHTS) {
            for (std::size_t at = 0; CMSG_LEN(at + sizeof(int)) <= head->cmsg_len; at += sizeof(int)) {
                int number = -1;
                std::memcpy(&number, CMSG_DATA(head) + at, sizeof(number));
                Descriptor got(number); // one too many is closed
                if (count < descriptors.size()) {
                    descriptors[count++] = std::move(got);
                }
            }
        }
    }
    const bool whole = result.value == 0 || static_cast<std::size_t>(result.value) == sizeof(message);
    return whole ? result : CallResult{-1, EPROTO};
}

template CallResult sendMessage(int, const HelperRequest&, std::span<const int>);
template CallResult sendMessage(int, const HelperAnswer&, std::span<const int>);
template CallResult receiveMessage(int, HelperRequest&, std::span<Descriptor>);
template CallResult receiveMessage(int, HelperAnswer&, std::span<Descriptor>);

namespace {

/// What the helper has after a Build that went well.
class Server
{
public:
    Server(int channel, KernelCalls& kernel)
        : m_channel(channel)
        , m_kernel(&kernel)
    {
    }

    void answer(const HelperRequest& request)
    {
        switch (request.kind) {
        case HelperRequest::Kind::Build: answer(build(request.mtu)); break;
        case HelperRequest::Kind::SetMtu:
            answer(m_network ? m_network->setMtu(request.mtu)
                             : tl::unexpected(CableError{CableStep::AskHelper, EPROTO}));
            break;
        case HelperRequest::Kind::Socket: giveSocket(request); break;
        }
    }

private:
    CableResult<void> build(int mtu)
    {
        auto network = Network::build(*m_kernel, mtu);
        if (!network) {
            return tl::unexpected(network.error());
        }
        m_network = std::move(*network);
        for (const auto host : {CableHost::A, CableHost::B}) {
            auto end = m_network->openEnd(host);
            if (!end) {
                return tl::unexpected(end.error());
            }
            m_ends[indexOf(host)] = std::move(*end);
        }
        return {};
    }

    void answer(const CableResult<void>& done)
    {
        if (!done) {
            sendMessage(m_channel, HelperAnswer{done.error().code, done.error().step});
            return;
        }
        const std::array ends{m_ends[0].number(), m_ends[1].number()};
        sendMessage(m_channel, HelperAnswer{}, ends[0] >= 0 ? std::span<const int>(ends) : std::span<const int>());
        m_ends = {}; // handed over, once
    }

    void giveSocket(const HelperRequest& request)
    {
        const auto result = m_network ? m_network->socket(request.host, request.domain, request.type, request.protocol)
                                      : CallResult{-1, EPROTO};
        if (result.failed()) {
            sendMessage(m_channel, HelperAnswer{result.error, CableStep::AskHelper});
            return;
        }
        const Descriptor socket(static_cast<int>(result.value));
        const std::array given{socket.number()};
        sendMessage(m_channel, HelperAnswer{}, given);
    }

    int m_channel;
    KernelCalls* m_kernel;
    std::optional<Network> m_network;
    std::array<Descriptor, 2> m_ends;
};

} // namespace

void serveCable(int channel, KernelCalls& kernel)
{
    Server server(channel, kernel);
    HelperRequest request;
    for (;;) {
        const auto received = receiveMessage(channel, request);
        if (received.failed() || received.value == 0) {
            return; // the other end is gone
        }
        server.answer(request);
    }
}

} // namespace echolab::net
