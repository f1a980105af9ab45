// The helpers that other suites inject faults with must themselves do as they say.

#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/sockets/faultysystemcalls.h"
#include "support/sockets/loopback.h"
#include "support/sockets/randomlyfaultysystemcalls.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

TEST(FaultySystemCalls, FailAsOftenAsToldAndThenWork)
{
    FaultySystemCalls calls;
    calls.failNext(Call::Socket, std::errc::too_many_files_open, 2);
    for (int i = 0; i < 2; ++i) {
        const auto socket = Socket::open(Family::IPv4, Mode::Blocking, calls);
        ASSERT_FALSE(socket.has_value());
        EXPECT_EQ(socket.error(), SocketError::of(Call::Socket, std::errc::too_many_files_open));
    }
    EXPECT_TRUE(calls.usedUp());
    EXPECT_TRUE(Socket::open(Family::IPv4, Mode::Blocking, calls).has_value());
    EXPECT_EQ(calls.count(Call::Socket), 3U);
}

TEST(FaultySystemCalls, LetCallsPassBeforeAFault)
{
    FaultySystemCalls calls;
    calls.passNext(Call::Socket);
    calls.failNext(Call::Socket, std::errc::no_buffer_space);
    EXPECT_TRUE(Socket::open(Family::IPv4, Mode::Blocking, calls).has_value());
    EXPECT_FALSE(Socket::open(Family::IPv4, Mode::Blocking, calls).has_value());
}

TEST(FaultySystemCalls, ShortenWhatIsSentAndReceived)
{
    FaultySystemCalls calls;
    auto pair = connectedPair(Family::IPv4, calls);
    calls.shortenNext(Call::Send, 3);
    calls.shortenAll(Call::Recv, 2);
    const std::array<std::byte, 10> data{};
    EXPECT_EQ(must(pair.client.send(data)), 3U);
    EXPECT_EQ(must(pair.client.send(data)), 10U);
    std::array<std::byte, 10> buffer{};
    EXPECT_EQ(must(pair.server.recv(buffer)), 2U);
    EXPECT_EQ(must(pair.server.recv(buffer)), 2U);
    calls.heal();
    EXPECT_EQ(must(pair.server.recv(buffer, RecvFlag::Peek)), 9U);
}

TEST(FaultySystemCalls, KnowWhichSocketsAreOpen)
{
    FaultySystemCalls calls;
    {
        const auto pair = connectedPair(Family::IPv6, calls);
        EXPECT_EQ(calls.openSockets(), 2U);
    }
    EXPECT_EQ(calls.openSockets(), 0U);
}

TEST(FaultySystemCalls, CloseTheSocketEvenWhereTheyReportAFailure)
{
    FaultySystemCalls calls;
    auto socket = must(Socket::open(Family::IPv4, Mode::Blocking, calls));
    const auto handle = socket.handle();
    calls.failNext(Call::Close, std::errc::io_error);
    EXPECT_FALSE(socket.close().has_value());
    Endpoint local;
    EXPECT_TRUE(systemCalls().getsockname(handle, local).failed());
}

TEST(RandomlyFaultySystemCalls, LoseNothingAtTheDefaultRates)
{
    RandomlyFaultySystemCalls calls(20);
    auto pair = connectedPair(Family::IPv4, calls);
    for (int i = 0; i < 500; ++i) {
        const auto text = "message number " + std::to_string(i);
        sendAll(pair.client, text);
        EXPECT_EQ(receiveText(pair.server, text.size()), text);
    }
    EXPECT_GT(calls.injected(), 0U);
}

TEST(RandomlyFaultySystemCalls, BlockOnlySocketsThatAreNonblocking)
{
    RandomlyFaultySystemCalls calls(1, {.interrupted = 0, .wouldBlock = 1000, .shortened = 0});
    auto pair = connectedPair(Family::IPv4, calls);
    const std::array<std::byte, 1> data{};
    EXPECT_TRUE(pair.client.send(data).has_value());
    must(pair.client.setMode(Mode::Nonblocking));
    const auto sent = pair.client.send(data);
    ASSERT_FALSE(sent.has_value());
    EXPECT_TRUE(sent.error().wouldBlock());
}

TEST(RandomlyFaultySystemCalls, DrawTheSameFromTheSameSeed)
{
    const auto sizes = [](std::uint32_t seed) {
        RandomlyFaultySystemCalls calls(seed, {.interrupted = 0, .wouldBlock = 0, .shortened = 500});
        auto pair = connectedPair(Family::IPv4, calls);
        std::vector<std::size_t> taken;
        const std::array<std::byte, 20> data{};
        for (int i = 0; i < 50; ++i) {
            taken.push_back(must(pair.client.send(data)));
        }
        return taken;
    };
    EXPECT_EQ(sizes(7), sizes(7));
    EXPECT_NE(sizes(7), sizes(8));
}

} // namespace
