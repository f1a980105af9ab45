#include <gtest/gtest.h>

#include "support/running/everymodel.h"
#include "support/running/runningclient.h"
#include "support/sockets/faultysystemcalls.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

class Exceptions : public EveryModel
{ };
INSTANTIATE_TEST_SUITE_P(Models, Exceptions, allModels, modelName);

void expectNoMemory(const net::SocketError& error)
{
    EXPECT_EQ(error.call(), net::Call::Allocate);
    EXPECT_TRUE(error.is(std::errc::not_enough_memory));
}

TEST_P(Exceptions, InAConnectionEndThatConnectionOnly)
{
    FaultySystemCalls calls;
    RunningServer running(loopbackOptions(GetParam()), calls);
    for (const auto call : {net::Call::Recv, net::Call::Send}) {
        calls.throwNext(call);
        auto unlucky = connectTo(running.local);
        sendAll(unlucky, "x");
        const auto gone = running.events.next<ClientGone>();
        ASSERT_TRUE(gone && gone->error);
        EXPECT_EQ(gone->reason, EndReason::Failed);
        expectNoMemory(*gone->error);
    }
    auto client = connectTo(running.local);
    sendAll(client, "x");
    EXPECT_EQ(receiveText(client, 1), "x");
    EXPECT_TRUE(running.events.all<ServerFailed>().empty());
}

TEST_P(Exceptions, WhereNothingWorksWithoutEndTheServerWithTheReason)
{
    FaultySystemCalls calls;
    {
        RunningServer running(loopbackOptions(GetParam()), calls);
        calls.throwNext(net::Call::Accept);
        auto client = connectTo(running.local);
        const auto failed = running.events.next<ServerFailed>();
        ASSERT_TRUE(failed);
        EXPECT_TRUE(failed->fatal);
        expectNoMemory(failed->error);
        EXPECT_TRUE(running.events.next<ServerStopped>());
    }
    EXPECT_EQ(calls.openSockets(), 0U);
}

TEST(ExceptionsOfAClient, EndItsSessionWithTheReason)
{
    for (const auto call : {net::Call::Socket, net::Call::Connect, net::Call::Recv, net::Call::Send}) {
        FaultySystemCalls calls;
        RunningServer running(ServiceModel::EventLoop);
        Client client(calls);
        calls.throwNext(call);
        client.client.connect(optionsFor(running.local));
        client.client.send(bytesOf("x"));
        const auto failed = client.events.next<ClientFailed>();
        ASSERT_TRUE(failed);
        expectNoMemory(failed->error);
        EXPECT_TRUE(client.events.next<ClientDisconnected>());
        EXPECT_EQ(calls.openSockets(), 0U);
    }
}

} // namespace
