#include <gtest/gtest.h>

#include <algorithm>

#include "support/machine/slowness.h"
#include "support/running/everymodel.h"
#include "support/sockets/loopback.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

class Actions : public EveryModel
{
protected:
    RunningServer running{GetParam()};
    net::Socket client = connectTo(running.local);
    ConnectionId id = 0;

    void SetUp() override
    {
        const auto accepted = running.events.next<ClientAccepted>();
        ASSERT_TRUE(accepted);
        id = accepted->connection;
    }
    void waitUntilGone(EndReason reason)
    {
        const auto gone = running.events.next<ClientGone>();
        ASSERT_TRUE(gone);
        EXPECT_EQ(gone->reason, reason);
    }
};
INSTANTIATE_TEST_SUITE_P(Models, Actions, allModels, modelName);

TEST_P(Actions, ResetMakesThePeersNextCallFail)
{
    running.server.act(id, ConnectionAction::Reset);
    std::array<std::byte, 10> buffer{};
    const auto received = client.recv(buffer);
    ASSERT_FALSE(received);
    EXPECT_TRUE(received.error().is(std::errc::connection_reset));
    waitUntilGone(EndReason::Reset);
}

TEST_P(Actions, FinishSendingEndsTheStreamAndGoesOnReceiving)
{
    running.server.act(id, ConnectionAction::FinishSending);
    EXPECT_EQ(receiveText(client, 1), "");
    sendAll(client, "unanswered");
    ASSERT_TRUE(running.events.next<ServerReceived>());
    const auto snapshot = running.server.snapshot();
    ASSERT_EQ(snapshot.connections.size(), 1U);
    EXPECT_TRUE(snapshot.connections[0].sendingFinished);
    must(client.close());
    waitUntilGone(EndReason::PeerClosed);
    EXPECT_EQ(running.server.snapshot().totals.bytesReceived, 10U);
    EXPECT_EQ(running.server.snapshot().totals.bytesSent, 0U);
}

TEST_P(Actions, PausedReceivingTakesNothingUntilItIsResumed)
{
    sendAll(client, "a");
    ASSERT_EQ(receiveText(client, 1), "a");
    running.server.act(id, ConnectionAction::PauseReceiving);
    while (!running.server.snapshot().connections.at(0).receivingPaused) {
        std::this_thread::yield();
    }
    sendAll(client, "b");
    EXPECT_FALSE(waitFor(client, {true, false}, 100));
    EXPECT_EQ(running.server.snapshot().totals.bytesReceived, 1U);
    running.server.act(id, ConnectionAction::ResumeReceiving);
    EXPECT_EQ(receiveText(client, 1), "b");
}

TEST_P(Actions, CanStillCloseAPausedConnection)
{
    running.server.act(id, ConnectionAction::PauseReceiving);
    running.server.act(id, ConnectionAction::Close);
    EXPECT_EQ(receiveText(client, 1), "");
    waitUntilGone(EndReason::Closed);
}

TEST_P(Actions, PausedAndHalfClosedItTakesNoNoteOfThePeersEndUntilItIsResumed)
{
    running.server.act(id, ConnectionAction::PauseReceiving);
    running.server.act(id, ConnectionAction::FinishSending);
    EXPECT_EQ(receiveText(client, 1), "");
    sendAll(client, "unread");
    must(client.shutdown(net::ShutdownHow::Send)); // from here on the system calls it a hang-up
    for (int i = 0; i < 3; ++i) {                  // whoever would act on it has done so before it answers twice
        running.server.askOptions(id);
        ASSERT_TRUE(running.events.next<SocketOptionsRead>());
    }
    EXPECT_TRUE(running.events.all<ClientGone>().empty());
    EXPECT_EQ(running.server.snapshot().totals.bytesReceived, 0U);
    running.server.act(id, ConnectionAction::ResumeReceiving);
    waitUntilGone(EndReason::PeerClosed);
    EXPECT_EQ(running.server.snapshot().totals.bytesReceived, 6U);
}

#ifndef _WIN32 // WSAPoll tells nothing of a socket of which nothing is asked

TEST_P(Actions, NoticesAResetWhilePaused)
{
    running.server.act(id, ConnectionAction::PauseReceiving);
    running.server.askOptions(id); // answered in order
    ASSERT_TRUE(running.events.next<SocketOptionsRead>());
    sendAll(client, "unread");
    must(client.setOption(net::Option::Linger, 0));
    must(client.close());
    const auto gone = running.events.next<ClientGone>();
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->reason, EndReason::Failed);
    ASSERT_TRUE(gone->error);
    EXPECT_TRUE(gone->error->is(std::errc::connection_reset)) << gone->error->name();
}

#endif

#ifdef __linux__ // POLLRDHUP

TEST_P(Actions, NoticesTheClientsEndWhilePausedAndKeepsWhatCameBefore)
{
    running.server.act(id, ConnectionAction::PauseReceiving);
    running.server.askOptions(id);
    ASSERT_TRUE(running.events.next<SocketOptionsRead>());
    sendAll(client, "unread");
    must(client.shutdown(net::ShutdownHow::Send));
    const auto limit = std::chrono::steady_clock::now() + patience;
    while (!running.server.snapshot().connections.at(0).peerEnded && std::chrono::steady_clock::now() < limit) {
        std::this_thread::yield();
    }
    EXPECT_TRUE(running.server.snapshot().connections.at(0).peerEnded);
    EXPECT_EQ(running.server.snapshot().totals.bytesReceived, 0U);
    running.server.act(id, ConnectionAction::ResumeReceiving);
    EXPECT_EQ(receiveText(client, 10), "unread"); // and then the end
    waitUntilGone(EndReason::PeerClosed);
}

#endif

class Limits : public EveryModel
{ };
INSTANTIATE_TEST_SUITE_P(Models, Limits, allModels, modelName);

TEST_P(Limits, ClosesAConnectionOnWhichNothingMoves)
{
    auto options = loopbackOptions(GetParam());
    options.idleLimit = std::chrono::milliseconds(50);
    RunningServer running(options);
    auto client = connectTo(running.local);
    sendAll(client, "x");
    EXPECT_EQ(receiveText(client, 2), "x"); // and then the end
    const auto gone = running.events.next<ClientGone>();
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->reason, EndReason::Idle);
}

TEST_P(Limits, RefusesMoreConnectionsThanAllowed)
{
    if (GetParam() == ServiceModel::OneAtATime) {
        return; // it has never more than one: the others wait in the backlog
    }
    auto options = loopbackOptions(GetParam());
    options.maxConnections = 2;
    RunningServer running(options);
    std::vector<net::Socket> clients;
    for (int i = 0; i < 2; ++i) {
        clients.push_back(connectTo(running.local));
        sendAll(clients.back(), "x");
        ASSERT_EQ(receiveText(clients.back(), 1), "x");
    }
    auto third = connectTo(running.local);
    EXPECT_EQ(receiveText(third, 1), "");
    const auto refused = running.events.next<ClientRefused>();
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->peer, must(third.localEndpoint()));

    must(clients[0].close());
    ASSERT_TRUE(running.events.next<ClientGone>());
    auto fourth = connectTo(running.local);
    sendAll(fourth, "in");
    EXPECT_EQ(receiveText(fourth, 2), "in");
}

TEST(SeveralLoops, ServeNoMoreThanTheLimitTogether)
{
    constexpr std::size_t limit = 4;
    constexpr std::size_t callers = 40;
    auto options = loopbackOptions(ServiceModel::EventLoop);
    options.loops = 3;
    options.maxConnections = limit;
    RunningServer running(options);
    std::vector<net::Socket> clients;
    for (std::size_t i = 0; i < callers; ++i) {
        clients.push_back(connectTo(running.local));
    }
    for (std::size_t i = 0; i < callers - limit; ++i) {
        ASSERT_TRUE(running.events.next<ClientRefused>());
    }
    EXPECT_LE(running.server.snapshot().accepted, limit);
    EXPECT_EQ(running.events.all<ClientRefused>().size(), callers - limit);
}

TEST(SeveralLoops, ShareTheConnectionsAndStopTogether)
{
    auto options = loopbackOptions(ServiceModel::EventLoop);
    options.loops = 3;
    RunningServer running(options);
    std::vector<net::Socket> clients;
    for (int i = 0; i < 30; ++i) {
        clients.push_back(connectTo(running.local));
    }
    for (auto& client : clients) {
        sendAll(client, "hello");
    }
    for (auto& client : clients) {
        EXPECT_EQ(receiveText(client, 5), "hello");
    }
    // Not simply the last one: the loops number their connections side by side.
    const auto peer = must(clients.back().localEndpoint());
    const auto snapshot = running.server.snapshot();
    const auto ours = std::find_if(snapshot.connections.begin(), snapshot.connections.end(),
                                   [&](const ConnectionInfo& info) { return info.peer == peer; });
    ASSERT_NE(ours, snapshot.connections.end());
    running.server.closeConnection(ours->id);
    EXPECT_EQ(receiveText(clients.back(), 1), "");
    running.server.stop();
    ASSERT_TRUE(running.events.next<ServerStopped>());
    EXPECT_EQ(running.server.snapshot().totals, (Totals{150, 150, 30, 30}));
    EXPECT_EQ(running.events.all<ClientGone>().size(), 30U);
}

} // namespace
