#include <gtest/gtest.h>

#include <string>
#include <thread>

#include "support/running/everymodel.h"
#include "support/running/runningclient.h"
#include "support/sockets/faultysystemcalls.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

/// Seconds; longer than any test waits. A close() that lingers for so long must hold up nobody.
constexpr int lingerTime = 300;

class Lingering : public EveryModel
{
protected:
    Lingering()
        : running(options(), calls)
    {
    }
    static ServerConfig options()
    {
        auto config = loopbackOptions(GetParam());
        config.socketOptions[net::Option::Linger] = lingerTime;
        config.socketOptions[net::Option::SendBuffer] = 1 << 20;
        return config;
    }

    /// A client that reads nothing. The server has taken all that it sent, and has it in its send buffer: with
    /// something still unread close() would reset the connection instead of lingering.
    net::Socket unreadEcho()
    {
        constexpr std::size_t much = 256U << 10;
        auto client = must(net::Socket::open(running.local.family(), net::Mode::Blocking));
        must(client.setOption(net::Option::ReceiveBuffer, 4096));
        must(client.connect(running.local));
        const auto before = running.server.snapshot().totals.bytesSent;
        sendAll(client, std::string(much, 'x'));
        while (running.server.snapshot().totals.bytesSent < before + much) {
            std::this_thread::yield();
        }
        return client;
    }

    FaultySystemCalls calls;
    RunningServer running;
};
INSTANTIATE_TEST_SUITE_P(Models, Lingering, allModels, modelName);

TEST_P(Lingering, DoesNotKeepAServerFromStopping)
{
    const auto first = unreadEcho();
    const auto second = GetParam() != ServiceModel::OneAtATime ? unreadEcho() : net::Socket();
    running.server.stop();
    EXPECT_TRUE(running.events.next<ServerStopped>());
    EXPECT_EQ(calls.openSockets(), 0U);
}

TEST_P(Lingering, OfOneConnectionHoldsUpNoOther)
{
    const auto deaf = unreadEcho();
    const auto accepted = running.events.next<ClientAccepted>();
    ASSERT_TRUE(accepted);
    running.server.closeConnection(accepted->connection);
    EXPECT_TRUE(running.events.next<ClientGone>());
    auto client = connectTo(running.local);
    sendAll(client, "next");
    ASSERT_TRUE(waitReadable(client));
    EXPECT_EQ(receiveText(client, 4), "next");
}

TEST_P(Lingering, LetsThePortBeTakenAgainAtOnce)
{
    running.server.stop();
    ASSERT_TRUE(running.events.next<ServerStopped>());
    auto config = options();
    config.local = running.local;
    running.server.start(config);
    EXPECT_TRUE(running.events.next<ServerListening>());
}

TEST(LingeringClient, IsDisconnectedAtOnce)
{
    Peer peer;
    FaultySystemCalls calls;
    Client client(calls);
    auto config = optionsFor(peer.endpoint);
    config.socketOptions[net::Option::Linger] = lingerTime;
    client.client.connect(config);
    ASSERT_TRUE(client.events.next<ClientConnected>());
    const auto deaf = peer.accept();
    client.client.send(Bytes(32U << 20)); // more than the buffers on the way hold
    while (client.client.totals().bytesSent == 0) {
        std::this_thread::yield();
    }
    client.client.disconnect();
    EXPECT_TRUE(client.events.next<ClientDisconnected>());
    EXPECT_EQ(calls.openSockets(), 0U);
}

} // namespace
