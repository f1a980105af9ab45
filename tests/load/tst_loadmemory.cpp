#include <gtest/gtest.h>

#include "support/peers/echopeer.h"
#include "support/running/runningload.h"
#include "support/sockets/faultysystemcalls.h"

using namespace echolab;
using namespace echolab::test;

namespace {

TEST(LoadMemory, ARunThatGetsNoneFailsWithTheReasonAndTheNextGoesOn)
{
    const EchoPeer peer;
    FaultySystemCalls calls;
    RunningLoad load(calls);
    calls.throwNext(net::Call::Recv);
    const auto failed = load.run(optionsFor(peer.endpoint()));
    EXPECT_EQ(failed.state, load::LoadState::Failed);
    ASSERT_TRUE(failed.failure);
    EXPECT_EQ(failed.failure->call(), net::Call::Allocate);
    EXPECT_EQ(calls.openSockets(), 0U);

    expectAllEchoed(load.run(optionsFor(peer.endpoint())), 100);
}

TEST(LoadMemory, ARunThatAsksForTooMuchIsNotBegun)
{
    const EchoPeer peer;
    FaultySystemCalls calls;
    RunningLoad load(calls);
    auto config = optionsFor(peer.endpoint());
    config.clients = config.inFlight = std::size_t{1} << 40;
    const auto failed = load.run(config);
    EXPECT_EQ(failed.state, load::LoadState::Failed);
    ASSERT_TRUE(failed.failure);
    EXPECT_TRUE(failed.failure->outOfMemory());
    EXPECT_EQ(calls.count(net::Call::Socket), 0U);

    config.clients = 1;
    config.inFlight = load::LoadConfig::mostUnderWay;
    EXPECT_TRUE(config.fits());
    config.idleClients = load::LoadConfig::mostClients;
    EXPECT_FALSE(config.fits());
}

TEST(LoadMemory, AWaitThatGetsNoneIsMadeAgain)
{
    const EchoPeer peer;
    FaultySystemCalls calls;
    calls.failNext(net::Call::EpollWait, std::errc::not_enough_memory, 2);
    calls.failNext(net::Call::Poll, std::errc::not_enough_memory, 2); // where there is no epoll
    RunningLoad load(calls);
    expectAllEchoed(load.run(optionsFor(peer.endpoint())), 100);
}

} // namespace
