#include <gtest/gtest.h>

#include <latch>

#include "support/running/runningserver.h"
#include "support/sockets/faultysystemcalls.h"
#include "support/sockets/loopback.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

constexpr auto models = {ServiceModel::OneAtATime, ServiceModel::ThreadPerClient, ServiceModel::EventLoop};

TEST(Accepting, RefusesCleanlyWithoutDescriptorsAndRecovers)
{
    for (const auto model : models) {
        FaultySystemCalls calls;
        RunningServer running(loopbackOptions(model), calls);
        calls.failNext(net::Call::Accept, std::errc::too_many_files_open);
        auto refused = connectTo(running.local);
        EXPECT_EQ(receiveText(refused, 1), "") << nameOf(model);
        const auto failed = running.events.next<ServerFailed>();
        ASSERT_TRUE(failed);
        EXPECT_FALSE(failed->fatal);
        EXPECT_TRUE(failed->error.outOfDescriptors());

        auto client = connectTo(running.local);
        sendAll(client, "back");
        EXPECT_EQ(receiveText(client, 4), "back");
    }
}

TEST(Accepting, WaitsAndTriesAgainWhereNotEvenRefusingIsPossible)
{
    for (const auto model : models) {
        FaultySystemCalls calls;
        RunningServer running(loopbackOptions(model), calls);
        calls.failNext(net::Call::Accept, std::errc::too_many_files_open, 2);
        auto client = connectTo(running.local);
        sendAll(client, "late");
        EXPECT_EQ(receiveText(client, 4), "late") << nameOf(model);
        EXPECT_LT(calls.count(net::Call::Accept), 10U) << "spins";
    }
}

TEST(Accepting, EndsWhenAcceptFailsForGood)
{
    for (const auto model : models) {
        FaultySystemCalls calls;
        RunningServer running(loopbackOptions(model), calls);
        calls.failNext(net::Call::Accept, std::errc::invalid_argument);
        auto client = connectTo(running.local);
        const auto failed = running.events.next<ServerFailed>();
        ASSERT_TRUE(failed);
        EXPECT_TRUE(failed->fatal);
        EXPECT_TRUE(running.events.next<ServerStopped>());
        EXPECT_EQ(calls.openSockets(), 0U);
    }
}

TEST(Accepting, PassesOverAConnectionThatWasAborted)
{
    for (const auto model : models) {
        FaultySystemCalls calls;
        RunningServer running(loopbackOptions(model), calls);
        calls.failNext(net::Call::Accept, std::errc::connection_aborted);
        auto client = connectTo(running.local);
        sendAll(client, "x");
        EXPECT_EQ(receiveText(client, 1), "x");
        EXPECT_TRUE(running.events.all<ServerFailed>().empty());
    }
}

/// Connects, has a byte echoed, closes, and waits until the server has closed too.
void visit(const net::Endpoint& server)
{
    auto client = connectTo(server);
    sendAll(client, "x");
    must(client.shutdown(net::ShutdownHow::Send));
    EXPECT_EQ(receiveText(client, 2), "x");
}

TEST(Accepting, MakesOneCallForAClientThatComesAlone)
{
    FaultySystemCalls calls;
    RunningServer running(loopbackOptions(ServiceModel::EventLoop), calls);
    for (int i = 0; i < 20; ++i) {
        visit(running.local);
    }
    EXPECT_EQ(calls.count(net::Call::Accept), 20U);
    // The address that a client came in by is the one listened on, so only listen() has to ask for it.
    EXPECT_EQ(calls.count(net::Call::GetSockName), 1U);
}

/// Holds up the thread that makes the first recv() until it is let go.
class HeldUpSystemCalls : public InterceptedSystemCalls
{
public:
    void letGo() { m_gate.count_down(); }

protected:
    Fault faultFor(net::Call call, net::NativeSocket) override
    {
        if (call == net::Call::Recv) {
            m_gate.wait();
        }
        return {};
    }

private:
    std::latch m_gate{1};
};

TEST(Accepting, TakesABurstInFewTurns)
{
    constexpr std::size_t burst = 200;
    HeldUpSystemCalls calls;
    RunningServer running(loopbackOptions(ServiceModel::EventLoop), calls);
    const auto turns = [&] {
        return calls.count(net::Call::EpollWait) + calls.count(net::Call::Poll);
    };
    std::vector<net::Socket> clients;
    for (std::size_t i = 0; i < burst; ++i) {
        clients.push_back(connectTo(running.local));
    }
    const auto before = turns();
    calls.letGo();
    for (std::size_t i = 0; i < burst; ++i) {
        ASSERT_TRUE(running.events.next<ClientAccepted>());
    }
    EXPECT_LE(turns() - before, 16U);
    EXPECT_LE(calls.count(net::Call::Accept), burst + 2);
}

TEST(Accepting, AsksWhereAClientCameInWhenItListensOnAllAddresses)
{
    auto options = loopbackOptions(ServiceModel::EventLoop);
    options.local = net::Endpoint::any(net::Family::IPv4, 0);
    RunningServer running(options);
    auto client = connectTo(net::Endpoint::loopback(net::Family::IPv4, running.local.port()));
    const auto accepted = running.events.next<ClientAccepted>();
    ASSERT_TRUE(accepted);
    EXPECT_EQ(accepted->local, must(client.remoteEndpoint()));
}

} // namespace
