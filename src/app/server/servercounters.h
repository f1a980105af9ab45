#pragma once

#include <QObject>
#include <QTimer>

#include "app/server/serverlifecycle.h"

namespace echolab::app {

/// What a server counts, as last read from its engine. Reads when asked to, and then several times a second while
/// something moves; no timer runs while nothing does. A look takes the same short time whatever is connected. Belongs
/// to the GUI thread.
class ServerCounters : public QObject
{
    Q_OBJECT

public:
    /// server outlives it.
    explicit ServerCounters(ServerLifecycle& server, QObject* parent = nullptr);

    const echo::ServerCounts& counts() const { return m_counts; }
    /// "received 16 bytes, sent 16 bytes"
    QString totalsText() const;

    /// Reads the counters now.
    void refresh();

Q_SIGNALS:
    /// Something was counted.
    void totalsChanged();
    /// A connection came or went.
    void connectionsChanged();

private:
    ServerLifecycle& m_server;
    echo::ServerCounts m_counts;
    QTimer m_timer;
};

} // namespace echolab::app
