#include "load/loadpool.h"

#include <utility>

namespace echolab::load {

LoadPool::LoadPool(const LoadConfig& config, const Pattern& pattern, std::mt19937_64& random, net::SystemCalls& calls)
    : m_config(config)
    , m_calls(calls)
{
    const std::size_t all = config.clients + config.idleClients;
    m_connections.reserve(all);
    for (std::size_t i = 0; i < all; ++i) {
        m_connections.emplace_back(pattern, random() >> 32U, isIdle(i) ? 0 : config.inFlight, config.verify);
    }
    m_awaitsWritable.resize(all);
    m_wasConnected.resize(all);
    m_fruitless.resize(all);
}

net::Result<void> LoadPool::start(net::NativeSocket stop)
{
    auto poller = net::Poller::create(m_calls);
    if (!poller) {
        return tl::unexpected(poller.error());
    }
    m_poller = std::move(*poller);
    return m_poller->add(stop, {true, false}, stopToken);
}

tl::expected<void, Fault> LoadPool::open(std::size_t index, Clock::time_point now)
{
    const auto& target = m_config.targets[m_nextTarget];
    m_nextTarget = (m_nextTarget + 1) % m_config.targets.size();
    auto& connection = m_connections[index];
    if (auto begun = connection.open(target, now, m_calls); !begun) {
        return begun;
    }
    ++m_connecting;
    // A poller has no other way to say that the connection is there.
    const bool writable = m_config.mode == LoadMode::Stream || isIdle(index);
    m_awaitsWritable[index] = writable;
    if (const auto added = m_poller->add(connection.handle(), {true, writable}, index); !added) {
        return tl::unexpected(Fault::of(added.error()));
    }
    return {};
}

tl::expected<void, Fault> LoadPool::finishOpening(std::size_t index)
{
    if (auto finished = m_connections[index].finishOpening(); !finished) {
        return finished;
    }
    opened(index);
    return awaitWritable(index, m_connections[index].hasUnsent());
}

tl::expected<std::size_t, Fault> LoadPool::send(std::size_t index)
{
    auto& connection = m_connections[index];
    const bool wasConnecting = connection.state() == State::Connecting;
    auto sent = connection.send();
    if (!sent) {
        return sent;
    }
    if (wasConnecting && connection.state() == State::Open) {
        opened(index);
    }
    if (const auto waits = awaitWritable(index, connection.hasUnsent()); !waits) {
        return tl::unexpected(waits.error());
    }
    return sent;
}

void LoadPool::endSending(std::size_t index, Clock::time_point now)
{
    m_connections[index].endSending(now);
    ++m_ending;
}

void LoadPool::close(std::size_t index)
{
    auto& connection = m_connections[index];
    switch (connection.state()) {
    case State::Closed: return;
    case State::Connecting: --m_connecting; break;
    case State::Ending:
    case State::Ended: --m_ending; [[fallthrough]];
    case State::Open: --m_connected; break;
    }
    m_poller->closing(connection.handle());
    connection.close();
}

void LoadPool::closeAll()
{
    m_poller.reset();
    for (auto& connection : m_connections) {
        connection.close();
    }
    m_connecting = m_connected = m_ending = 0;
}

bool LoadPool::isWorthReopening(std::size_t index, const Fault& fault)
{
    if (fault.wrongByte || !m_wasConnected[index]) {
        return false;
    }
    m_fruitless[index] = m_connections[index].hasReceived() ? 0 : m_fruitless[index] + 1;
    return m_fruitless[index] < mostFruitless;
}

std::vector<std::size_t> LoadPool::late(Clock::time_point now) const
{
    std::vector<std::size_t> result;
    if (m_connecting + m_ending == 0) {
        return result;
    }
    for (std::size_t i = 0; i < m_connections.size(); ++i) {
        const auto& connection = m_connections[i];
        const auto passed = now - connection.since();
        if ((connection.state() == State::Connecting && passed >= m_config.connectTimeout)
            || (connection.state() == State::Ending && passed >= m_config.endTimeout)) {
            result.push_back(i);
        }
    }
    return result;
}

void LoadPool::opened(std::size_t index)
{
    m_wasConnected[index] = true;
    --m_connecting;
    ++m_connected;
}

tl::expected<void, Fault> LoadPool::awaitWritable(std::size_t index, bool on)
{
    if (m_awaitsWritable[index] == on) {
        return {};
    }
    m_awaitsWritable[index] = on;
    if (const auto changed = m_poller->modify(m_connections[index].handle(), {true, on}, index); !changed) {
        return tl::unexpected(Fault::of(changed.error()));
    }
    return {};
}

} // namespace echolab::load
