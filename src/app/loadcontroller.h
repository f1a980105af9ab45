#pragma once

#include <QObject>

#include "loadgenerator.h"
#include "throttle.h"

namespace echolab::app {

/// A load as window and terminal drive it: start, watch, cancel. Belongs to the GUI thread; the load has its own.
class LoadController : public QObject
{
    Q_OBJECT

public:
    explicit LoadController(QObject* parent = nullptr);

    /// Starts a run; one that still goes on is cancelled. Asks nobody: see leavesThisMachine().
    void start(const load::LoadOptions& options);
    void cancel();

    /// From start() to finished().
    bool isRunning() const { return m_running; }
    /// Of the run started last, as of the last changed() or finished().
    const load::LoadSnapshot& snapshot() const { return m_snapshot; }
    const load::LoadOptions& options() const { return m_options; }

    /// Whether traffic to one of the targets is for another machine: a person is to be asked before.
    static bool leavesThisMachine(const load::LoadOptions& options);

Q_SIGNALS:
    /// There is something new in the snapshot; several times a second while a run goes on.
    void changed();
    /// A run has ended; its snapshot says how.
    void finished();

private:
    void update();

    load::LoadOptions m_options;
    load::LoadSnapshot m_snapshot;
    bool m_running = false;
    Throttle m_throttle;
    load::LoadGenerator m_generator; ///< last: wakes the throttle from its thread
};

} // namespace echolab::app
