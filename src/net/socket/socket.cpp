#include "net/socket/socket.h"

#include <utility>

namespace echolab::net {

namespace {

/// Repeats a call that a signal interrupted: the one place where EINTR is retried.
template <typename Function>
CallResult uninterrupted(Call call, Function&& function)
{
    for (;;) {
        const CallResult result = function();
        if (!result.failed() || !SocketError(call, result.error).is(std::errc::interrupted)) {
            return result;
        }
    }
}

tl::unexpected<SocketError> failure(Call call, const CallResult& result)
{
    return tl::unexpected(SocketError(call, result.error));
}

Result<void> outcome(Call call, const CallResult& result)
{
    if (result.failed()) {
        return failure(call, result);
    }
    return {};
}

} // namespace

Socket::Socket(Socket&& other) noexcept
    : m_handle(std::exchange(other.m_handle, NativeSocket::Invalid))
    , m_calls(other.m_calls)
    , m_lingers(other.m_lingers)
    , m_listening(other.m_listening)
{
}

Socket& Socket::operator=(Socket&& other) noexcept
{
    if (this != &other) {
        reset();
        m_handle = std::exchange(other.m_handle, NativeSocket::Invalid);
        m_calls = other.m_calls;
        m_lingers = other.m_lingers;
        m_listening = other.m_listening;
    }
    return *this;
}

void Socket::reset() noexcept
{
    if (*this) {
        const auto handle = std::exchange(m_handle, NativeSocket::Invalid);
        closesLater() ? m_calls->closeLater(handle) : m_calls->close(handle);
    }
}

Result<Socket> Socket::open(Family family, Mode mode, SystemCalls& calls)
{
    const auto result = uninterrupted(Call::Socket, [&] { return calls.socket(family, mode); });
    if (result.failed()) {
        return failure(Call::Socket, result);
    }
    Socket socket(static_cast<NativeSocket>(result.value), calls);
    if (family == Family::IPv6) {
        if (const auto only = socket.setV6Only(true); !only) {
            return tl::unexpected(only.error());
        }
    }
    return socket;
}

Result<void> Socket::bind(const Endpoint& local)
{
    if (const auto done = takeMapped(local); !done) {
        return done;
    }
    return outcome(Call::Bind, m_calls->bind(m_handle, local));
}

Result<void> Socket::takeMapped(const Endpoint& endpoint)
{
    return endpoint.isV4Mapped() ? setV6Only(false) : Result<void>();
}

Result<void> Socket::listen(int backlog)
{
    const auto result = m_calls->listen(m_handle, backlog);
    m_listening = m_listening || !result.failed();
    return outcome(Call::Listen, result);
}

Result<Accepted> Socket::accept(Mode mode)
{
    Endpoint peer;
    const auto result = uninterrupted(Call::Accept, [&] { return m_calls->accept(m_handle, peer, mode); });
    if (result.failed()) {
        return failure(Call::Accept, result);
    }
    return Accepted{Socket(static_cast<NativeSocket>(result.value), *m_calls, m_lingers), peer};
}

Result<void> Socket::connect(const Endpoint& remote)
{
    if (const auto done = takeMapped(remote); !done) {
        return done;
    }
    // Not repeated after EINTR: the attempt goes on by itself, a second connect() would fail with EALREADY.
    return outcome(Call::Connect, m_calls->connect(m_handle, remote));
}

Result<void> Socket::finishConnect()
{
    int code = 0;
    const auto result = m_calls->getsockopt(m_handle, Option::PendingError, code);
    if (result.failed()) {
        return failure(Call::GetSockOpt, result);
    }
    return outcome(Call::Connect, {0, code});
}

Result<std::size_t> Socket::send(std::span<const std::byte> data)
{
    const auto result = uninterrupted(Call::Send, [&] { return m_calls->send(m_handle, data); });
    if (result.failed()) {
        return failure(Call::Send, result);
    }
    return static_cast<std::size_t>(result.value);
}

Result<std::size_t> Socket::recv(std::span<std::byte> buffer, RecvFlag flag)
{
    const auto result = uninterrupted(Call::Recv, [&] { return m_calls->recv(m_handle, buffer, flag); });
    if (result.failed()) {
        return failure(Call::Recv, result);
    }
    return static_cast<std::size_t>(result.value);
}

Result<void> Socket::shutdown(ShutdownHow how)
{
    return outcome(Call::Shutdown, m_calls->shutdown(m_handle, how));
}

Result<void> Socket::close()
{
    // Not repeated after EINTR: the descriptor is released already on Linux, close(2).
    return outcome(Call::Close, m_calls->close(std::exchange(m_handle, NativeSocket::Invalid)));
}

Result<Endpoint> Socket::localEndpoint() const
{
    Endpoint endpoint;
    return outcome(Call::GetSockName, m_calls->getsockname(m_handle, endpoint)).map([&] { return endpoint; });
}

Result<Endpoint> Socket::remoteEndpoint() const
{
    Endpoint endpoint;
    return outcome(Call::GetPeerName, m_calls->getpeername(m_handle, endpoint)).map([&] { return endpoint; });
}

Result<OptionValue> Socket::setOption(Option option, int value)
{
    const auto result = m_calls->setsockopt(m_handle, option, value);
    if (result.failed()) {
        return failure(Call::SetSockOpt, result);
    }
    if (option == Option::Linger) {
        m_lingers = value > 0;
    }
    return this->option(option).map([&](int actual) { return OptionValue{value, actual}; });
}

Result<int> Socket::option(Option option) const
{
    int value = 0;
    return outcome(Call::GetSockOpt, m_calls->getsockopt(m_handle, option, value)).map([&] { return value; });
}

Result<void> Socket::setMode(Mode mode)
{
    return outcome(Call::SetMode, m_calls->setMode(m_handle, mode));
}

} // namespace echolab::net
