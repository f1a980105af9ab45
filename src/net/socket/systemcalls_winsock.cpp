#include "net/socket/systemcalls_winsock.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "net/address/sockaddr.h"
#include "net/socket/socket.h"

namespace echolab::net {

namespace {

struct NativeOption {
    int level;
    int name;
};

/// name 0: the system does not have it.
NativeOption nativeOption(Option option)
{
    switch (option) {
    case Option::ReuseAddress: return {SOL_SOCKET, SO_REUSEADDR};
    case Option::ExclusiveAddressUse: return {SOL_SOCKET, SO_EXCLUSIVEADDRUSE};
    case Option::ReusePort: return {SOL_SOCKET, 0};
    case Option::Linger: return {SOL_SOCKET, SO_LINGER};
    case Option::KeepAlive: return {SOL_SOCKET, SO_KEEPALIVE};
    case Option::ReceiveBuffer: return {SOL_SOCKET, SO_RCVBUF};
    case Option::SendBuffer: return {SOL_SOCKET, SO_SNDBUF};
    case Option::ReceiveTimeout: return {SOL_SOCKET, SO_RCVTIMEO}; // a DWORD of milliseconds
    case Option::SendTimeout: return {SOL_SOCKET, SO_SNDTIMEO};
    case Option::NoDelay: return {IPPROTO_TCP, TCP_NODELAY};
    case Option::V6Only: return {IPPROTO_IPV6, IPV6_V6ONLY};
    case Option::AcceptQueueLimit: return {IPPROTO_TCP, 0};
    case Option::PendingError: return {SOL_SOCKET, SO_ERROR};
    }
    return {SOL_SOCKET, 0};
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
    case ShutdownHow::Receive: return SD_RECEIVE;
    case ShutdownHow::Send: return SD_SEND;
    case ShutdownHow::Both: return SD_BOTH;
    }
    return SD_BOTH;
}

/// Winsock takes lengths as int.
int nativeLength(std::size_t length)
{
    return static_cast<int>(std::min(length, static_cast<std::size_t>(std::numeric_limits<int>::max())));
}

constexpr CallResult failedWith(int code)
{
    return {SOCKET_ERROR, code};
}

template <typename T>
CallResult set(NativeSocket socket, NativeOption option, const T& value)
{
    return returned(
        ::setsockopt(native(socket), option.level, option.name, reinterpret_cast<const char*>(&value), sizeof(value)));
}

template <typename T>
CallResult get(NativeSocket socket, NativeOption option, T& value)
{
    int length = sizeof(value);
    return returned(::getsockopt(native(socket), option.level, option.name, reinterpret_cast<char*>(&value), &length));
}

/// Finishes a fresh socket, or closes it and reports why it could not.
CallResult prepared(SystemCalls& calls, CallResult fresh, Mode mode)
{
    if (fresh.failed()) {
        return fresh;
    }
    const auto socket = static_cast<NativeSocket>(fresh.value);
    const auto result = calls.setMode(socket, mode); // an accepted socket inherits the listening one's mode
    if (result.failed()) {
        ::closesocket(native(socket));
        return result;
    }
    return fresh;
}

} // namespace

CallResult winsock()
{
    static const CallResult started = [] {
        WSADATA data{};
        const int code = ::WSAStartup(MAKEWORD(2, 2), &data); // returns its code, WSAGetLastError does not have it
        return CallResult{code == 0 ? 0 : SOCKET_ERROR, code};
    }();
    return started;
}

CallResult SystemCalls::socket(Family family, Mode mode)
{
    if (const auto started = winsock(); started.failed()) {
        return started;
    }
    const auto fresh = returnedSocket(::WSASocketW(nativeFamily(family), SOCK_STREAM, IPPROTO_TCP, nullptr, 0,
                                                   WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT));
    return mode == Mode::Nonblocking ? prepared(*this, fresh, mode) : fresh;
}

CallResult SystemCalls::bind(NativeSocket socket, const Endpoint& local)
{
    const SockAddr address(local);
    return returned(::bind(native(socket), address.get(), address.length));
}

CallResult SystemCalls::listen(NativeSocket socket, int backlog)
{
    return returned(::listen(native(socket), backlog));
}

CallResult SystemCalls::accept(NativeSocket listening, Endpoint& peer, Mode mode)
{
    SockAddr address;
    const auto fresh = returnedSocket(::accept(native(listening), address.get(), &address.length));
    if (fresh.failed()) {
        return fresh;
    }
    peer = address.endpoint();
    ::SetHandleInformation(reinterpret_cast<HANDLE>(fresh.value), HANDLE_FLAG_INHERIT, 0);
    return prepared(*this, fresh, mode);
}

CallResult SystemCalls::connect(NativeSocket socket, const Endpoint& remote)
{
    const SockAddr address(remote);
    return returned(::connect(native(socket), address.get(), address.length));
}

CallResult SystemCalls::send(NativeSocket socket, std::span<const std::byte> data)
{
    return returned(::send(native(socket), reinterpret_cast<const char*>(data.data()), nativeLength(data.size()), 0));
}

CallResult SystemCalls::recv(NativeSocket socket, std::span<std::byte> buffer, RecvFlag flag)
{
    return returned(
        ::recv(native(socket), reinterpret_cast<char*>(buffer.data()), nativeLength(buffer.size()), nativeFlag(flag)));
}

CallResult SystemCalls::shutdown(NativeSocket socket, ShutdownHow how)
{
    return returned(::shutdown(native(socket), nativeHow(how)));
}

CallResult SystemCalls::close(NativeSocket socket)
{
    return returned(::closesocket(native(socket)));
}

CallResult SystemCalls::getsockname(NativeSocket socket, Endpoint& local)
{
    SockAddr address;
    const auto result = returned(::getsockname(native(socket), address.get(), &address.length));
    if (!result.failed()) {
        local = address.endpoint();
    }
    return result;
}

CallResult SystemCalls::getpeername(NativeSocket socket, Endpoint& remote)
{
    SockAddr address;
    const auto result = returned(::getpeername(native(socket), address.get(), &address.length));
    if (!result.failed()) {
        remote = address.endpoint();
    }
    return result;
}

CallResult SystemCalls::setsockopt(NativeSocket socket, Option option, int value)
{
    const auto asked = nativeOption(option);
    if (asked.name == 0 || option == Option::PendingError) {
        return failedWith(WSAENOPROTOOPT);
    }
    if (option == Option::Linger) {
        linger setting{};
        setting.l_onoff = value >= 0 ? 1 : 0;
        setting.l_linger = static_cast<u_short>(std::clamp(value, 0, int{std::numeric_limits<u_short>::max()}));
        return set(socket, asked, setting);
    }
    return set(socket, asked, value);
}

CallResult SystemCalls::getsockopt(NativeSocket socket, Option option, int& value)
{
    const auto asked = nativeOption(option);
    if (asked.name == 0) {
        return failedWith(WSAENOPROTOOPT);
    }
    if (option == Option::Linger) {
        linger setting{};
        const auto result = get(socket, asked, setting);
        value = setting.l_onoff != 0 ? setting.l_linger : -1;
        return result;
    }
    value = 0; // the system may fill in one byte only
    return get(socket, asked, value);
}

CallResult SystemCalls::setMode(NativeSocket socket, Mode mode)
{
    u_long nonblocking = mode == Mode::Nonblocking ? 1 : 0;
    return returned(::ioctlsocket(native(socket), static_cast<long>(FIONBIO), &nonblocking));
}

CallResult SystemCalls::poll(std::span<PollEntry> entries, int timeoutMs)
{
    if (entries.empty()) { // WSAPoll refuses to wait for nothing
        ::Sleep(timeoutMs < 0 ? INFINITE : static_cast<DWORD>(timeoutMs));
        return {};
    }
    constexpr std::size_t few = 8;
    std::array<WSAPOLLFD, few> small{};
    std::vector<WSAPOLLFD> large(entries.size() > few ? entries.size() : 0);
    const auto asked = large.empty() ? std::span(small).first(entries.size()) : std::span(large);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        asked[i].fd = native(entries[i].socket);
        asked[i].events = static_cast<SHORT>((entries[i].wanted.readable ? POLLRDNORM : 0)
                                             | (entries[i].wanted.writable ? POLLWRNORM : 0));
    }
    const auto result = returned(::WSAPoll(asked.data(), static_cast<ULONG>(asked.size()), timeoutMs));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool broken = (asked[i].revents & (POLLERR | POLLHUP | POLLNVAL)) != 0;
        entries[i].found.readable = broken || (asked[i].revents & POLLRDNORM) != 0;
        entries[i].found.writable = broken || (asked[i].revents & POLLWRNORM) != 0;
        entries[i].found.broken = broken;
    }
    return result;
}

CallResult SystemCalls::epollCreate()
{
    return failedWith(ERROR_CALL_NOT_IMPLEMENTED);
}

CallResult SystemCalls::epollControl(NativeSocket, EpollOperation, NativeSocket, Readiness, std::uint64_t)
{
    return failedWith(ERROR_CALL_NOT_IMPLEMENTED);
}

CallResult SystemCalls::epollWait(NativeSocket, std::span<ReadyEvent>, int)
{
    return failedWith(ERROR_CALL_NOT_IMPLEMENTED);
}

SystemCalls& systemCalls()
{
    static SystemCalls system;
    winsock();
    return system;
}

Option addressReuseOption()
{
    return Option::ExclusiveAddressUse;
}

Result<void> Socket::setAddressReuse(bool)
{
    return setOption(addressReuseOption(), 1).map([](OptionValue) {});
}

int maximumBacklog()
{
    return SOMAXCONN;
}

} // namespace echolab::net
