// What an event loop does because time has passed: it tries again where there was no memory, and closes what is idle.

#include <algorithm>

#include "echo/base/interruptiblewait.h"
#include "echo/server/eventloopconnection.h"

namespace echolab::echo {

int EventLoop::timeoutMs() const
{
    int longest = longestWaitMs();
    if (m_nextRetry) {
        const int retry = millisecondsUntil(*m_nextRetry);
        longest = longest < 0 ? retry : std::min(longest, retry);
    }
    if (m_session.config.idleLimit.count() == 0 || m_connections.empty()) {
        return longest;
    }
    const int sweep = millisecondsUntil(m_nextSweep);
    return longest < 0 ? sweep : std::min(longest, sweep);
}

/// The system has no memory for the connection's last call. The socket stays ready, so it is asked again only later.
void EventLoop::starve(Connection& connection)
{
    connection.starved = true;
    if (!m_nextRetry) {
        m_nextRetry = starvedRetry();
    }
    watch(connection);
}

void EventLoop::retryStarved()
{
    m_nextRetry.reset();
    std::vector<Connection*> starved;
    for (const auto& [id, connection] : m_connections) {
        if (connection->starved) {
            starved.push_back(connection.get());
        }
    }
    for (auto* const connection : starved) {
        connection->starved = false;
        onlyFor(*connection, [&] { watch(*connection); });
    }
}

/// Looks at all connections a few times in each idle limit, which costs nothing beside one message.
void EventLoop::closeIdle()
{
    const auto limit = m_session.config.idleLimit;
    std::vector<Connection*> idle;
    for (const auto& [id, connection] : m_connections) {
        if (m_now - connection->lastMove >= limit) {
            idle.push_back(connection.get());
        }
    }
    for (auto* const connection : idle) {
        close(*connection, EndReason::Idle);
    }
    m_nextSweep = m_now + std::max(limit / 8, std::chrono::milliseconds(1));
}

} // namespace echolab::echo
