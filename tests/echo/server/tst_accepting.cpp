#include <gtest/gtest.h>

#include <latch>

#include "support/running/everymodel.h"
#include "support/sockets/faultysystemcalls.h"
#include "support/sockets/loopback.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

class Accepting : public EveryModel
{
protected:
    void expectServed()
    {
        auto client = connectTo(running.local);
        sendAll(client, "back");
        EXPECT_EQ(receiveText(client, 4), "back");
    }

    FaultySystemCalls calls;
    RunningServer running{loopbackOptions(GetParam()), calls};
};
INSTANTIATE_TEST_SUITE_P(Models, Accepting, allModels, modelName);

TEST_P(Accepting, RefusesCleanlyWithoutDescriptorsAndRecovers)
{
    calls.failNext(net::Call::Accept, std::errc::too_many_files_open);
    auto refused = connectTo(running.local);
    EXPECT_EQ(receiveText(refused, 1), "");
    const auto failed = running.events.next<ServerFailed>();
    ASSERT_TRUE(failed);
    EXPECT_FALSE(failed->fatal);
    EXPECT_TRUE(failed->error.outOfDescriptors());
    expectServed();
}

TEST_P(Accepting, WaitsAndTriesAgainWhereNotEvenRefusingIsPossible)
{
    calls.failNext(net::Call::Accept, std::errc::too_many_files_open, 2);
    expectServed();
    EXPECT_LT(calls.count(net::Call::Accept), 10U) << "spins";
}

TEST_P(Accepting, EndsOnlyWhereTheListeningSocketIsBroken)
{
    for (const auto condition : {std::errc::bad_file_descriptor, std::errc::not_a_socket, std::errc::invalid_argument,
                                 std::errc::bad_address}) {
        FaultySystemCalls broken;
        RunningServer server(loopbackOptions(GetParam()), broken);
        broken.failNext(net::Call::Accept, condition);
        auto client = connectTo(server.local);
        const auto failed = server.events.next<ServerFailed>();
        ASSERT_TRUE(failed);
        EXPECT_TRUE(failed->fatal);
        EXPECT_TRUE(server.events.next<ServerStopped>());
        EXPECT_EQ(broken.openSockets(), 0U);
    }
}

TEST_P(Accepting, PassesOverWhatConcernsOneConnection)
{
    for (const auto condition :
         {std::errc::connection_aborted, std::errc::connection_reset, std::errc::protocol_error,
          std::errc::no_protocol_option, std::errc::operation_not_supported, std::errc::operation_not_permitted,
          std::errc::network_down, std::errc::network_unreachable, std::errc::host_unreachable,
          std::errc::not_connected, std::errc::timed_out, std::errc::io_error}) {
        calls.failNext(net::Call::Accept, condition);
        expectServed();
        EXPECT_TRUE(calls.usedUp());
    }
    EXPECT_TRUE(running.events.all<ServerFailed>().empty());
}

TEST_P(Accepting, WaitsWhereNothingButFailuresCome)
{
    calls.failAll(net::Call::Accept, std::errc::no_protocol_option);
    auto client = connectTo(running.local);
    const auto failed = running.events.next<ServerFailed>();
    ASSERT_TRUE(failed);
    EXPECT_FALSE(failed->fatal);
    EXPECT_TRUE(failed->error.is(std::errc::no_protocol_option));
    calls.heal();
    sendAll(client, "x");
    EXPECT_EQ(receiveText(client, 1), "x");
}

/// Connects, has a byte echoed, closes, and waits until the server has closed too.
void visit(const net::Endpoint& server)
{
    auto client = connectTo(server);
    sendAll(client, "x");
    must(client.shutdown(net::ShutdownHow::Send));
    EXPECT_EQ(receiveText(client, 2), "x");
}

TEST(AcceptingOfTheEventLoop, MakesOneCallForAClientThatComesAlone)
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

TEST(AcceptingOfTheEventLoop, TakesABurstInFewTurns)
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

TEST(AcceptingOfTheEventLoop, AsksWhereAClientCameInWhenItListensOnAllAddresses)
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
