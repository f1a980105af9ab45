#include "lab/stage/experimentrun.h"

#include <optional>
#include <thread>
#include <utility>

#include "lab/stage/conductor.h"
#include "lab/stage/stage.h"

namespace echolab::lab {

namespace {

/// Runs the script to its verdict; nothing where it was cancelled.
std::optional<Verdict> perform(RunId id, const Experiment& experiment, LabEventQueue& events, Conductor& conductor)
{
    Stage stage(id, events, conductor);
    try {
        experiment.script(stage);
    } catch (const Cancelled&) {
        return std::nullopt;
    } catch (const Stopped&) {
        // the finding that says why is taken down already
    }
    stage.showCalls();
    return verdictOf(stage.takeFindings());
}

} // namespace

class ExperimentRun::Impl
{
public:
    Impl(RunId id, const Experiment& experiment, LabEventQueue& events, net::Wakeup wakeup, Pace pace)
        : m_conductor(std::move(wakeup), pace == Pace::Play)
        , m_thread([this, id, &experiment, &events] {
            auto verdict = perform(id, experiment, events, m_conductor);
            events.push({id, Ended{std::move(verdict)}}, echo::Priority::Essential);
        })
    {
    }
    ~Impl() { m_conductor.cancel(); }

    Conductor& conductor() { return m_conductor; }

private:
    Conductor m_conductor;
    std::jthread m_thread;
};

ExperimentRun::ExperimentRun(RunId id, const Experiment& experiment, LabEventQueue& events, Pace pace)
{
    auto wakeup = net::Wakeup::create();
    if (wakeup) {
        m_impl = std::make_unique<Impl>(id, experiment, events, std::move(*wakeup), pace);
        return;
    }
    events.push({id, Ended{verdictOf({stoppedBy(wakeup.error())})}}, echo::Priority::Essential);
}

ExperimentRun::~ExperimentRun() = default;

void ExperimentRun::next()
{
    if (m_impl) {
        m_impl->conductor().next();
    }
}

void ExperimentRun::play()
{
    if (m_impl) {
        m_impl->conductor().play();
    }
}

void ExperimentRun::cancel()
{
    if (m_impl) {
        m_impl->conductor().cancel();
    }
}

} // namespace echolab::lab
