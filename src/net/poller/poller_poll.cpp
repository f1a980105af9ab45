#include "net/poller/poller.h"

#include <utility>
#include <vector>

#include "net/poller/starvedpause.h"

namespace echolab::net {

/// The sockets stand in one array, as poll() and WSAPoll() take it; every change and every wait is linear in it.
struct Poller::Impl {
    SystemCalls* calls;
    std::vector<PollEntry> entries{};
    std::vector<std::uint64_t> tokens{};
    std::vector<ReadyEvent> events{};

    PollEntry* find(NativeSocket socket)
    {
        for (auto& entry : entries) {
            if (entry.socket == socket) {
                return &entry;
            }
        }
        return nullptr;
    }
};

namespace {

Result<void> unknownSocket()
{
    return tl::unexpected(SocketError::of(Call::Poll, std::errc::no_such_file_or_directory));
}

} // namespace

Poller::Poller(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Poller::~Poller() = default;
Poller::Poller(Poller&&) noexcept = default;
Poller& Poller::operator=(Poller&&) noexcept = default;

Result<Poller> Poller::create(SystemCalls& calls)
{
    return Poller(std::unique_ptr<Impl>(new Impl{&calls}));
}

Result<void> Poller::add(NativeSocket socket, Readiness wanted, std::uint64_t token)
{
    m_impl->entries.push_back({socket, wanted, {}});
    m_impl->tokens.push_back(token);
    return {};
}

Result<void> Poller::modify(NativeSocket socket, Readiness wanted, std::uint64_t token)
{
    auto* const entry = m_impl->find(socket);
    if (entry == nullptr) {
        return unknownSocket();
    }
    entry->wanted = wanted;
    m_impl->tokens[static_cast<std::size_t>(entry - m_impl->entries.data())] = token;
    return {};
}

Result<void> Poller::remove(NativeSocket socket)
{
    auto* const entry = m_impl->find(socket);
    if (entry == nullptr) {
        return unknownSocket();
    }
    const auto index = static_cast<std::size_t>(entry - m_impl->entries.data());
    *entry = m_impl->entries.back();
    m_impl->tokens[index] = m_impl->tokens.back();
    m_impl->entries.pop_back();
    m_impl->tokens.pop_back();
    return {};
}

void Poller::closing(NativeSocket socket)
{
    remove(socket);
}

Result<std::span<const ReadyEvent>> Poller::wait(int timeoutMs)
{
    m_impl->events.clear();
    const auto result = m_impl->calls->poll(m_impl->entries, timeoutMs);
    if (result.failed()) {
        const SocketError error(Call::Poll, result.error);
        if (error.outOfMemory()) {
            pauseStarved(timeoutMs);
        } else if (!error.is(std::errc::interrupted)) {
            return tl::unexpected(error);
        }
    } else if (result.value > 0) {
        for (std::size_t i = 0; i < m_impl->entries.size(); ++i) {
            const auto& found = m_impl->entries[i].found;
            if (found.readable || found.writable) {
                m_impl->events.push_back({m_impl->tokens[i], found});
            }
        }
    }
    return std::span<const ReadyEvent>(m_impl->events);
}

} // namespace echolab::net
