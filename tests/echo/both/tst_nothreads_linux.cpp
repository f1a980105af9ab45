#include <gtest/gtest.h>

#include "support/machine/threadshortage_linux.h"
#include "support/running/runningclient.h"
#include "support/running/runningserver.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

void expectNoThread(const net::SocketError& error)
{
    EXPECT_EQ(error.call(), net::Call::Thread);
    EXPECT_TRUE(error.is(std::errc::resource_unavailable_try_again));
}

TEST(NoThreads, AServerSaysThatItCannotStart)
{
    ServerRecorder events;
    EchoServer server(events.queue());
    {
        const ThreadShortage shortage;
        server.start(loopbackOptions(ServiceModel::EventLoop));
    }
    const auto failed = events.next<ServerFailed>();
    ASSERT_TRUE(failed);
    EXPECT_TRUE(failed->fatal);
    expectNoThread(failed->error);
    EXPECT_TRUE(events.next<ServerStopped>());

    server.start(loopbackOptions(ServiceModel::EventLoop));
    EXPECT_TRUE(events.next<ServerListening>());
}

TEST(NoThreads, AServerWithAThreadForEachClientLetsOneGoAndServesTheNext)
{
    RunningServer running(ServiceModel::ThreadPerClient);
    {
        const ThreadShortage shortage;
        auto refused = connectTo(running.local);
        EXPECT_EQ(receiveText(refused, 1), "");
    }
    const auto gone = running.events.next<ClientGone>();
    ASSERT_TRUE(gone && gone->error);
    expectNoThread(*gone->error);

    auto client = connectTo(running.local);
    sendAll(client, "x");
    EXPECT_EQ(receiveText(client, 1), "x");
}

TEST(NoThreads, AClientSaysThatItCannotStart)
{
    ClientRecorder events;
    EchoClient client(events.queue());
    const ThreadShortage shortage;
    client.connect({});
    const auto failed = events.next<ClientFailed>();
    ASSERT_TRUE(failed);
    expectNoThread(failed->error);
    EXPECT_TRUE(events.next<ClientDisconnected>());
}

} // namespace
