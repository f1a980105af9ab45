#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <mutex>
#include <new>
#include <set>
#include <span>

#include "net/socket/socketerror.h"
#include "net/socket/systemcalls.h"

namespace echolab::test {

/// What becomes of a call: an error instead of it, a limit on the bytes it may move, or an exception.
struct Fault {
    int error = 0;                                              ///< the system's code; 0: the call is made
    std::size_t most = std::numeric_limits<std::size_t>::max(); ///< send() and recv() see at most so many bytes
    bool throws = false;                                        ///< std::bad_alloc, as any code of ours may
};

/// The system's calls with a hook in front of each, and counted. close() always closes, whatever the hook
/// says, so that no test leaks a descriptor. Methods may be called from any thread, and so the hook is.
class InterceptedSystemCalls : public net::SystemCalls
{
public:
    /// How often a call was asked for, those that a fault answered included.
    std::uint64_t count(net::Call call) const { return m_counts[static_cast<std::size_t>(call)].load(); }
    /// Sockets made and not yet closed: a test that ends with 0 has leaked none.
    std::size_t openSockets() const
    {
        const std::lock_guard lock(m_mutex);
        return m_open.size();
    }

    net::CallResult socket(net::Family family, net::Mode mode) override
    {
        return made(net::Call::Socket, net::NativeSocket::Invalid, mode,
                    [&] { return SystemCalls::socket(family, mode); });
    }
    net::CallResult bind(net::NativeSocket socket, const net::Endpoint& local) override
    {
        return done(net::Call::Bind, socket, [&] { return SystemCalls::bind(socket, local); });
    }
    net::CallResult listen(net::NativeSocket socket, int backlog) override
    {
        return done(net::Call::Listen, socket, [&] { return SystemCalls::listen(socket, backlog); });
    }
    net::CallResult accept(net::NativeSocket listening, net::Endpoint& peer, net::Mode mode) override
    {
        return made(net::Call::Accept, listening, mode, [&] { return SystemCalls::accept(listening, peer, mode); });
    }
    net::CallResult connect(net::NativeSocket socket, const net::Endpoint& remote) override
    {
        return done(net::Call::Connect, socket, [&] { return SystemCalls::connect(socket, remote); });
    }
    net::CallResult send(net::NativeSocket socket, std::span<const std::byte> data) override
    {
        const auto fault = asked(net::Call::Send, socket);
        return fault.error != 0 ? failed(fault)
                                : SystemCalls::send(socket, data.first(std::min(fault.most, data.size())));
    }
    net::CallResult recv(net::NativeSocket socket, std::span<std::byte> buffer, net::RecvFlag flag) override
    {
        const auto fault = asked(net::Call::Recv, socket);
        return fault.error != 0 ? failed(fault)
                                : SystemCalls::recv(socket, buffer.first(std::min(fault.most, buffer.size())), flag);
    }
    net::CallResult shutdown(net::NativeSocket socket, net::ShutdownHow how) override
    {
        return done(net::Call::Shutdown, socket, [&] { return SystemCalls::shutdown(socket, how); });
    }
    net::CallResult close(net::NativeSocket socket) override
    {
        return closed(socket, [&] { return SystemCalls::close(socket); });
    }
    net::CallResult closeLater(net::NativeSocket socket) override
    {
        return closed(socket, [&] { return SystemCalls::closeLater(socket); });
    }
    net::CallResult getsockname(net::NativeSocket socket, net::Endpoint& local) override
    {
        return done(net::Call::GetSockName, socket, [&] { return SystemCalls::getsockname(socket, local); });
    }
    net::CallResult getpeername(net::NativeSocket socket, net::Endpoint& remote) override
    {
        return done(net::Call::GetPeerName, socket, [&] { return SystemCalls::getpeername(socket, remote); });
    }
    net::CallResult setsockopt(net::NativeSocket socket, net::Option option, int value) override
    {
        return done(net::Call::SetSockOpt, socket, [&] { return SystemCalls::setsockopt(socket, option, value); });
    }
    net::CallResult getsockopt(net::NativeSocket socket, net::Option option, int& value) override
    {
        return done(net::Call::GetSockOpt, socket, [&] { return SystemCalls::getsockopt(socket, option, value); });
    }
    net::CallResult setMode(net::NativeSocket socket, net::Mode mode) override
    {
        const auto result = done(net::Call::SetMode, socket, [&] { return SystemCalls::setMode(socket, mode); });
        if (!result.failed()) {
            remember(socket, mode);
        }
        return result;
    }
    net::CallResult poll(std::span<net::PollEntry> entries, int timeoutMs) override
    {
        return done(net::Call::Poll, net::NativeSocket::Invalid, [&] { return SystemCalls::poll(entries, timeoutMs); });
    }
    net::CallResult epollCreate() override
    {
        return made(net::Call::EpollCreate, net::NativeSocket::Invalid, net::Mode::Blocking,
                    [&] { return SystemCalls::epollCreate(); });
    }
    net::CallResult epollControl(net::NativeSocket epoll, net::EpollOperation operation, net::NativeSocket socket,
                                 net::Readiness wanted, std::uint64_t token) override
    {
        return done(net::Call::EpollCtl, socket,
                    [&] { return SystemCalls::epollControl(epoll, operation, socket, wanted, token); });
    }
    net::CallResult epollWait(net::NativeSocket epoll, std::span<net::ReadyEvent> events, int timeoutMs) override
    {
        return done(net::Call::EpollWait, epoll, [&] { return SystemCalls::epollWait(epoll, events, timeoutMs); });
    }

protected:
    /// What becomes of this call. socket is Invalid for those that have none. Called without a lock held.
    virtual Fault faultFor(net::Call call, net::NativeSocket socket) = 0;

    bool isNonblocking(net::NativeSocket socket) const
    {
        const std::lock_guard lock(m_mutex);
        return m_nonblocking.contains(socket);
    }

private:
    static net::CallResult failed(const Fault& fault) { return {-1, fault.error}; }

    Fault asked(net::Call call, net::NativeSocket socket)
    {
        m_counts[static_cast<std::size_t>(call)].fetch_add(1);
        const auto fault = faultFor(call, socket);
        if (fault.throws) {
            throw std::bad_alloc();
        }
        return fault;
    }

    template <typename Function>
    net::CallResult done(net::Call call, net::NativeSocket socket, Function&& function)
    {
        const auto fault = asked(call, socket);
        return fault.error != 0 ? failed(fault) : function();
    }

    template <typename Function>
    net::CallResult made(net::Call call, net::NativeSocket socket, net::Mode mode, Function&& function)
    {
        const auto result = done(call, socket, function);
        if (!result.failed()) {
            remember(static_cast<net::NativeSocket>(result.value), mode);
        }
        return result;
    }

    template <typename Function>
    net::CallResult closed(net::NativeSocket socket, Function&& function)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_open.erase(socket);
            m_nonblocking.erase(socket);
        }
        const auto fault = asked(net::Call::Close, socket);
        const auto result = function();
        return fault.error != 0 ? failed(fault) : result;
    }

    void remember(net::NativeSocket socket, net::Mode mode)
    {
        const std::lock_guard lock(m_mutex);
        m_open.insert(socket);
        if (mode == net::Mode::Nonblocking) {
            m_nonblocking.insert(socket);
        } else {
            m_nonblocking.erase(socket);
        }
    }

    std::array<std::atomic<std::uint64_t>, static_cast<std::size_t>(net::Call::Thread) + 1> m_counts{};
    mutable std::mutex m_mutex;
    std::set<net::NativeSocket> m_open;
    std::set<net::NativeSocket> m_nonblocking;
};

} // namespace echolab::test
