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

    /// A mapped address (::ffff:a.b.c.d) switches IPV6_V6ONLY off, since it stands for an IPv4 one (RFC 3493, 3.7).
    Result<void> bind(const Endpoint& local);
    /// backlog: how many connections may wait to be accepted; see maximumBacklog().
    Result<void> listen(int backlog);
    Result<Accepted> accept(Mode mode);
    /// In nonblocking mode the error's inProgress() means: wait until writable, then ask finishConnect(). Of a mapped
    /// address as bind().
    Result<void> connect(const Endpoint& remote);
    /// SO_ERROR as the outcome of a connect that was in progress.
    Result<void> finishConnect();
    /// How many bytes the kernel took: at least 1, perhaps fewer than given on a nonblocking socket.
    Result<std::size_t> send(std::span<const std::byte> data);
    /// How many bytes were delivered; 0 means that the peer has ended its half of the connection.
    Result<std::size_t> recv(std::span<std::byte> buffer, RecvFlag flag = RecvFlag::None);
    Result<void> shutdown(ShutdownHow how);
    /// close() or closesocket(). The socket is gone afterwards, whatever the call returned. Waits where the socket
    /// lingers and data is unsent, also in nonblocking mode; the destructor does not: see SystemCalls::closeLater().
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

    /// The destructor leaves the close to later, since it may wait: until then the socket may still be found ready.
    bool closesLater() const noexcept { return m_lingers && !m_listening; }

    explicit operator bool() const noexcept { return m_handle != NativeSocket::Invalid; }
    NativeSocket handle() const noexcept { return m_handle; }

private:
    Socket(NativeSocket handle, SystemCalls& calls, bool lingers = false) noexcept
        : m_handle(handle)
        , m_calls(&calls)
        , m_lingers(lingers)
    {
    }
    void reset() noexcept;
    Result<void> takeMapped(const Endpoint& endpoint);

    NativeSocket m_handle = NativeSocket::Invalid;
    SystemCalls* m_calls = nullptr;
    bool m_lingers = false;
    bool m_listening = false; ///< then SO_LINGER is for those it accepts
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
