#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QObject>

#include "app/base/throttle.h"
#include "app/lab/lablogmodel.h"
#include "lab/stage/experimentrun.h"

namespace echolab::app {

/// Runs experiments one at a time, each on a thread and sockets of its own, and keeps what they show. Belongs to the
/// GUI thread; every method returns at once.
class LabController : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Playing, Stepping, Cancelling };
    Q_ENUM(State)

    explicit LabController(QObject* parent = nullptr);
    ~LabController() override;

    State state() const { return m_state; }
    LabLogModel* log() { return &m_log; }
    /// Of the last run, once it has ended; nothing when it was cancelled.
    const std::optional<lab::Verdict>& verdict() const { return m_verdict; }

    /// Runs it from beginning to end; one that is being stepped through goes on without waiting.
    void play(const lab::Experiment& experiment);
    /// Takes the next step; while nothing runs, the first.
    void step(const lab::Experiment& experiment);
    void cancel();
    /// Forgets the last run; does nothing while one goes on.
    void clear();

Q_SIGNALS:
    void stateChanged(echolab::app::LabController::State state);

private:
    void start(const lab::Experiment& experiment, lab::ExperimentRun::Pace pace);
    void setState(State state);
    void drain();

    State m_state = State::Idle;
    LabLogModel m_log;
    std::optional<lab::Verdict> m_verdict;
    lab::RunId m_lastRun = 0;
    std::vector<lab::LabEvent> m_batch;
    Throttle m_throttle;
    lab::LabEventQueue m_events;
    std::unique_ptr<lab::ExperimentRun> m_run; ///< last: its thread ends before what it uses
};

} // namespace echolab::app
