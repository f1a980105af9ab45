#pragma once

#include <cstddef>
#include <span>

#include "net/address/endpoint.h"
#include "net/socket/nativesocket.h"
#include "net/socket/socketerror.h"
#include "net/socket/systemcalls.h"

namespace echolab::net {

/// An option as it was asked for and as the system answers afterwards (Linux doubles SO_RCVBUF, for one).
struct OptionValue {
    int requested = 0;
    int actual = 0;
};

struct Accepted;

/// A TCP socket. Owns the descriptor and closes it. Every method is one call of the chapter under its own name, retried
/// when a signal interrupts it. A Socket belongs to one thread at a time.
class Socket
{
public:
    /// Holds no socket.
    Socket() noexcept = default;
    ~Socket() { reset(); }
    Socket(Socket&& other) noexcept;
    Socket& operator=(Socket&& other) noexcept;
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    /// socket(). An IPv6 socket gets IPV6_V6ONLY set, so that it means the same on every system; see setV6Only.
    static Result<Socket> open(Family family, Mode mode, SystemCalls& calls = systemCalls());

    Result<void> bind(const Endpoint& local);
    /// backlog: how many connections may wait to be accepted; see maximumBacklog().
    Result<void> listen(int backlog);
    Result<Accepted> accept(Mode mode);
    /// In nonblocking mode the error's inProgress() means: wait until writable, then ask finishConnect().
    Result<void> connect(const Endpoint& remote);
    /// SO_ERROR as the outcome of a connect that was in progress.
    Result<void> finishConnect();
    /// How many bytes the kernel took: at least 1, perhaps fewer than given on a nonblocking socket.
    Result<std::size_t> send(std::span<const std::byte> data);
    /// How many bytes were delivered; 0 means that the peer has ended its half of the connection.
    Result<std::size_t> recv(std::span<std::byte> buffer, RecvFlag flag = RecvFlag::None);
    Result<void> shutdown(ShutdownHow how);
    /// close() or closesocket(). The socket is gone afterwards, whatever the call returned.
    Result<void> close();

    Result<Endpoint> localEndpoint() const;
    Result<Endpoint> remoteEndpoint() const;

    Result<OptionValue> setOption(Option option, int value);
    Result<int> option(Option option) const;
    Result<void> setMode(Mode mode);
    /// false: the IPv6 socket takes IPv4 connections too. Before bind() only.
    Result<void> setV6Only(bool on)
    {
        return setOption(Option::V6Only, on ? 1 : 0).map([](OptionValue) {});
    }
    /// Before bind(). On POSIX SO_REUSEADDR, so that a port can be bound again while old connections are in TIME-WAIT.
    /// On Windows SO_EXCLUSIVEADDRUSE, whatever is asked for: SO_REUSEADDR there lets another program steal the port.
    Result<void> setAddressReuse(bool on);

    explicit operator bool() const noexcept { return m_handle != NativeSocket::Invalid; }
    NativeSocket handle() const noexcept { return m_handle; }

private:
    Socket(NativeSocket handle, SystemCalls& calls) noexcept
        : m_handle(handle)
        , m_calls(&calls)
    {
    }
    void reset() noexcept;

    NativeSocket m_handle = NativeSocket::Invalid;
    SystemCalls* m_calls = nullptr;
};

/// What accept() gives: the connected socket and who is at the other end.
struct Accepted {
    Socket socket;
    Endpoint peer;
};

/// SOMAXCONN.
int maximumBacklog();

/// What setAddressReuse() sets: ReuseAddress, or ExclusiveAddressUse on Windows.
Option addressReuseOption();

} // namespace echolab::net
