// The calls that Linux has of its own, or does in one step where others need two.

#include <algorithm>
#include <array>

#include <sys/epoll.h>

#include "net/address/sockaddr.h"
#include "net/socket/systemcalls_posix.h"

namespace echolab::net {

namespace {

int flags(Mode mode)
{
    return SOCK_CLOEXEC | (mode == Mode::Nonblocking ? SOCK_NONBLOCK : 0);
}

} // namespace

CallResult SystemCalls::socket(Family family, Mode mode)
{
    return returned(::socket(nativeFamily(family), SOCK_STREAM | flags(mode), IPPROTO_TCP));
}

CallResult SystemCalls::accept(NativeSocket listening, Endpoint& peer, Mode mode)
{
    SockAddr address;
    const auto result = returned(::accept4(fd(listening), address.get(), &address.length, flags(mode)));
    peer = address.endpoint();
    return result;
}

CallResult SystemCalls::send(NativeSocket socket, std::span<const std::byte> data)
{
    return returned(::send(fd(socket), data.data(), data.size(), MSG_NOSIGNAL));
}

CallResult SystemCalls::epollCreate()
{
    return returned(::epoll_create1(EPOLL_CLOEXEC));
}

CallResult SystemCalls::epollControl(NativeSocket epoll, EpollOperation operation, NativeSocket socket,
                                     Readiness wanted, std::uint64_t token)
{
    constexpr std::array operations{EPOLL_CTL_ADD, EPOLL_CTL_MOD, EPOLL_CTL_DEL};
    epoll_event event{};
    event.events = (wanted.readable ? static_cast<std::uint32_t>(EPOLLIN) : 0U)
        | (wanted.writable ? static_cast<std::uint32_t>(EPOLLOUT) : 0U)
        | (wanted.ended ? static_cast<std::uint32_t>(EPOLLRDHUP) : 0U);
    event.data.u64 = token;
    return returned(::epoll_ctl(fd(epoll), operations[static_cast<std::size_t>(operation)], fd(socket), &event));
}

CallResult SystemCalls::epollWait(NativeSocket epoll, std::span<ReadyEvent> events, int timeoutMs)
{
    constexpr std::size_t most = 256;
    std::array<epoll_event, most> native; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by the call
    const auto capacity = static_cast<int>(std::min(events.size(), most));
    const auto result = returned(::epoll_wait(fd(epoll), native.data(), capacity, timeoutMs));
    for (std::size_t i = 0; result.value > 0 && i < static_cast<std::size_t>(result.value); ++i) {
        const bool broken = (native[i].events & (EPOLLERR | EPOLLHUP)) != 0;
        events[i] = {native[i].data.u64,
                     {broken || (native[i].events & EPOLLIN) != 0, broken || (native[i].events & EPOLLOUT) != 0,
                      (native[i].events & EPOLLRDHUP) != 0, broken}};
    }
    return result;
}

CallResult acceptQueueLimit(NativeSocket listening, int& value)
{
    tcp_info info{};
    socklen_t length = sizeof(info);
    const auto result = returned(::getsockopt(fd(listening), IPPROTO_TCP, TCP_INFO, &info, &length));
    value = static_cast<int>(info.tcpi_sacked); // tcp(7) says it of a connection; of a listening socket it is this
    return result;
}

} // namespace echolab::net
