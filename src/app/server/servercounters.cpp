#include "app/server/servercounters.h"

#include <utility>

#include "app/base/format.h"

namespace echolab::app {

namespace {

/// How often counters are read where no event tells of a change: a slow client takes its echo bit by bit.
constexpr std::chrono::milliseconds interval(250);

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
    return Format::serverTotals(m_counts.totals);
}

void ServerCounters::refresh()
{
    const echo::ServerCounts counts = m_server.engine().counts();
    const echo::ServerCounts before = std::exchange(m_counts, counts);
    const bool others = counts.accepted != before.accepted || counts.open != before.open;
    const bool changed = counts.totals != before.totals;
    if (others) {
        Q_EMIT connectionsChanged();
    }
    if (changed || others) {
        Q_EMIT totalsChanged();
    }
    if (m_server.state() != ServerLifecycle::State::Stopped && (changed || others || counts.owesEchoes)) {
        m_timer.start();
    }
}

} // namespace echolab::app
