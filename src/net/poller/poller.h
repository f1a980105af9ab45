#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "net/socket/socketerror.h"
#include "net/socket/systemcalls.h"

namespace echolab::net {

/// Waits for many sockets at once, level-triggered (chapter 12): epoll on Linux, WSAPoll on Windows, poll elsewhere.
/// Belongs to one thread.
class Poller
{
public:
    static Result<Poller> create(SystemCalls& calls = systemCalls());
    ~Poller();
    Poller(Poller&&) noexcept;
    Poller& operator=(Poller&&) noexcept;

    /// token comes back in the events of this socket. A socket is added once.
    Result<void> add(NativeSocket socket, Readiness wanted, std::uint64_t token);
    Result<void> modify(NativeSocket socket, Readiness wanted, std::uint64_t token);
    Result<void> remove(NativeSocket socket);
    /// Instead of remove() for a socket that is closed right after: epoll forgets it by itself, which saves a call.
    void closing(NativeSocket socket);

    /// Waits until something is ready or timeoutMs have passed (-1: no limit, 0: only looks). The events stay valid
    /// until the next call. Empty when the time has passed, a signal came,
    /// or the system had no memory for it, which is then given a moment.
    Result<std::span<const ReadyEvent>> wait(int timeoutMs);

private:
    struct Impl;
    explicit Poller(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace echolab::net
