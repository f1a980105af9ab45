#include <chrono>

#include <gtest/gtest.h>

#include "lab/stage/experiment.h"
#include "support/machine/slowness.h"
#include "support/running/labrecorder.h"

using namespace echolab;
using namespace echolab::lab;
using namespace std::chrono_literals;

namespace {

const Experiment& experiment(const char* id)
{
    return *findExperiment(id);
}

/// Cancels after so many steps have begun, wherever the experiment is; false where it had no such step.
bool cancelsPromptly(const Experiment& experiment, std::size_t steps)
{
    test::LabRecorder recorder;
    auto run = std::make_unique<ExperimentRun>(1, experiment, recorder.queue());
    recorder.waitForStepOrEnd(steps);
    const auto began = std::chrono::steady_clock::now();
    run.reset();
    const auto took = std::chrono::steady_clock::now() - began;
    recorder.waitForEnd();
    EXPECT_TRUE(recorder.hasEnded()) << experiment.id;
    EXPECT_LT(took, std::chrono::milliseconds(ECHOLAB_CANCEL_LIMIT_MS) * test::slowness)
        << experiment.id << ", step " << steps;
    return recorder.count<StepBegun>() >= steps;
}

} // namespace

TEST(ExperimentRun, WaitsBeforeEachStepUntilToldToGoOn)
{
    test::LabRecorder recorder;
    ExperimentRun run(7, experiment("listening-and-connected"), recorder.queue(), ExperimentRun::Pace::Step);
    ASSERT_TRUE(recorder.waitForStepOrEnd(1));
    EXPECT_EQ(recorder.count<CallMade>(), 0U) << "the first step has not gone on";
    run.next();
    ASSERT_TRUE(recorder.waitForStepOrEnd(2));
    const auto calls = recorder.count<CallMade>();
    EXPECT_GT(calls, 0U);
    EXPECT_EQ(recorder.count<Ended>(), 0U);
    run.play();
    ASSERT_TRUE(recorder.waitForEnd());
    EXPECT_GT(recorder.count<CallMade>(), calls);
    for (const auto& event : recorder.events()) {
        EXPECT_EQ(event.run, 7U);
    }
}

TEST(ExperimentRun, EndsWithoutVerdictWhenCancelledAtAStep)
{
    test::LabRecorder recorder;
    ExperimentRun run(1, experiment("life-of-a-connection"), recorder.queue(), ExperimentRun::Pace::Step);
    ASSERT_TRUE(recorder.waitForStepOrEnd(1));
    run.cancel();
    EXPECT_FALSE(recorder.waitForEnd());
    EXPECT_TRUE(recorder.hasEnded());
}

TEST(ExperimentRun, EndsPromptlyWhereverItIsCancelled)
{
    for (const auto& each : experiments()) {
        for (std::size_t steps = 1; cancelsPromptly(each, steps); ++steps) { }
    }
}

TEST(ExperimentRun, TellsTheBytesOfEachRole)
{
    test::LabRecorder recorder;
    const ExperimentRun run(1, experiment("life-of-a-connection"), recorder.queue());
    ASSERT_TRUE(recorder.waitForEnd());
    std::uint64_t sent = 0;
    std::uint64_t received = 0;
    for (const auto& event : recorder.events()) {
        if (const auto* const moved = std::get_if<BytesMoved>(&event.what);
            moved != nullptr && moved->role == Role::Client) {
            (moved->direction == Direction::Sent ? sent : received) += moved->size;
        }
    }
    EXPECT_EQ(sent, 5U);
    EXPECT_EQ(received, 5U);
}

TEST(ExperimentRun, ShowsCallsInTheOrderInWhichTheyBegan)
{
    test::LabRecorder recorder;
    const ExperimentRun run(1, experiment("blocking-is-free"), recorder.queue());
    ASSERT_TRUE(recorder.waitForEnd());
    std::chrono::steady_clock::time_point last{};
    std::vector<net::Call> waiting;
    std::vector<net::Call> waited;
    for (const auto& event : recorder.events()) {
        if (const auto* const waits = std::get_if<CallWaits>(&event.what)) {
            waiting.push_back(waits->call);
        } else if (const auto* const call = std::get_if<CallMade>(&event.what)) {
            if (call->waited) {
                EXPECT_LE(last, call->record.at + call->record.took) << "what ended its waiting comes first";
                waited.push_back(call->record.call);
            } else {
                EXPECT_LE(last, call->record.at) << net::describe(call->record);
                last = call->record.at;
            }
        }
    }
    const std::vector<net::Call> both{net::Call::Accept, net::Call::Recv};
    EXPECT_EQ(waiting, both) << "shown while they wait";
    EXPECT_EQ(waited, both) << "and when they have returned";
}

TEST(ExperimentRun, SaysOfAConnectWithoutAnswerOnlyWhatItsCallsReturned)
{
    test::LabRecorder recorder;
    const ExperimentRun run(1, experiment("queue-length"), recorder.queue());
    ASSERT_TRUE(recorder.waitForEnd());
    const auto timedOut = net::SocketError::of(net::Call::Connect, std::errc::timed_out).name();
    std::size_t unanswered = 0;
    for (const auto& event : recorder.events()) {
        if (const auto* const note = std::get_if<Noted>(&event.what)) {
            const auto said = english(note->what);
            EXPECT_EQ(said.find(timedOut), std::string::npos) << said;
            unanswered += said.find("There was no answer") != std::string::npos ? 1U : 0U;
        }
    }
    EXPECT_EQ(unanswered, 3U) << "one for each backlog that was filled";
}

TEST(LabText, FillsInItsArguments)
{
    EXPECT_EQ(english(text("%1 of %2, %1 again, 100 %, %3", "a", 7)), "a of 7, a again, 100 %, %3");
    EXPECT_EQ(english(text("plain")), "plain");
}

TEST(Verdict, FollowsFromTheFindings)
{
    const auto finding = [](Outcome outcome) {
        return Finding{text("claim"), outcome, text("seen"), {}, {}};
    };
    using enum Outcome;
    EXPECT_EQ(verdictOf({finding(AsStated), finding(Differs)}).outcome, Differs);
    EXPECT_EQ(verdictOf({finding(AsStated), finding(NotPossibleHere)}).outcome, AsStated);
    EXPECT_EQ(verdictOf({finding(NotPossibleHere)}).outcome, NotPossibleHere);
    EXPECT_EQ(verdictOf({}).outcome, NotPossibleHere);
}
