#include "echo/server/connectionregistry.h"

namespace echolab::echo {

ConnectionRecord& ConnectionRegistry::open(const net::Endpoint& peer, const net::Endpoint& local)
{
    const ConnectionId id = m_lastId.fetch_add(1, std::memory_order_relaxed) + 1;
    auto record = std::make_unique<ConnectionRecord>(id, peer, local);
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

ServerSnapshot ConnectionRegistry::snapshot() const
{
    ServerSnapshot snapshot;
    const std::lock_guard lock(m_mutex);
    snapshot.totals = m_closed;
    snapshot.accepted = m_accepted;
    snapshot.connections.reserve(m_open.size());
    for (const auto& [id, record] : m_open) {
        const Totals totals = record->counters.read();
        snapshot.totals += totals;
        snapshot.connections.push_back({id, record->peer, record->local, record->since, totals,
                                        record->sendingFinished.load(), record->receivingPaused.load()});
    }
    return snapshot;
}

} // namespace echolab::echo
