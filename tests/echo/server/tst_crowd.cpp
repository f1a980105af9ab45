#include <gtest/gtest.h>

#include <random>

#include "support/machine/slowness.h"
#include "support/peers/crowd.h"
#include "support/running/everymodel.h"
#include "support/sockets/randomlyfaultysystemcalls.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

void serveACrowd(ServiceModel model, int clients, int messages)
{
    RunningServer running(model);
    Crowd crowd([&] { return connectTo(running.local); }, clients, messages, 42);
    EXPECT_TRUE(crowd.run());
    const auto before = Clock::now();
    running.server.stop();
    ASSERT_TRUE(running.events.next<ServerStopped>());
    EXPECT_LT(Clock::now() - before, std::chrono::milliseconds(100) * slowness);

    const auto totals = running.server.snapshot().totals;
    EXPECT_EQ(totals.bytesReceived, crowd.bytes());
    EXPECT_EQ(totals.bytesSent, crowd.bytes());
}

TEST(Crowd, AThousandClientsInTheEventLoop)
{
    serveACrowd(ServiceModel::EventLoop, slowness == 1 ? 1000 : 100, 100 / slowness);
}

TEST(Crowd, TwoHundredThreads)
{
    serveACrowd(ServiceModel::ThreadPerClient, slowness == 1 ? 200 : 40, 100 / slowness);
}

class Faulty : public EveryModel
{ };
INSTANTIATE_TEST_SUITE_P(Models, Faulty, allModels, modelName);

TEST_P(Faulty, LosesNoByteWhateverTheSystemCallsDo)
{
    const std::uint32_t seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    FaultRates rates;
    rates.connectionAborted = 20;
    RandomlyFaultySystemCalls calls(seed, rates);
    {
        RunningServer running(loopbackOptions(GetParam()), calls);
        const int clients = GetParam() == ServiceModel::OneAtATime ? 1 : 20;
        Crowd crowd([&] { return connectTo(running.local); }, clients, 60 / slowness, seed);
        EXPECT_TRUE(crowd.run());
        running.server.stop();
        EXPECT_TRUE(running.events.next<ServerStopped>());
        EXPECT_EQ(running.server.snapshot().totals.bytesSent, crowd.bytes());
    }
    EXPECT_EQ(calls.openSockets(), 0U);
    EXPECT_GT(calls.injected(), 0U);
}

} // namespace
