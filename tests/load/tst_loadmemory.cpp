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

} // namespace
