#include "net/poller/poller.h"

#include <array>
#include <utility>

#include "net/poller/starvedpause.h"
#include "net/socket/socket.h"

namespace echolab::net {

struct Poller::Impl {
    SystemCalls* calls;
    NativeSocket epoll;
    std::array<ReadyEvent, 256> events{};

    Impl(SystemCalls& system, NativeSocket handle)
        : calls(&system)
        , epoll(handle)
    {
    }
    ~Impl() { calls->close(epoll); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    Result<void> control(EpollOperation operation, NativeSocket socket, Readiness wanted, std::uint64_t token)
    {
        const auto result = calls->epollControl(epoll, operation, socket, wanted, token);
        if (result.failed()) {
            return tl::unexpected(SocketError(Call::EpollCtl, result.error));
        }
        return {};
    }
};

Poller::Poller(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Poller::~Poller() = default;
Poller::Poller(Poller&&) noexcept = default;
Poller& Poller::operator=(Poller&&) noexcept = default;

Result<Poller> Poller::create(SystemCalls& calls)
{
    const auto result = calls.epollCreate();
    if (result.failed()) {
        return tl::unexpected(SocketError(Call::EpollCreate, result.error));
    }
    return Poller(std::make_unique<Impl>(calls, static_cast<NativeSocket>(result.value)));
}

Result<void> Poller::add(NativeSocket socket, Readiness wanted, std::uint64_t token)
{
    return m_impl->control(EpollOperation::Add, socket, wanted, token);
}

Result<void> Poller::modify(NativeSocket socket, Readiness wanted, std::uint64_t token)
{
    return m_impl->control(EpollOperation::Modify, socket, wanted, token);
}

Result<void> Poller::remove(NativeSocket socket)
{
    return m_impl->control(EpollOperation::Remove, socket, {}, 0);
}

void Poller::closing(NativeSocket)
{
}

Result<std::span<const ReadyEvent>> Poller::wait(int timeoutMs)
{
    const auto result = m_impl->calls->epollWait(m_impl->epoll, m_impl->events, timeoutMs);
    if (result.failed()) {
        const SocketError error(Call::EpollWait, result.error);
        if (error.is(std::errc::interrupted)) {
            return std::span<const ReadyEvent>{};
        }
        if (error.outOfMemory()) {
            pauseStarved(timeoutMs);
            return std::span<const ReadyEvent>{};
        }
        return tl::unexpected(error);
    }
    return std::span<const ReadyEvent>(m_impl->events).first(static_cast<std::size_t>(result.value));
}

} // namespace echolab::net
