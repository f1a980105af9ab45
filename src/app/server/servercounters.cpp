#include "app/server/servercounters.h"

#include <algorithm>
#include <utility>

#include "app/base/format.h"

namespace echolab::app {

namespace {

/// How often counters are read where no event tells of a change: a slow client takes its echo bit by bit.
constexpr std::chrono::milliseconds interval(250);

bool owesEchoes(const echo::ServerSnapshot& snapshot)
{
    return std::any_of(snapshot.connections.begin(), snapshot.connections.end(), [](const echo::ConnectionInfo& info) {
        return info.totals.bytesSent != info.totals.bytesReceived;
    });
}

} // namespace

ServerCounters::ServerCounters(ServerLifecycle& server, QObject* parent)
    : QObject(parent)
    , m_server(server)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &ServerCounters::refresh);
}

QString ServerCounters::totalsText() const
{
    return Format::serverTotals(m_snapshot.totals);
}

void ServerCounters::refresh()
{
    echo::ServerSnapshot snapshot = m_server.engine().snapshot();
    const bool changed = snapshot.totals != m_snapshot.totals || snapshot.accepted != m_snapshot.accepted;
    m_snapshot = std::move(snapshot);
    Q_EMIT refreshed();
    if (changed) {
        Q_EMIT totalsChanged();
    }
    if (m_server.state() != ServerLifecycle::State::Stopped && (changed || owesEchoes(m_snapshot))) {
        m_timer.start();
    }
}

} // namespace echolab::app
