#pragma once

#include <string>
#include <string_view>
#include <system_error>

#include <tl/expected.hpp>

namespace echolab::net {

/// The calls that can fail. Their names are those of the book and the manual pages.
enum class Call {
    Socket,
    Bind,
    Listen,
    Accept,
    Connect,
    Send,
    Recv,
    Shutdown,
    Close,
    GetSockName,
    GetPeerName,
    SetSockOpt,
    GetSockOpt,
    SetMode, ///< fcntl(O_NONBLOCK) or ioctlsocket(FIONBIO)
    Poll,
    EpollCreate,
    EpollCtl,
    EpollWait,
    GetAddrInfo,
    GetAddrInfoSystem, ///< getaddrinfo, where a call beneath it failed (EAI_SYSTEM): the code is errno
    Wakeup,            ///< eventfd, pipe or a socket connected to itself
    TcpTable,          ///< NETLINK_SOCK_DIAG or GetExtendedTcpTable
    Allocate,          ///< operator new
    Thread,            ///< pthread_create or _beginthreadex
};

/// The call without parentheses: "bind". SetMode and Wakeup give the platform's name.
std::string_view callName(Call call);

/// Why a call failed: which call, and the code that errno, WSAGetLastError or getaddrinfo gave.
class SocketError
{
public:
    SocketError(Call call, int code) noexcept
        : m_call(call)
        , m_code(code)
    {
    }
    /// The platform's code for a portable condition, e.g. ETIMEDOUT or WSAETIMEDOUT for std::errc::timed_out.
    static SocketError of(Call call, std::errc condition) noexcept;
    /// What a catch block has caught: memory that was not to be had (Allocate, ENOMEM), a thread or a lock (Thread, the
    /// system's code), or whatever else should never be thrown (Thread, ENOTRECOVERABLE).
    static SocketError caught() noexcept;

    Call call() const noexcept { return m_call; }
    int code() const noexcept { return m_code; }
    /// The portable condition; std::errc{} where there is none (getaddrinfo's own codes).
    std::errc condition() const noexcept;
    bool is(std::errc wanted) const noexcept { return condition() == wanted; }
    /// The call could not do its work now and would have waited (EAGAIN, EWOULDBLOCK, WSAEWOULDBLOCK).
    bool wouldBlock() const noexcept;
    /// A nonblocking connect has begun and goes on (EINPROGRESS, WSAEWOULDBLOCK; EINTR: the attempt goes on too).
    bool inProgress() const noexcept;
    /// The process or the system has no descriptor left (EMFILE, ENFILE, WSAEMFILE).
    bool outOfDescriptors() const noexcept;
    /// The system is short of memory for the call (ENOBUFS, ENOMEM).
    bool outOfMemory() const noexcept;
    /// Nothing was moved and nothing is lost, and the same call may succeed later: wouldBlock() or outOfMemory().
    bool temporary() const noexcept { return wouldBlock() || outOfMemory(); }
    /// The peer is gone: ECONNRESET, ECONNABORTED, EPIPE.
    bool connectionLost() const noexcept;

    /// The symbolic name: "EADDRINUSE", "WSAEADDRINUSE", "EAI_NONAME"; the number where it has none here.
    std::string name() const;
    /// The system's text, in its own words.
    std::string text() const;

    friend bool operator==(const SocketError&, const SocketError&) = default;

private:
    Call m_call;
    int m_code;
};

template <typename T>
using Result = tl::expected<T, SocketError>;

} // namespace echolab::net
