#include "net/socket/systemcalls_posix.h"

#include <array>
#include <vector>

#include <fcntl.h>
#include <sys/time.h>

#include "net/address/sockaddr.h"
#include "net/socket/socket.h"

namespace echolab::net {

namespace {

struct NativeOption {
    int level;
    int name;
};

/// name -1: the system does not have it.
NativeOption nativeOption(Option option)
{
    switch (option) {
    case Option::ReuseAddress: return {SOL_SOCKET, SO_REUSEADDR};
    case Option::ExclusiveAddressUse: return {SOL_SOCKET, -1};
    case Option::ReusePort: return {SOL_SOCKET, SO_REUSEPORT};
    case Option::Linger: return {SOL_SOCKET, SO_LINGER};
    case Option::KeepAlive: return {SOL_SOCKET, SO_KEEPALIVE};
    case Option::ReceiveBuffer: return {SOL_SOCKET, SO_RCVBUF};
    case Option::SendBuffer: return {SOL_SOCKET, SO_SNDBUF};
    case Option::ReceiveTimeout: return {SOL_SOCKET, SO_RCVTIMEO};
    case Option::SendTimeout: return {SOL_SOCKET, SO_SNDTIMEO};
    case Option::NoDelay: return {IPPROTO_TCP, TCP_NODELAY};
    case Option::V6Only: return {IPPROTO_IPV6, IPV6_V6ONLY};
    case Option::AcceptQueueLimit: return {IPPROTO_TCP, -1}; // getsockopt() reads it from elsewhere
    case Option::PendingError: return {SOL_SOCKET, SO_ERROR};
    }
    return {SOL_SOCKET, -1};
}

int nativeFlag(RecvFlag flag)
{
    switch (flag) {
    case RecvFlag::None: return 0;
    case RecvFlag::Peek: return MSG_PEEK;
    case RecvFlag::WaitAll: return MSG_WAITALL;
    }
    return 0;
}

int nativeHow(ShutdownHow how)
{
    switch (how) {
    case ShutdownHow::Receive: return SHUT_RD;
    case ShutdownHow::Send: return SHUT_WR;
    case ShutdownHow::Both: return SHUT_RDWR;
    }
    return SHUT_RDWR;
}

template <typename T>
CallResult set(NativeSocket socket, NativeOption option, const T& value)
{
    return returned(::setsockopt(fd(socket), option.level, option.name, &value, sizeof(value)));
}

template <typename T>
CallResult get(NativeSocket socket, NativeOption option, T& value)
{
    socklen_t length = sizeof(value);
    return returned(::getsockopt(fd(socket), option.level, option.name, &value, &length));
}

} // namespace

CallResult SystemCalls::bind(NativeSocket socket, const Endpoint& local)
{
    const SockAddr address(local);
    return returned(::bind(fd(socket), address.get(), address.length));
}

CallResult SystemCalls::listen(NativeSocket socket, int backlog)
{
    return returned(::listen(fd(socket), backlog));
}

CallResult SystemCalls::connect(NativeSocket socket, const Endpoint& remote)
{
    const SockAddr address(remote);
    return returned(::connect(fd(socket), address.get(), address.length));
}

CallResult SystemCalls::recv(NativeSocket socket, std::span<std::byte> buffer, RecvFlag flag)
{
    return returned(::recv(fd(socket), buffer.data(), buffer.size(), nativeFlag(flag)));
}

CallResult SystemCalls::shutdown(NativeSocket socket, ShutdownHow how)
{
    return returned(::shutdown(fd(socket), nativeHow(how)));
}

CallResult SystemCalls::close(NativeSocket socket)
{
    return returned(::close(fd(socket)));
}

CallResult SystemCalls::getsockname(NativeSocket socket, Endpoint& local)
{
    SockAddr address;
    const auto result = returned(::getsockname(fd(socket), address.get(), &address.length));
    local = address.endpoint();
    return result;
}

CallResult SystemCalls::getpeername(NativeSocket socket, Endpoint& remote)
{
    SockAddr address;
    const auto result = returned(::getpeername(fd(socket), address.get(), &address.length));
    remote = address.endpoint();
    return result;
}

CallResult SystemCalls::setsockopt(NativeSocket socket, Option option, int value)
{
    const auto native = nativeOption(option);
    switch (option) {
    case Option::Linger: {
        linger setting{};
        setting.l_onoff = value >= 0 ? 1 : 0;
        setting.l_linger = value >= 0 ? value : 0;
        return set(socket, native, setting);
    }
    case Option::ReceiveTimeout:
    case Option::SendTimeout: {
        timeval time{};
        time.tv_sec = value / 1000;
        time.tv_usec = static_cast<suseconds_t>(value % 1000) * 1000;
        return set(socket, native, time);
    }
    default: return set(socket, native, value);
    }
}

CallResult SystemCalls::getsockopt(NativeSocket socket, Option option, int& value)
{
    const auto native = nativeOption(option);
    switch (option) {
    case Option::Linger: {
        linger setting{};
        const auto result = get(socket, native, setting);
        value = setting.l_onoff != 0 ? setting.l_linger : -1;
        return result;
    }
    case Option::ReceiveTimeout:
    case Option::SendTimeout: {
        timeval time{};
        const auto result = get(socket, native, time);
        value = static_cast<int>(time.tv_sec * 1000 + time.tv_usec / 1000);
        return result;
    }
    case Option::AcceptQueueLimit: return acceptQueueLimit(socket, value);
    default: return get(socket, native, value);
    }
}

CallResult SystemCalls::setMode(NativeSocket socket, Mode mode)
{
    const int flags = ::fcntl(fd(socket), F_GETFL, 0);
    if (flags < 0) {
        return returned(flags);
    }
    const int wanted = mode == Mode::Nonblocking ? flags | O_NONBLOCK : flags & ~O_NONBLOCK;
    return returned(::fcntl(fd(socket), F_SETFL, wanted));
}

namespace {

#ifdef POLLRDHUP // Linux
constexpr int peerEnded = POLLRDHUP;
#else
constexpr int peerEnded = 0;
#endif

} // namespace

CallResult SystemCalls::poll(std::span<PollEntry> entries, int timeoutMs)
{
    constexpr std::size_t few = 8;
    std::array<pollfd, few> small{};
    std::vector<pollfd> large;
    if (entries.size() > few) {
        large.resize(entries.size());
    }
    const std::span<pollfd> native = large.empty() ? std::span<pollfd>(small).first(entries.size())
                                                   : std::span<pollfd>(large);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        native[i].fd = fd(entries[i].socket);
        native[i].events = static_cast<short>((entries[i].wanted.readable ? POLLIN : 0)
                                              | (entries[i].wanted.writable ? POLLOUT : 0)
                                              | (entries[i].wanted.ended ? peerEnded : 0));
    }
    const auto result = returned(::poll(native.data(), static_cast<nfds_t>(native.size()), timeoutMs));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool broken = (native[i].revents & (POLLERR | POLLHUP | POLLNVAL)) != 0;
        entries[i].found.readable = broken || (native[i].revents & POLLIN) != 0;
        entries[i].found.writable = broken || (native[i].revents & POLLOUT) != 0;
        entries[i].found.ended = (native[i].revents & peerEnded) != 0;
        entries[i].found.broken = broken;
    }
    return result;
}

SystemCalls& systemCalls()
{
    static SystemCalls system;
    return system;
}

Option addressReuseOption()
{
    return Option::ReuseAddress;
}

Result<void> Socket::setAddressReuse(bool on)
{
    return setOption(addressReuseOption(), on ? 1 : 0).map([](OptionValue) {});
}

int maximumBacklog()
{
    return SOMAXCONN;
}

} // namespace echolab::net
