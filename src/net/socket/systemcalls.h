#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "net/address/endpoint.h"
#include "net/socket/nativesocket.h"

namespace echolab::net {

/// What a call returned. error is errno or WSAGetLastError() read right after the call, 0 where it succeeded.
struct CallResult {
    std::int64_t value = 0;
    int error = 0;

    bool failed() const noexcept { return error != 0; }
};

enum class ShutdownHow { Receive, Send, Both };

enum class RecvFlag {
    None,
    Peek,    ///< MSG_PEEK
    WaitAll, ///< MSG_WAITALL, as the book's client uses it; may still return short
};

/// A socket option. Values are int; a bool is 0 or 1.
enum class Option {
    ReuseAddress,        ///< SO_REUSEADDR; meant for POSIX, on Windows it would let others steal the port
    ExclusiveAddressUse, ///< SO_EXCLUSIVEADDRUSE, Windows only
    ReusePort,           ///< SO_REUSEPORT, where the system balances it
    Linger,              ///< SO_LINGER: -1 off, otherwise seconds; 0 makes close() send a reset
    KeepAlive,           ///< SO_KEEPALIVE
    ReceiveBuffer,       ///< SO_RCVBUF in bytes; Linux doubles what is asked for
    SendBuffer,          ///< SO_SNDBUF in bytes; Linux doubles what is asked for
    ReceiveTimeout,      ///< SO_RCVTIMEO in milliseconds, 0 waits for ever
    SendTimeout,         ///< SO_SNDTIMEO in milliseconds, 0 waits for ever
    NoDelay,             ///< TCP_NODELAY
    V6Only,              ///< IPV6_V6ONLY
    AcceptQueueLimit,    ///< read only, Linux: how many connections may wait on a listening socket, of TCP_INFO
    PendingError,        ///< SO_ERROR, read only: why a nonblocking connect failed; reading clears it
};

/// Which readiness is asked for, and which was found. What is broken is found even where nothing is asked for, as
/// readable and writable too.
struct Readiness {
    bool readable = false;
    bool writable = false;
    bool ended = false;  ///< the peer has ended its sending, though not all may be read (POLLRDHUP); told by Linux only
    bool broken = false; ///< an error, or both directions have ended (POLLERR, POLLHUP)

    friend bool operator==(const Readiness&, const Readiness&) = default;
};

/// One line of a poll() call: what is asked, and what was found.
struct PollEntry {
    NativeSocket socket = NativeSocket::Invalid;
    Readiness wanted;
    Readiness found;
};

/// What epoll_wait() found for one descriptor.
struct ReadyEvent {
    std::uint64_t token = 0;
    Readiness found;
};

enum class EpollOperation { Add, Modify, Remove };

/// Every call that this layer makes to the system, one method each. The base class is the system itself; a test that
/// wants a call to fail, or a trace that wants to see it, derives from it. Methods may be called from any thread.
class SystemCalls
{
public:
    SystemCalls() = default;
    virtual ~SystemCalls() = default;
    SystemCalls(const SystemCalls&) = delete;
    SystemCalls& operator=(const SystemCalls&) = delete;

    /// A stream socket, not inherited by child processes. The value is the NativeSocket.
    virtual CallResult socket(Family family, Mode mode);
    virtual CallResult bind(NativeSocket socket, const Endpoint& local);
    virtual CallResult listen(NativeSocket socket, int backlog);
    /// The value is the connected socket, in the mode asked for; peer is filled in.
    virtual CallResult accept(NativeSocket listening, Endpoint& peer, Mode mode);
    virtual CallResult connect(NativeSocket socket, const Endpoint& remote);
    /// Never raises SIGPIPE.
    virtual CallResult send(NativeSocket socket, std::span<const std::byte> data);
    virtual CallResult recv(NativeSocket socket, std::span<std::byte> buffer, RecvFlag flag);
    virtual CallResult shutdown(NativeSocket socket, ShutdownHow how);
    virtual CallResult close(NativeSocket socket);
    /// close() of a socket that lingers (Option::Linger above 0), where nobody can wait for it. Returns at once: the
    /// call is made, and may wait, on a thread that nobody joins, since nothing ends it from outside; when the program
    /// ends the system no longer waits either. Where there is no thread to be had the socket lingers no more.
    virtual CallResult closeLater(NativeSocket socket);
    virtual CallResult getsockname(NativeSocket socket, Endpoint& local);
    virtual CallResult getpeername(NativeSocket socket, Endpoint& remote);
    virtual CallResult setsockopt(NativeSocket socket, Option option, int value);
    virtual CallResult getsockopt(NativeSocket socket, Option option, int& value);
    virtual CallResult setMode(NativeSocket socket, Mode mode);
    /// timeoutMs -1 waits for ever. The value is the number of entries with something found.
    virtual CallResult poll(std::span<PollEntry> entries, int timeoutMs);

    // Linux only; elsewhere they fail with "function not supported".
    virtual CallResult epollCreate();
    virtual CallResult epollControl(NativeSocket epoll, EpollOperation operation, NativeSocket socket, Readiness wanted,
                                    std::uint64_t token);
    virtual CallResult epollWait(NativeSocket epoll, std::span<ReadyEvent> events, int timeoutMs);
};

/// The system itself. The first call starts Winsock where there is one.
SystemCalls& systemCalls();

} // namespace echolab::net
