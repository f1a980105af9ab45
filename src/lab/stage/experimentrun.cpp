#include "lab/stage/experimentrun.h"

#include <optional>
#include <thread>
#include <utility>

#include "lab/stage/conductor.h"
#include "lab/stage/stage.h"
#include "net/socket/startthread.h"

namespace echolab::lab {

namespace {

/// Shows why a run cannot go on.
Verdict stoppedVerdict(RunId id, const net::SocketError& error, LabEventQueue& events)
{
    const Finding finding = stoppedBy(error);
    events.push({id, Found{finding}}, echo::Priority::Control);
    return verdictOf({finding});
}

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
    } catch (...) {
        return stoppedVerdict(id, net::SocketError::caught(), events);
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
    {
        const auto fail = [id, &events](const net::SocketError& error) {
            events.push({id, Ended{stoppedVerdict(id, error, events)}}, echo::Priority::Essential);
        };
        auto thread = net::startThread(
            [this, id, &experiment, &events] {
                auto verdict = perform(id, experiment, events, m_conductor);
                events.push({id, Ended{std::move(verdict)}}, echo::Priority::Essential);
            },
            fail);
        if (thread) {
            m_thread = std::move(*thread);
        } else {
            fail(thread.error());
        }
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
    events.push({id, Ended{stoppedVerdict(id, wakeup.error(), events)}}, echo::Priority::Essential);
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
