#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <span>
#include <vector>

#include "load/loadconfig.h"
#include "load/loadconnection.h"
#include "load/pattern.h"
#include "net/poller/poller.h"

namespace echolab::load {

/// The connections of a run, those that send and then the idle ones, and the poller that watches them. Says what fails;
/// what follows from that is the run's. Belongs to one thread.
class LoadPool
{
public:
    using State = LoadConnection::State;

    /// The token of what stops a run; those of connections are their indexes.
    static constexpr auto stopToken = std::numeric_limits<std::uint64_t>::max();
    /// So many connections of a client in a row may end without a byte; then it is given up.
    static constexpr std::uint8_t mostFruitless = 3;

    /// config and pattern outlive it.
    LoadPool(const LoadConfig& config, const Pattern& pattern, std::mt19937_64& random, net::SystemCalls& calls);

    /// Before all that follows; stop is watched besides the connections.
    net::Result<void> start(net::NativeSocket stop);
    net::Result<std::span<const net::ReadyEvent>> wait(int timeoutMs) { return m_poller->wait(timeoutMs); }

    std::size_t size() const noexcept { return m_connections.size(); }
    bool isIdle(std::size_t index) const noexcept { return index >= m_config.clients; }
    LoadConnection& operator[](std::size_t index) noexcept { return m_connections[index]; }
    const LoadConnection& operator[](std::size_t index) const noexcept { return m_connections[index]; }

    std::size_t connecting() const noexcept { return m_connecting; }
    std::size_t connected() const noexcept { return m_connected; }
    std::size_t ending() const noexcept { return m_ending; }

    /// Begins to connect to the next target.
    tl::expected<void, Fault> open(std::size_t index, Clock::time_point now);
    /// Asks how the connect went, once the socket is found ready.
    tl::expected<void, Fault> finishOpening(std::size_t index);
    /// Sends what waits, as far as the kernel takes it, and waits until it takes the rest. How many bytes it took.
    tl::expected<std::size_t, Fault> send(std::size_t index);
    /// Whether what was begun last waits for the kernel to take what was begun before.
    bool awaitsWritable(std::size_t index) const { return m_awaitsWritable[index]; }
    /// Ends the half of a connection that has all its echoes.
    void endSending(std::size_t index, Clock::time_point now);
    void close(std::size_t index);
    void closeAll();

    /// Before close() of a connection that failed: whether another try makes sense. It does where it had been
    /// connected, has not sent back what was wrong, and was not the last of several in a row without a byte.
    bool isWorthReopening(std::size_t index, const Fault& fault);
    /// Those whose time to connect or to end has passed.
    std::vector<std::size_t> late(Clock::time_point now) const;

private:
    void opened(std::size_t index);
    tl::expected<void, Fault> awaitWritable(std::size_t index, bool on);

    const LoadConfig& m_config;
    net::SystemCalls& m_calls;
    std::vector<LoadConnection> m_connections;
    std::vector<bool> m_awaitsWritable;
    std::vector<bool> m_wasConnected;
    std::vector<std::uint8_t> m_fruitless; ///< connections without a byte, in a row
    std::optional<net::Poller> m_poller;
    std::size_t m_nextTarget = 0;
    std::size_t m_connecting = 0;
    std::size_t m_connected = 0;
    std::size_t m_ending = 0; ///< of those connected
};

} // namespace echolab::load
