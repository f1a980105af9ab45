#include <gtest/gtest.h>

#include "support/running/everymodel.h"
#include "support/running/runningclient.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

std::vector<std::size_t> sizesOf(const CallSizes& calls)
{
    std::vector<std::size_t> sizes;
    for (const auto& part : calls.first()) {
        sizes.push_back(part.bytes);
    }
    return sizes;
}

TEST(Pieces, EachIsASendOfItsOwn)
{
    Peer peer;
    Client c;
    ASSERT_TRUE(c.connect(peer.endpoint));
    auto socket = peer.accept();
    c.client.send(bytesOf("sixteen bytes ok"), {.size = 5});
    const auto sent = c.events.next<MessageSent>();
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->bytes, 16U);
    EXPECT_EQ(sent->sends.count(), 4U);
    EXPECT_EQ(sizesOf(sent->sends), (std::vector<std::size_t>{5, 5, 5, 1}));
    EXPECT_EQ(receiveText(socket, 16), "sixteen bytes ok");
    EXPECT_EQ(c.client.totals().sendCalls, 4U);
    EXPECT_EQ(c.client.pending(), 0U);
}

TEST(Pieces, ThePauseKeepsThemApart)
{
    Peer peer;
    Client c;
    ASSERT_TRUE(c.connect(peer.endpoint));
    auto socket = peer.accept();
    const auto pause = std::chrono::milliseconds(30);
    const auto began = Clock::now();
    c.client.send(bytesOf("abcdef"), {.size = 2, .pause = pause});
    EXPECT_EQ(receiveText(socket, 6), "abcdef");
    EXPECT_GE(Clock::now() - began, 2 * pause);
    sendAll(socket, "abc");
    sendAll(socket, "def");
    const auto confirmed = c.events.next<MessageConfirmed>();
    ASSERT_TRUE(confirmed);
    EXPECT_GE(confirmed->roundTrip, 2 * pause);
}

TEST(Pieces, DisconnectDoesNotWaitForThePause)
{
    Peer peer;
    Client c;
    ASSERT_TRUE(c.connect(peer.endpoint));
    auto socket = peer.accept();
    c.client.send(bytesOf("ab"), {.size = 1, .pause = std::chrono::hours(1)});
    EXPECT_EQ(receiveText(socket, 1), "a");
    c.client.disconnect();
    EXPECT_TRUE(c.events.next<ClientDisconnected>());
    EXPECT_EQ(receiveText(socket, 1), "");
}

TEST(Pieces, WhatComesMeanwhileIsReceived)
{
    Peer peer;
    Client c;
    ASSERT_TRUE(c.connect(peer.endpoint));
    auto socket = peer.accept();
    c.client.send(bytesOf("ab"), {.size = 1, .pause = std::chrono::hours(1)});
    EXPECT_EQ(receiveText(socket, 1), "a");
    sendAll(socket, "a!");
    const auto received = c.events.next<ClientReceived>(); // only one byte was sent, so this is no echo
    ASSERT_TRUE(received);
    EXPECT_EQ(received->data, bytesOf("a!"));
}

TEST(Pieces, ManySmallOnesComeBackWhole)
{
    RunningServer server(ServiceModel::EventLoop);
    Client c;
    ASSERT_TRUE(c.connect(server.local));
    const auto id = c.client.send(Bytes(2000, std::byte{'x'}), {.size = 1});
    const auto next = c.client.send(bytesOf("whole again"));
    const auto sent = c.events.next<MessageSent>();
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->message, id);
    EXPECT_EQ(sent->sends.count(), 2000U);
    EXPECT_EQ(sent->sends.first().size(), CallSizes::capacity);
    const auto confirmed = c.events.next<MessageConfirmed>();
    ASSERT_TRUE(confirmed);
    EXPECT_EQ(confirmed->message, id);
    const auto last = c.events.next<MessageConfirmed>();
    ASSERT_TRUE(last);
    EXPECT_EQ(last->message, next);
    EXPECT_EQ(c.client.totals().sendCalls, 2001U);
    EXPECT_EQ(c.client.totals().bytesReceived, 2011U);
}

TEST(Pieces, SendingEndsAfterTheLastOne)
{
    Peer peer;
    Client c;
    ASSERT_TRUE(c.connect(peer.endpoint));
    auto socket = peer.accept();
    c.client.send(bytesOf("abc"), {.size = 1, .pause = std::chrono::milliseconds(5)});
    c.client.finishSending();
    EXPECT_EQ(receiveText(socket, 4), "abc");
}

class ReportedSends : public EveryModel
{ };
INSTANTIATE_TEST_SUITE_P(Models, ReportedSends, allModels, modelName);

TEST_P(ReportedSends, AreEventsOnlyWhereAskedFor)
{
    for (const bool asked : {false, true}) {
        RunningServer running(GetParam());
        running.server.setReportingSends(asked);
        auto client = connectTo(running.local);
        for (const std::string_view text : {"five!", "another"}) {
            sendAll(client, text);
            ASSERT_EQ(receiveText(client, text.size()), text);
        }
        running.server.stop();
        ASSERT_TRUE(running.events.next<ServerStopped>());
        std::vector<std::size_t> sizes;
        for (const auto& sent : running.events.all<ServerSent>()) {
            sizes.push_back(sent.bytes);
        }
        EXPECT_EQ(sizes, asked ? (std::vector<std::size_t>{5, 7}) : std::vector<std::size_t>{});
    }
}

TEST_P(ReportedSends, AreNotNeededForTheEcho)
{
    RunningServer running(GetParam());
    running.server.setReportingReceived(false);
    auto client = connectTo(running.local);
    sendAll(client, "unseen");
    ASSERT_EQ(receiveText(client, 6), "unseen");
    running.server.setReportingReceived(true);
    sendAll(client, "seen");
    ASSERT_EQ(receiveText(client, 4), "seen");
    running.server.stop();
    ASSERT_TRUE(running.events.next<ServerStopped>());
    const auto received = running.events.all<ServerReceived>();
    ASSERT_EQ(received.size(), 1U);
    EXPECT_EQ(received[0].data, bytesOf("seen"));
    EXPECT_TRUE(running.events.all<Skipped>().empty()); // nobody wanted it
}

} // namespace
