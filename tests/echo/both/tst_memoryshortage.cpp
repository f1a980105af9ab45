#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "echo/base/interruptiblewait.h"
#include "support/running/everymodel.h"
#include "support/running/runningclient.h"
#include "support/sockets/faultysystemcalls.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

struct Shortage {
    net::Call call;
    std::errc condition;
};
constexpr auto shortages = {Shortage{net::Call::Recv, std::errc::not_enough_memory},
                            Shortage{net::Call::Send, std::errc::no_buffer_space}};

/// Waits until a call has been made so many times more. It fails each time, and its socket stays ready: only a pause
/// between one and the next can make that take the time it takes.
void expectPauses(const InterceptedSystemCalls& calls, net::Call call)
{
    constexpr std::uint64_t times = 4;
    const auto first = calls.count(call);
    const auto began = std::chrono::steady_clock::now();
    while (calls.count(call) < first + times) {
        std::this_thread::yield();
    }
    const auto took = std::chrono::steady_clock::now() - began;
    EXPECT_GE(took, (times - 1) * std::chrono::milliseconds(starvedRetryMs));
}

class MemoryShortage : public EveryModel
{ };
INSTANTIATE_TEST_SUITE_P(Models, MemoryShortage, allModels, modelName);

TEST_P(MemoryShortage, MakesAServerWaitAndLosesNothing)
{
    for (const auto& [call, condition] : shortages) {
        FaultySystemCalls calls;
        RunningServer running(loopbackOptions(GetParam()), calls);
        auto client = connectTo(running.local);
        calls.failAll(call, condition);
        sendAll(client, "kept");
        expectPauses(calls, call);
        calls.heal();
        EXPECT_EQ(receiveText(client, 4), "kept");
        EXPECT_TRUE(running.events.all<ClientGone>().empty());
    }
}

TEST_P(MemoryShortage, DoesNotKeepAServerFromStopping)
{
    for (const auto& [call, condition] : shortages) {
        FaultySystemCalls calls;
        RunningServer running(loopbackOptions(GetParam()), calls);
        auto client = connectTo(running.local);
        calls.failAll(call, condition);
        sendAll(client, "x");
        expectPauses(calls, call);
        running.server.stop();
        EXPECT_TRUE(running.events.next<ServerStopped>());
        EXPECT_EQ(calls.openSockets(), 0U);
    }
}

TEST(MemoryShortageOfAClient, MakesItWaitAndLosesNothing)
{
    for (const auto& [call, condition] : shortages) {
        RunningServer running(ServiceModel::EventLoop);
        FaultySystemCalls calls;
        Client client(calls);
        ASSERT_TRUE(client.connect(running.local));
        calls.failAll(call, condition);
        client.client.send(bytesOf("kept"));
        expectPauses(calls, call);
        calls.heal();
        EXPECT_TRUE(client.events.next<MessageConfirmed>());
        EXPECT_TRUE(client.events.all<ClientFailed>().empty());
    }
}

} // namespace
