#include <gtest/gtest.h>

#include "support/sockets/faultysystemcalls.h"
#include "support/sockets/loopback.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

TEST(SocketOwner, MovesTheSocketAndClosesItOnce)
{
    FaultySystemCalls calls;
    auto first = must(Socket::open(Family::IPv4, Mode::Blocking, calls));
    const auto handle = first.handle();
    Socket second = std::move(first);
    EXPECT_FALSE(static_cast<bool>(first)); // NOLINT(bugprone-use-after-move): it holds nothing now
    EXPECT_EQ(second.handle(), handle);

    auto third = must(Socket::open(Family::IPv4, Mode::Blocking, calls));
    third = std::move(second); // closes what it held
    EXPECT_EQ(calls.count(Call::Close), 1U);
    EXPECT_EQ(third.handle(), handle);
    third = Socket();
    EXPECT_EQ(calls.count(Call::Close), 2U);
    EXPECT_EQ(calls.openSockets(), 0U);
}

TEST(SocketOwner, SurvivesAMoveToItself)
{
    auto socket = must(Socket::open(Family::IPv4, Mode::Blocking));
    auto& same = socket;
    socket = std::move(same);
    EXPECT_TRUE(socket.option(Option::KeepAlive).has_value());
}

TEST(SocketOwner, LeavesACloseThatMayWaitToLater)
{
    FaultySystemCalls calls;
    auto pair = connectedPair(Family::IPv4, calls);
    EXPECT_FALSE(pair.client.closesLater());
    must(pair.client.setOption(Option::Linger, 300));
    EXPECT_TRUE(pair.client.closesLater());
    must(pair.client.setMode(Mode::Nonblocking));
    const std::vector<std::byte> much(1U << 20);
    while (pair.client.send(much)) { // until as much is unsent as the buffers on the way hold
    }
    pair.client = {}; // would wait for 300 s
    EXPECT_EQ(calls.openSockets(), 1U);
}

TEST(SocketOwner, InheritsLingeringFromTheListeningSocketWhichHasNoneItself)
{
    auto listening = listenOnLoopback(Family::IPv4);
    must(listening.setOption(Option::Linger, 300));
    EXPECT_FALSE(listening.closesLater());
    const auto client = connectTo(must(listening.localEndpoint()));
    const auto accepted = must(listening.accept(Mode::Blocking));
    EXPECT_TRUE(accepted.socket.closesLater());
    EXPECT_EQ(must(accepted.socket.option(Option::Linger)), 300);
}

} // namespace
