#include "echo/server/connectionregistry.h"

#include <functional>
#include <thread>

namespace echolab::echo {

ConnectionRecord& ConnectionRegistry::open(const net::Endpoint& peer, const net::Endpoint& local)
{
    const ConnectionId id = m_lastId.fetch_add(1, std::memory_order_relaxed) + 1;
    // An event loop opens what it serves: mostly, its connections count where no other thread does.
    auto& all = m_all.at(std::hash<std::thread::id>()(std::this_thread::get_id()) % m_all.size());
    auto record = std::make_unique<ConnectionRecord>(id, peer, local, all);
    const std::lock_guard lock(m_mutex);
    m_reserved -= m_reserved > 0 ? 1 : 0;
    ++m_accepted;
    return *m_open.emplace_hint(m_open.end(), id, std::move(record))->second;
}

void ConnectionRegistry::close(ConnectionId id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_open.find(id);
    m_closed += found->second->counters.read();
    m_open.erase(found);
}

bool ConnectionRegistry::reserve(std::size_t most)
{
    const std::lock_guard lock(m_mutex);
    if (m_open.size() + m_reserved >= most) {
        return false;
    }
    ++m_reserved;
    return true;
}

ServerCounts ConnectionRegistry::counts() const
{
    const std::lock_guard lock(m_mutex);
    return countsNow();
}

std::optional<ConnectionInfo> ConnectionRegistry::find(ConnectionId id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_open.find(id);
    return found != m_open.end() ? std::optional(found->second->info()) : std::nullopt;
}

ServerSnapshot ConnectionRegistry::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    ServerSnapshot snapshot{countsNow(), {}};
    snapshot.connections.reserve(m_open.size());
    for (const auto& [id, record] : m_open) {
        snapshot.connections.push_back(record->info());
    }
    return snapshot;
}

/// With the lock held.
ServerCounts ConnectionRegistry::countsNow() const
{
    ServerCounts counts;
    for (const SharedCounters& some : m_all) {
        some.readSent(counts.totals);
    }
    for (const SharedCounters& some : m_all) {
        some.readReceived(counts.totals);
    }
    counts.accepted = m_accepted;
    counts.open = m_open.size();
    // What ended may have sent back less than it received, for good.
    counts.owesEchoes = counts.totals.bytesReceived - m_closed.bytesReceived
        > counts.totals.bytesSent - m_closed.bytesSent;
    return counts;
}

} // namespace echolab::echo
