#include "app/lab/labcontroller.h"

namespace echolab::app {

namespace {

constexpr std::chrono::milliseconds drainInterval(33);

} // namespace

LabController::LabController(QObject* parent)
    : QObject(parent)
    , m_throttle(drainInterval, [this] { drain(); })
    , m_events([this] { m_throttle.wake(); })
{
}

LabController::~LabController() = default;

void LabController::play(const lab::Experiment& experiment)
{
    if (m_state == State::Idle) {
        start(experiment, lab::ExperimentRun::Pace::Play);
    } else if (m_state == State::Stepping) {
        m_run->play();
    }
    if (m_state != State::Cancelling) {
        setState(State::Playing);
    }
}

void LabController::step(const lab::Experiment& experiment)
{
    if (m_state == State::Idle) {
        start(experiment, lab::ExperimentRun::Pace::Step);
        setState(State::Stepping);
    } else if (m_state == State::Stepping) {
        m_run->next();
    }
}

void LabController::cancel()
{
    if (m_state == State::Playing || m_state == State::Stepping) {
        m_run->cancel();
        setState(State::Cancelling);
    }
}

void LabController::clear()
{
    if (m_state == State::Idle) {
        m_log.clear();
        m_verdict.reset();
    }
}

void LabController::start(const lab::Experiment& experiment, lab::ExperimentRun::Pace pace)
{
    clear();
    m_run = std::make_unique<lab::ExperimentRun>(++m_lastRun, experiment, m_events, pace);
}

void LabController::setState(State state)
{
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

void LabController::drain()
{
    m_events.drain(m_batch);
    std::vector<LabRow> rows;
    const lab::Ended* ended = nullptr;
    for (const lab::LabEvent& event : m_batch) {
        LabLogModel::addRows(rows, event);
        if (const auto* const last = std::get_if<lab::Ended>(&event.what)) {
            ended = last;
        }
    }
    m_log.append(std::move(rows));
    if (ended != nullptr) {
        m_verdict = ended->verdict;
        m_run.reset(); // its thread is done
        setState(State::Idle);
    }
}

} // namespace echolab::app
