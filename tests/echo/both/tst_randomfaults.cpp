#include <gtest/gtest.h>

#include <random>

#include "echo/client/echoclient.h"
#include "support/machine/slowness.h"
#include "support/peers/crowd.h"
#include "support/peers/pinger.h"
#include "support/running/runningserver.h"
#include "support/sockets/faultysystemcalls.h"
#include "support/sockets/randomlyfaultysystemcalls.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

/// All that a system may do to a program that does nothing wrong.
FaultRates everything()
{
    FaultRates rates;
    rates.outOfDescriptors = 20;
    rates.connectionAborted = 20;
    rates.noBufferSpace = 20;
    return rates;
}

struct Case {
    ServiceModel model;
    std::size_t loops = 1;
};

class UnderEveryFault : public testing::TestWithParam<Case>
{ };
INSTANTIATE_TEST_SUITE_P(Models, UnderEveryFault,
                         testing::Values(Case{ServiceModel::OneAtATime}, Case{ServiceModel::ThreadPerClient},
                                         Case{ServiceModel::EventLoop}, Case{ServiceModel::EventLoop, 3}),
                         [](const auto& tested) {
                             return nameOf(tested.param.model) + std::to_string(tested.param.loops);
                         });

TEST_P(UnderEveryFault, ServesEveryByteToThoseItAccepts)
{
    const std::uint32_t seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomlyFaultySystemCalls calls(seed, everything());
    {
        auto config = loopbackOptions(GetParam().model);
        config.loops = GetParam().loops;
        RunningServer running(config, calls);
        const int clients = GetParam().model == ServiceModel::OneAtATime ? 1 : 20;
        Crowd crowd([&] { return connectUntilServed(running.local); }, clients, 60 / slowness, seed);
        EXPECT_TRUE(crowd.run());
        running.server.stop();
        EXPECT_TRUE(running.events.next<ServerStopped>());

        const auto totals = running.server.snapshot().totals;
        const auto firstBytes = static_cast<std::uint64_t>(clients);
        EXPECT_EQ(totals.bytesReceived, crowd.bytes() + firstBytes);
        EXPECT_EQ(totals.bytesSent, crowd.bytes() + firstBytes);
    }
    EXPECT_EQ(calls.openSockets(), 0U);
    EXPECT_GT(calls.injected(), 0U);
}

TEST_P(UnderEveryFault, TheClientConfirmsEveryMessage)
{
    const std::uint32_t seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    RandomlyFaultySystemCalls calls(seed, everything());
    {
        RunningServer running(GetParam().model);
        ClientRecorder events;
        EchoClient client(events.queue(), calls);
        ClientConfig config;
        config.port = running.local.port();
        client.connect(config);
        ASSERT_TRUE(events.next<ClientConnected>());
        for (int i = 0; i < 200 / slowness; ++i) {
            Bytes message(1 + random() % 20'000);
            for (auto& byte : message) {
                byte = static_cast<std::byte>(random());
            }
            const auto id = client.send(message);
            ASSERT_TRUE(id);
            const auto confirmed = events.next<MessageConfirmed>();
            ASSERT_TRUE(confirmed) << "message " << i;
            EXPECT_EQ(confirmed->message, *id);
            EXPECT_EQ(confirmed->bytes, message.size());
        }
        client.disconnect();
        EXPECT_TRUE(events.next<ClientDisconnected>());
        EXPECT_TRUE(events.all<ClientFailed>().empty());
    }
    EXPECT_EQ(calls.openSockets(), 0U);
    EXPECT_GT(calls.injected(), 0U);
}

class ShortOfMemory : public testing::TestWithParam<ServiceModel>
{ };
INSTANTIATE_TEST_SUITE_P(Models, ShortOfMemory, testing::Values(ServiceModel::ThreadPerClient, ServiceModel::EventLoop),
                         [](const auto& tested) { return nameOf(tested.param); });

TEST_P(ShortOfMemory, AServerLetsANewcomerInSoonThoughTheOthersKeepItBusy)
{
    FaultySystemCalls calls;
    RunningServer running(loopbackOptions(GetParam()), calls);
    Witness witness(running.local);
    ASSERT_TRUE(witness.goesOnFor(10));
    calls.failNext(net::Call::Accept, std::errc::no_buffer_space, 3);
    auto newcomer = connectTo(running.local);
    sendAll(newcomer, "x");
    EXPECT_TRUE(waitReadable(newcomer));
    EXPECT_TRUE(calls.usedUp());
    EXPECT_EQ(witness.finish(), "");
}

} // namespace
