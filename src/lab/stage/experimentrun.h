#pragma once

#include <memory>

#include "lab/stage/experiment.h"
#include "lab/stage/labevents.h"

namespace echolab::lab {

/// One run of an experiment, on a thread of its own and on sockets of its own. What it shows comes as events, Ended the
/// last. Methods may be called from any thread and return at once, except the destructor.
class ExperimentRun
{
public:
    enum class Pace {
        Play, ///< one step after the other
        Step, ///< before each step it waits for next()
    };

    /// Starts. events must outlive the run.
    ExperimentRun(RunId id, const Experiment& experiment, LabEventQueue& events, Pace pace = Pace::Play);
    /// Cancels and joins: under 100 ms, whatever the experiment waits for.
    ~ExperimentRun();
    ExperimentRun(const ExperimentRun&) = delete;
    ExperimentRun& operator=(const ExperimentRun&) = delete;

    /// Lets the step that waits, or the next one, go on.
    void next();
    /// From here on no step waits.
    void play();
    /// Ends the run without a verdict.
    void cancel();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace echolab::lab
