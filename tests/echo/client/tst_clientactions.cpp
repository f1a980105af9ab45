#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "net/trace/tracingcalls.h"
#include "support/running/runningclient.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

/// What a user does to a client's connection, seen from the other end.
class ClientActions : public testing::Test
{
protected:
    Peer peer;
    Client c;
    net::Socket socket;

    void SetUp() override
    {
        ASSERT_TRUE(c.connect(peer.endpoint));
        socket = peer.accept();
    }
};

TEST_F(ClientActions, ResetMakesThePeersNextCallFail)
{
    c.client.act(ConnectionAction::Reset);
    std::array<std::byte, 10> buffer{};
    const auto received = socket.recv(buffer);
    ASSERT_FALSE(received);
    EXPECT_TRUE(received.error().is(std::errc::connection_reset));
    EXPECT_TRUE(c.events.next<ClientDisconnected>());
    EXPECT_TRUE(c.events.all<ClientFailed>().empty());
}

TEST_F(ClientActions, CloseIsAnOrderlyEnd)
{
    c.client.act(ConnectionAction::Close);
    EXPECT_EQ(receiveText(socket, 1), "");
    EXPECT_TRUE(c.events.next<ClientDisconnected>());
}

TEST_F(ClientActions, PausedReceivingFillsTheBuffersUntilThePeersSendWaits)
{
    c.client.act(ConnectionAction::PauseReceiving);
    // A message sent after it shows that the pause was obeyed.
    c.client.send(bytesOf("x"));
    ASSERT_EQ(receiveText(socket, 1), "x");
    must(socket.setMode(net::Mode::Nonblocking));
    const Bytes block(64 * 1024, std::byte{'y'});
    std::uint64_t sent = 0;
    for (auto taken = socket.send(block); taken; taken = socket.send(block)) {
        sent += *taken;
    }
    EXPECT_GT(sent, 0U);
    EXPECT_FALSE(waitFor(socket, {false, true}, 100)); // and it stays so
    EXPECT_EQ(c.client.totals().bytesReceived, 0U);

    c.client.act(ConnectionAction::ResumeReceiving);
    ASSERT_TRUE(waitWritable(socket));
    must(socket.close()); // orderly: what was sent is still delivered
    ASSERT_TRUE(c.events.next<PeerEnded>());
    EXPECT_EQ(c.client.totals().bytesReceived, sent);
}

TEST_F(ClientActions, APausedClientStillSendsAndEnds)
{
    c.client.act(ConnectionAction::PauseReceiving);
    c.client.send(bytesOf("hello"));
    EXPECT_EQ(receiveText(socket, 5), "hello");
    c.client.finishSending();
    EXPECT_EQ(receiveText(socket, 1), "");
    c.client.disconnect();
    EXPECT_TRUE(c.events.next<ClientDisconnected>());
}

#ifndef _WIN32 // WSAPoll tells nothing of a socket of which nothing is asked

TEST_F(ClientActions, ABrokenConnectionIsNoticedThoughNobodySendsOrReceives)
{
    must(socket.close());
    ASSERT_TRUE(c.events.next<PeerEnded>());
    c.client.send(bytesOf("x")); // the peer's system answers with a reset, since the socket is gone
    const auto failed = c.events.next<ClientFailed>();
    ASSERT_TRUE(failed);
    EXPECT_TRUE(failed->error.connectionLost()) << failed->error.name();
    EXPECT_TRUE(c.events.next<ClientDisconnected>());
}

TEST_F(ClientActions, AResetIsNoticedWhilePaused)
{
    c.client.act(ConnectionAction::PauseReceiving);
    c.client.send(bytesOf("x"));
    ASSERT_EQ(receiveText(socket, 1), "x");
    must(socket.setOption(net::Option::Linger, 0));
    must(socket.close());
    const auto failed = c.events.next<ClientFailed>();
    ASSERT_TRUE(failed);
    EXPECT_TRUE(failed->error.connectionLost()) << failed->error.name();
}

#endif

#ifdef __linux__ // POLLRDHUP

TEST_F(ClientActions, ThePeersEndIsNoticedWhilePausedAndWhatCameBeforeIsKept)
{
    c.client.act(ConnectionAction::PauseReceiving);
    c.client.send(bytesOf("x"));
    ASSERT_EQ(receiveText(socket, 1), "x");
    sendAll(socket, "unread");
    must(socket.shutdown(net::ShutdownHow::Send));
    ASSERT_TRUE(c.events.next<PeerEndSeen>());
    EXPECT_EQ(c.client.totals().bytesReceived, 0U);
    EXPECT_TRUE(c.events.all<PeerEnded>().empty());
    c.client.send(bytesOf("y")); // and it can still send
    EXPECT_EQ(receiveText(socket, 1), "y");
    c.client.act(ConnectionAction::ResumeReceiving);
    ASSERT_TRUE(c.events.next<PeerEnded>());
    EXPECT_EQ(c.client.totals().bytesReceived, 6U);
    EXPECT_EQ(c.events.all<PeerEndSeen>().size(), 1U);
}

TEST(ClientActionsTraced, AnEndThatWasNoticedWakesNobodyAgain)
{
    net::TraceLog log;
    net::TracingCalls calls(log, {.role = net::TraceSide::Role::Client, .number = 1});
    Peer peer;
    Client c(calls);
    ASSERT_TRUE(c.connect(peer.endpoint));
    auto socket = peer.accept();
    c.client.act(ConnectionAction::PauseReceiving);
    c.client.finishSending();
    EXPECT_EQ(receiveText(socket, 1), "");
    must(socket.shutdown(net::ShutdownHow::Send)); // from here on the system calls it a hang-up
    ASSERT_TRUE(c.events.next<PeerEndSeen>());
    log.setRecording(true);
    // That nothing happens has no condition to wait for; a thread that is woken again and again makes hundreds of
    // calls.
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    net::TraceLog::Batch batch;
    log.take(batch);
    EXPECT_LT(batch.records.size(), 5U);
    EXPECT_TRUE(c.events.all<ClientFailed>().empty());
}

#endif

TEST(ClientActionsEarly, WhatIsAskedBeforeTheConnectionIsDoneOnIt)
{
    Peer peer;
    Client c;
    c.client.connect(optionsFor(peer.endpoint));
    c.client.act(ConnectionAction::PauseReceiving);
    c.client.finishSending();
    auto socket = peer.accept();
    EXPECT_EQ(receiveText(socket, 1), "");
    sendAll(socket, "unseen");
    c.client.disconnect();
    EXPECT_TRUE(c.events.next<ClientDisconnected>());
    EXPECT_EQ(c.client.totals().bytesReceived, 0U);
}

} // namespace
