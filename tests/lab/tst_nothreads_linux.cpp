#include <gtest/gtest.h>

#include "lab/stage/experiment.h"
#include "support/machine/threadshortage_linux.h"
#include "support/running/labrecorder.h"

using namespace echolab;
using namespace echolab::lab;

namespace {

TEST(NoThreads, AnExperimentSaysThatItIsNotPossible)
{
    test::LabRecorder recorder;
    {
        const test::ThreadShortage shortage;
        const ExperimentRun run(1, *findExperiment("life-of-a-connection"), recorder.queue());
    }
    const auto verdict = recorder.waitForEnd();
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->outcome, Outcome::NotPossibleHere);
}

/// The script runs; a call of its that is to wait on a thread of its own gets none.
TEST(NoThreads, ACallThatWouldWaitIsNotPossible)
{
    test::LabRecorder recorder;
    ExperimentRun run(1, *findExperiment("blocking-is-free"), recorder.queue(), ExperimentRun::Pace::Step);
    ASSERT_TRUE(recorder.waitForStepOrEnd(1));
    const test::ThreadShortage shortage;
    run.play();
    const auto verdict = recorder.waitForEnd();
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->outcome, Outcome::NotPossibleHere);
}

} // namespace
