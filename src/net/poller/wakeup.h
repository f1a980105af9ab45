#pragma once

#include "net/socket/nativesocket.h"
#include "net/socket/socketerror.h"

namespace echolab::net {

/// Wakes a thread that waits in poll() or in a Poller: an eventfd on Linux, a pipe on other POSIX systems, a socket
/// connected to itself on Windows.
class Wakeup
{
public:
    static Result<Wakeup> create();
    ~Wakeup();
    Wakeup(Wakeup&& other) noexcept;
    Wakeup& operator=(Wakeup&& other) noexcept;
    Wakeup(const Wakeup&) = delete;
    Wakeup& operator=(const Wakeup&) = delete;

    /// What to wait on: readable from signal() until clear().
    NativeSocket handle() const noexcept { return m_reader; }
    /// From any thread. Never waits.
    void signal() noexcept;
    /// By the thread that waits.
    void clear() noexcept;

private:
    Wakeup(NativeSocket reader, NativeSocket writer) noexcept
        : m_reader(reader)
        , m_writer(writer)
    {
    }
    void reset() noexcept;

    NativeSocket m_reader = NativeSocket::Invalid;
    NativeSocket m_writer = NativeSocket::Invalid; ///< the same as m_reader where one descriptor does both
};

} // namespace echolab::net
