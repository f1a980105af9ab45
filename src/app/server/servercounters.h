#pragma once

#include <QObject>
#include <QTimer>

#include "app/server/serverlifecycle.h"

namespace echolab::app {

/// What a server counts, as last read from its engine. Reads when asked to, and then several times a second while
/// something moves; no timer runs while nothing does. Belongs to the GUI thread.
class ServerCounters : public QObject
{
    Q_OBJECT

public:
    /// server outlives it.
    explicit ServerCounters(ServerLifecycle& server, QObject* parent = nullptr);

    const echo::ServerSnapshot& snapshot() const { return m_snapshot; }
    /// "received 16 bytes, sent 16 bytes"
    QString totalsText() const;

    /// Reads the counters now.
    void refresh();
    /// Reads them in a moment: a thread of the engine is about to do something that shows.
    void refreshSoon() { m_timer.start(); }

Q_SIGNALS:
    /// They were read.
    void refreshed();
    /// ... and the totals are others than before.
    void totalsChanged();

private:
    ServerLifecycle& m_server;
    echo::ServerSnapshot m_snapshot;
    QTimer m_timer;
};

} // namespace echolab::app
