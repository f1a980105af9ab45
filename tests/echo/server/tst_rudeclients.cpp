#include <gtest/gtest.h>

#include <deque>

#include "support/machine/slowness.h"
#include "support/peers/deafclient.h"
#include "support/peers/pinger.h"
#include "support/running/everymodel.h"
#include "support/sockets/faultysystemcalls.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

/// The models in which clients are served side by side.
class SideBySide : public testing::TestWithParam<ServiceModel>
{ };
INSTANTIATE_TEST_SUITE_P(Models, SideBySide, testing::Values(ServiceModel::ThreadPerClient, ServiceModel::EventLoop),
                         [](const auto& tested) { return nameOf(tested.param); });

class RudeClients : public EveryModel
{ };
INSTANTIATE_TEST_SUITE_P(Models, RudeClients, allModels, modelName);

// The bound is a ratio of two figures of one run, a moment apart, each of 1,000 round trips. Other programs on the
// machine disturb either of them at random, so that one pair says little; a server that lets the others wait spoils
// every pair. The test passes as soon as one pair of ten is within the bound.
TEST_P(SideBySide, ClientsThatNeverReadDoNotDelayTheOthers)
{
    constexpr int pairs = 10;
    constexpr std::size_t roundTrips = 1000;
    RunningServer running(GetParam());
    Pinger pinger(running.local);
    pinger.p99(roundTrips); // warms up

    std::chrono::nanoseconds quiet{};
    std::chrono::nanoseconds disturbed{};
    for (int pair = 0; pair < pairs; ++pair) {
        quiet = pinger.p99(roundTrips);
        std::deque<DeafClient> deaf;
        for (std::uint32_t i = 0; i < 8; ++i) {
            deaf.emplace_back(running.local, i).fill();
        }
        disturbed = pinger.p99(roundTrips);
        for (auto& client : deaf) {
            EXPECT_TRUE(client.listen()) << "what a slow reader sent comes back too, once it reads";
        }
        if (disturbed <= 2 * quiet) {
            break;
        }
    }
    EXPECT_LE(disturbed, 2 * quiet) << "in nanoseconds, in each of " << pairs << " pairs";
}

TEST_P(SideBySide, ClientsThatSendByteByByteAreServedAmongOthers)
{
    RunningServer running(GetParam());
    Witness witness(running.local);
    std::deque<Pinger> slow;
    for (std::uint32_t i = 0; i < 20; ++i) {
        slow.emplace_back(running.local, i);
    }
    // Slow is measured in what the others do meanwhile.
    for (int byte = 0; byte < 20; ++byte) {
        ASSERT_TRUE(witness.goesOnFor(5));
        for (auto& client : slow) {
            client.roundTrip(1);
        }
    }
    EXPECT_EQ(witness.finish(), "");
}

TEST_P(SideBySide, ClientsThatConnectAndSayNothingHoldUpNobody)
{
    RunningServer running(GetParam());
    Witness witness(running.local);
    std::vector<net::Socket> silent;
    for (int i = 0; i < 200; ++i) {
        silent.push_back(connectTo(running.local));
    }
    while (running.server.snapshot().connections.size() < silent.size() + 1) {
        std::this_thread::yield();
    }
    EXPECT_TRUE(witness.goesOnFor(200));
    EXPECT_EQ(witness.finish(), "");
    EXPECT_EQ(running.server.snapshot().connections.size(), silent.size() + 1) << "silence alone ends no connection";
    for (auto& client : silent) { // and may be broken at any time
        sendAll(client, "at last");
        EXPECT_EQ(receiveText(client, 7), "at last");
    }
}

TEST_P(RudeClients, DoNotKeepTheServerFromStoppingAtOnce)
{
    RunningServer running(GetParam());
    auto silent = connectTo(running.local);
    ASSERT_TRUE(running.events.next<ClientAccepted>());
    DeafClient deaf(running.local, 1);
    deaf.fill();
    const auto before = Clock::now();
    running.server.stop();
    ASSERT_TRUE(running.events.next<ServerStopped>());
    EXPECT_LT(Clock::now() - before, std::chrono::milliseconds(100) * slowness);
}

TEST_P(RudeClients, AreServedWhereTheySendByteByByte)
{
    RunningServer running(GetParam());
    Pinger slow(running.local);
    for (int i = 0; i < 1000; ++i) {
        slow.roundTrip(1);
    }
    EXPECT_EQ(running.server.snapshot().totals.bytesReceived, 1000U);
}

/// Goes without a word, with one, in the middle of an echo, by a reset, by an orderly end.
void vanish(const net::Endpoint& remote, int manner)
{
    auto client = connectTo(remote);
    if (manner % 2 == 1) {
        sendAll(client, "I will not wait for the answer");
    }
    if (manner % 5 == 0) {
        must(client.shutdown(net::ShutdownHow::Send));
    }
    if (manner % 3 != 0) { // most of them, since an orderly close keeps the port in TIME-WAIT
        must(client.setOption(net::Option::Linger, 0));
    }
}

TEST_P(RudeClients, MayComeByTenThousandsAndVanish)
{
    constexpr int clients = 10'000 / slowness;
    FaultySystemCalls calls; // none is asked for: it counts the sockets
    {
        RunningServer running(loopbackOptions(GetParam()), calls);
        const bool alone = GetParam() == ServiceModel::OneAtATime;
        const auto witness = alone ? nullptr : std::make_unique<Witness>(running.local);
        for (int i = 0; i < clients; ++i) {
            vanish(running.local, i);
        }
        if (witness) {
            EXPECT_TRUE(witness->goesOnFor(100));
            EXPECT_EQ(witness->finish(), "");
        }
        // They are served in the order in which they came: behind them stands the next who means it.
        EXPECT_NO_THROW(Pinger(running.local).roundTrip());
        const auto served = static_cast<std::uint64_t>(clients) + (alone ? 1 : 2);
        // Linux hands out a connection that was reset while it waited; Windows drops it before anybody sees it.
        EXPECT_LE(running.server.snapshot().accepted, served);
        EXPECT_GE(running.server.snapshot().accepted, alone ? 1U : 2U);
    }
    EXPECT_EQ(calls.openSockets(), 0U);
}

} // namespace
