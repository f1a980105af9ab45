#include <gtest/gtest.h>

#include <thread>

#include "support/peers/deafclient.h"
#include "support/running/runningserver.h"
#include "support/sockets/faultysystemcalls.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

ServerConfig withMark(std::size_t mark)
{
    auto config = loopbackOptions(ServiceModel::EventLoop);
    config.highWaterMark = mark;
    return config;
}

/// Bytes received and not yet sent, at a moment when nothing moves.
std::uint64_t waiting(const EchoServer& server)
{
    auto totals = server.snapshot().totals;
    for (auto before = Totals{}; totals != before; totals = server.snapshot().totals) {
        before = totals;
    }
    return totals.bytesReceived - totals.bytesSent;
}

class EveryMark : public testing::TestWithParam<std::size_t>
{ };
INSTANTIATE_TEST_SUITE_P(HighWater, EveryMark,
                         testing::Values(std::size_t{100'000}, defaultHighWaterMark, std::size_t{5} << 20),
                         [](const auto& tested) { return std::to_string(tested.param); });

TEST_P(EveryMark, IsWhatWaitsAtMostForAClientThatDoesNotRead)
{
    RunningServer running(withMark(GetParam()));
    DeafClient deaf(running.local, 1);
    // It reads on only when half of it is sent, so more than half is there when nothing moves any more.
    ASSERT_TRUE(deaf.fillUntil([&] { return waiting(running.server) > GetParam() / 2; }));
    deaf.fill();
    EXPECT_LE(waiting(running.server), GetParam());
    EXPECT_GT(waiting(running.server), GetParam() / 2);
    EXPECT_TRUE(deaf.listen()); // it finishes first: all that waits comes back nevertheless
    const auto gone = running.events.next<ClientGone>();
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->reason, EndReason::PeerClosed);
    EXPECT_EQ(waiting(running.server), 0U);
}

TEST(HighWaterMark, MayBeASingleByte)
{
    RunningServer running(withMark(1));
    auto client = connectTo(running.local);
    const std::string text = "one at a time";
    sendAll(client, text);
    must(client.shutdown(net::ShutdownHow::Send));
    EXPECT_EQ(receiveText(client, text.size() + 1), text);
    EXPECT_EQ(running.server.snapshot().totals.receiveCalls, text.size());
}

TEST(HighWaterMark, IsReachedInFewReceives)
{
    constexpr std::size_t mark = 64 * 1024;
    constexpr std::size_t step = 1000;
    constexpr std::size_t total = 2U << 20;
    FaultySystemCalls calls;
    calls.shortenAll(net::Call::Send, step);
    RunningServer running(withMark(mark), calls);
    auto client = connectTo(running.local);
    std::jthread sender([&] { sendAll(client, std::string(total, 'x')); });
    EXPECT_EQ(receiveText(client, total).size(), total);
    // Not one for every send that makes room: it reads on when half of the mark is sent.
    EXPECT_LT(calls.count(net::Call::Recv), total / step / 4);
}

TEST(HighWaterMark, IsForgottenWhenNothingMoreIsToBeSent)
{
    RunningServer running(withMark(defaultHighWaterMark));
    DeafClient deaf(running.local, 3);
    deaf.fill();
    const auto accepted = running.events.next<ClientAccepted>();
    ASSERT_TRUE(accepted);
    running.server.act(accepted->connection, ConnectionAction::FinishSending);
    const auto before = deaf.sent();
    // What waited is dropped, and all that still comes is read, far more than the buffers on the way could take.
    EXPECT_TRUE(deaf.fillUntil([&] { return deaf.sent() > before + 32 * defaultHighWaterMark; }));
}

TEST(HighWaterMark, KeepsNothingOfAClientThatResetsMeanwhile)
{
    RunningServer running(withMark(defaultHighWaterMark));
    {
        DeafClient deaf(running.local, 4);
        deaf.fill();
    } // closes without having read: a reset
    const auto gone = running.events.next<ClientGone>();
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->reason, EndReason::Failed);
    EXPECT_TRUE(running.server.snapshot().connections.empty());
}

} // namespace
