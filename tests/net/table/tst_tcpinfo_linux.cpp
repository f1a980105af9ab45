// What Linux tells of a connection beyond its state.

#include <chrono>
#include <regex>

#include <gtest/gtest.h>

#include "net/table/tcptable.h"
#include "support/sockets/loopback.h"
#include "support/sockets/socketstatistics.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

std::optional<TcpRow> rowOf(const Endpoint& local, const Endpoint& remote)
{
    for (const auto& row : must(tcpTable({.port = local.port(), .withInfo = true}))) {
        if (row.local == local && row.remote == remote) {
            return row;
        }
    }
    return std::nullopt;
}

std::optional<TcpInfo> infoOf(const Socket& socket)
{
    const auto row = rowOf(must(socket.localEndpoint()), must(socket.remoteEndpoint()));
    return row ? row->info : std::nullopt;
}

/// Waits until the figures are as wanted, and returns the last that were seen.
template <typename Wanted>
TcpInfo infoWhen(const Socket& socket, Wanted&& wanted)
{
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    std::optional<TcpInfo> info;
    do {
        info = infoOf(socket);
    } while ((!info || !wanted(*info)) && std::chrono::steady_clock::now() < limit);
    return info.value_or(TcpInfo{});
}

class LinuxTcpInfo : public testing::TestWithParam<Family>
{ };

INSTANTIATE_TEST_SUITE_P(Families, LinuxTcpInfo, testing::Values(Family::IPv4, Family::IPv6),
                         [](const auto& param) { return nameOf(param.param); });

TEST_P(LinuxTcpInfo, IsThereOnlyWhereItIsAskedFor)
{
    const auto pair = connectedPair(GetParam());
    const auto port = must(pair.server.localEndpoint()).port();
    for (const auto& row : must(tcpTable({port}))) {
        EXPECT_FALSE(row.info.has_value());
    }
    EXPECT_TRUE(infoOf(pair.client).has_value());
    EXPECT_TRUE(infoOf(pair.server).has_value());
}

TEST_P(LinuxTcpInfo, KnowsTheRoundTripAndTheBytesAfterAnEcho)
{
    auto pair = connectedPair(GetParam());
    sendAll(pair.client, "hello");
    sendAll(pair.server, receiveText(pair.server, 5));
    EXPECT_EQ(receiveText(pair.client, 5), "hello");
    const auto info = infoWhen(pair.client, [](const TcpInfo& now) { return now.ackedBytes >= 5; });
    EXPECT_GT(info.roundTrip.count(), 0);
    EXPECT_GT(info.roundTripVariation.count(), 0);
    EXPECT_GE(info.retransmissionTimeout.count(), 100'000);
    EXPECT_GT(info.maximumSegment, 500U);
    EXPECT_GT(info.congestionWindow, 0U);
    EXPECT_GT(info.peerWindow, 0U);
    EXPECT_GE(info.ackedBytes, 5U); // the kernel may count the SYN too
    EXPECT_LE(info.ackedBytes, 6U);
    EXPECT_EQ(info.receivedBytes, 5U);
    EXPECT_EQ(info.unackedBytes, 0U);
    EXPECT_EQ(info.notSentBytes, 0U);
}

TEST_P(LinuxTcpInfo, CountsWhatAPeerThatDoesNotReadLeavesInTheSendQueue)
{
    auto pair = connectedPair(GetParam());
    must(pair.client.setMode(Mode::Nonblocking));
    const std::vector<std::byte> data(1U << 20);
    while (pair.client.send(data)) { }
    const auto info = infoWhen(pair.client, [](const TcpInfo& now) { return now.notSentBytes > 0; });
    EXPECT_GT(info.notSentBytes, 0U) << "the peer's window is full, and more waits to be sent";
    const auto row = rowOf(must(pair.client.localEndpoint()), must(pair.client.remoteEndpoint()));
    ASSERT_TRUE(row && row->info);
    EXPECT_EQ(row->info->unackedBytes + row->info->notSentBytes, row->sendQueue);
}

TEST_P(LinuxTcpInfo, TellsTheAcceptQueueOfAListeningSocket)
{
    const auto listening = listenOnLoopback(GetParam(), Mode::Blocking, 7);
    const auto local = must(listening.localEndpoint());
    const auto client = connectTo(local);
    ASSERT_TRUE(waitReadable(listening));
    const auto row = rowOf(local, Endpoint::any(GetParam(), 0));
    ASSERT_TRUE(row && row->info);
    EXPECT_EQ(row->info->unackedSegments, 1U);
    EXPECT_EQ(row->info->sackedSegments, 7U);
    EXPECT_EQ(row->info->unackedBytes, 0U);
}

TEST_P(LinuxTcpInfo, HasTheSegmentAndTheWindowThatSsTells)
{
    auto pair = connectedPair(GetParam());
    sendAll(pair.client, "hello");
    ASSERT_EQ(receiveText(pair.server, 5), "hello");
    const auto info = infoWhen(pair.client, [](const TcpInfo& now) { return now.ackedBytes >= 5; });
    const auto lines = socketStatistics("-tinH", must(pair.client.localEndpoint()).port());
    if (!lines) {
        GTEST_SKIP() << "ss (iproute2) is not here";
    }
    // Two lines a socket: the addresses, and the figures. The client's has its port as the local one.
    const auto local = must(pair.client.localEndpoint()).text() + ' ';
    std::string figures;
    for (std::size_t i = 0; i + 1 < lines->size(); i += 2) {
        const auto& addresses = (*lines)[i];
        if (addresses.find(local) < addresses.find(must(pair.client.remoteEndpoint()).text())) {
            figures = (*lines)[i + 1];
        }
    }
    std::smatch found;
    ASSERT_TRUE(std::regex_search(figures, found, std::regex(R"( mss:(\d+) )"))) << figures;
    EXPECT_EQ(info.maximumSegment, std::stoul(found[1]));
    ASSERT_TRUE(std::regex_search(figures, found, std::regex(R"( cwnd:(\d+) )"))) << figures;
    EXPECT_EQ(info.congestionWindow, std::stoul(found[1]));
}

TEST(LinuxTcpInfoOf, ASocketInTimeWaitIsNotThere)
{
    auto pair = connectedPair(Family::IPv4);
    const auto here = must(pair.client.localEndpoint());
    const auto there = must(pair.client.remoteEndpoint());
    must(pair.client.close());
    EXPECT_EQ(receiveText(pair.server, 1), "");
    must(pair.server.close());
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    std::optional<TcpRow> row;
    do {
        row = rowOf(here, there);
    } while ((!row || row->state != TcpState::TimeWait) && std::chrono::steady_clock::now() < limit);
    ASSERT_TRUE(row && row->state == TcpState::TimeWait);
    EXPECT_FALSE(row->info.has_value());
}

TEST(LinuxOption, OfABufferIsAnsweredTwiceAsLarge)
{
    auto socket = must(Socket::open(Family::IPv4, Mode::Blocking));
    for (const auto option : {Option::ReceiveBuffer, Option::SendBuffer}) {
        const auto value = must(socket.setOption(option, 40'000));
        EXPECT_EQ(value.requested, 40'000);
        EXPECT_EQ(value.actual, 80'000);
    }
}

TEST(LinuxOption, OfTheAcceptQueueIsReadAndNotSet)
{
    auto listening = listenOnLoopback(Family::IPv4, Mode::Blocking, 7);
    EXPECT_EQ(must(listening.option(Option::AcceptQueueLimit)), 7);
    must(listening.listen(3));
    EXPECT_EQ(must(listening.option(Option::AcceptQueueLimit)), 3);
    EXPECT_FALSE(listening.setOption(Option::AcceptQueueLimit, 5).has_value());
}

} // namespace
