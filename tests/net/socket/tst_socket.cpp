#include <array>
#include <optional>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

#include "support/sockets/failure.h"
#include "support/sockets/faultysystemcalls.h"
#include "support/sockets/loopback.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

static_assert(!std::is_copy_constructible_v<Socket> && !std::is_copy_assignable_v<Socket>);
static_assert(std::is_nothrow_move_constructible_v<Socket> && std::is_nothrow_move_assignable_v<Socket>);
static_assert(std::is_nothrow_default_constructible_v<Socket>);
static_assert(std::is_move_constructible_v<Accepted> && !std::is_copy_constructible_v<Accepted>);

constexpr auto inOtherFamily(Family family)
{
    return family == Family::IPv4 ? Family::IPv6 : Family::IPv4;
}

class SocketIn : public testing::TestWithParam<Family>
{
protected:
    Socket open(Mode mode = Mode::Blocking) { return must(Socket::open(GetParam(), mode)); }
};

INSTANTIATE_TEST_SUITE_P(Families, SocketIn, testing::Values(Family::IPv4, Family::IPv6),
                         [](const auto& param) { return nameOf(param.param); });

TEST_P(SocketIn, GoesThroughTheCallsOfTheChapter)
{
    auto listening = open();
    must(listening.bind(Endpoint::loopback(GetParam(), 0)));
    const auto bound = must(listening.localEndpoint());
    EXPECT_NE(bound.port(), 0);
    EXPECT_EQ(bound, Endpoint::loopback(GetParam(), bound.port()));
    must(listening.listen(maximumBacklog()));

    auto client = open();
    must(client.connect(bound));
    auto [server, peer] = must(listening.accept(Mode::Blocking));
    EXPECT_EQ(peer, must(client.localEndpoint()));
    EXPECT_EQ(must(server.remoteEndpoint()), peer);
    EXPECT_EQ(must(server.localEndpoint()), bound);
    EXPECT_EQ(must(client.remoteEndpoint()), bound);

    sendAll(client, "hello");
    EXPECT_EQ(receiveText(server, 5), "hello");
    sendAll(server, "world");
    EXPECT_EQ(receiveText(client, 5), "world");

    must(client.shutdown(ShutdownHow::Send));
    std::array<std::byte, 16> buffer{};
    EXPECT_EQ(must(server.recv(buffer)), 0U); // the end of the stream is a value, not an error
    sendAll(server, "still");                 // the other half is open
    EXPECT_EQ(receiveText(client, 5), "still");

    must(server.close());
    EXPECT_FALSE(static_cast<bool>(server));
    EXPECT_EQ(must(client.recv(buffer)), 0U);
    must(client.close());
    must(listening.close());
}

TEST_P(SocketIn, ListensWithoutBindAtAPortTheSystemChose)
{
    auto listening = open();
    const auto result = listening.listen(1);
    if (!result) { // Winsock wants a bind() first
        EXPECT_TRUE(result.error().is(std::errc::invalid_argument)) << result.error().name();
        return;
    }
    const auto local = must(listening.localEndpoint());
    EXPECT_TRUE(local.isAny());
    EXPECT_NE(local.port(), 0);
}

TEST_P(SocketIn, BindToAPortInUseFails)
{
    const auto listening = listenOnLoopback(GetParam());
    auto second = open();
    EXPECT_EQ(failureOf(second.bind(must(listening.localEndpoint()))), failed(Call::Bind, std::errc::address_in_use));
}

TEST_P(SocketIn, BindToAnAddressThatIsNotOfThisMachineFails)
{
    const auto* const text = GetParam() == Family::IPv4 ? "192.0.2.1" : "2001:db8::1"; // RFC 5737, RFC 3849
    auto socket = open();
    EXPECT_EQ(failureOf(socket.bind(*Endpoint::parseAddress(text, 0))),
              failed(Call::Bind, std::errc::address_not_available));
}

TEST_P(SocketIn, ConnectWhereNobodyListensIsRefused)
{
    const ClosedPort closed(GetParam());
    auto socket = open();
    EXPECT_EQ(failureOf(socket.connect(closed.endpoint())), failed(Call::Connect, std::errc::connection_refused));
}

TEST_P(SocketIn, ConnectedToItselfHasTwiceTheSameEndpoint)
{
    // Simultaneous open, RFC 9293 section 3.5: what a client must take as refused.
    auto socket = open();
    must(socket.bind(Endpoint::loopback(GetParam(), 0)));
    const auto own = must(socket.localEndpoint());
    const auto connected = socket.connect(own);
    if (connected) {
        EXPECT_EQ(must(socket.remoteEndpoint()), own);
        EXPECT_EQ(must(socket.localEndpoint()), own);
    } else { // a system may refuse it itself
        EXPECT_EQ(connected.error().call(), Call::Connect);
    }
}

TEST_P(SocketIn, CallsOnASocketThatIsNotConnectedFailByName)
{
    auto socket = open();
    std::array<std::byte, 1> byte{};
    EXPECT_EQ(failureOf(socket.recv(byte)), failed(Call::Recv, std::errc::not_connected));
    EXPECT_EQ(failureOf(socket.shutdown(ShutdownHow::Both)), failed(Call::Shutdown, std::errc::not_connected));
    EXPECT_EQ(failureOf(socket.remoteEndpoint()), failed(Call::GetPeerName, std::errc::not_connected));
    const auto sent = failureOf(socket.send(byte));
    ASSERT_TRUE(sent.has_value());
    EXPECT_EQ(sent->first, Call::Send);
}

TEST_P(SocketIn, NonblockingAcceptAndRecvDoNotWait)
{
    auto listening = listenOnLoopback(GetParam(), Mode::Nonblocking);
    const auto none = listening.accept(Mode::Nonblocking);
    ASSERT_FALSE(none.has_value());
    EXPECT_TRUE(none.error().wouldBlock()) << none.error().name();

    const auto client = connectTo(must(listening.localEndpoint()));
    ASSERT_TRUE(waitReadable(listening));
    auto accepted = must(listening.accept(Mode::Nonblocking));
    std::array<std::byte, 8> buffer{};
    const auto empty = accepted.socket.recv(buffer);
    ASSERT_FALSE(empty.has_value());
    EXPECT_TRUE(empty.error().wouldBlock()) << empty.error().name();
}

TEST_P(SocketIn, NonblockingSendTakesWhatFitsAndThenWouldBlock)
{
    auto pair = connectedPair(GetParam());
    must(pair.client.setMode(Mode::Nonblocking));
    const std::vector<std::byte> data(1U << 20);
    std::uint64_t sent = 0;
    std::optional<SocketError> error;
    for (int i = 0; i < 1000 && !error; ++i) { // no system buffers a gigabyte
        const auto result = pair.client.send(data);
        if (result) {
            EXPECT_GE(*result, 1U);
            EXPECT_LE(*result, data.size());
            sent += *result;
        } else {
            error = result.error();
        }
    }
    ASSERT_TRUE(error.has_value());
    EXPECT_TRUE(error->wouldBlock()) << error->name();
    must(pair.client.shutdown(ShutdownHow::Send));
    EXPECT_EQ(receiveText(pair.server, sent + 1).size(), sent);
}

TEST_P(SocketIn, NonblockingConnectGoesOnAndFinishes)
{
    const auto listening = listenOnLoopback(GetParam());
    auto client = open(Mode::Nonblocking);
    const auto begun = client.connect(must(listening.localEndpoint()));
    if (!begun) {
        EXPECT_TRUE(begun.error().inProgress()) << begun.error().name();
    }
    ASSERT_TRUE(waitWritable(client));
    EXPECT_TRUE(client.finishConnect().has_value());
    EXPECT_EQ(must(client.remoteEndpoint()), must(listening.localEndpoint()));
}

TEST_P(SocketIn, NonblockingConnectReportsARefusalAtItsEnd)
{
    const ClosedPort closed(GetParam());
    auto client = open(Mode::Nonblocking);
    auto outcome = client.connect(closed.endpoint());
    if (!outcome && outcome.error().inProgress()) {
        ASSERT_TRUE(waitWritable(client));
        outcome = client.finishConnect();
    }
    EXPECT_EQ(failureOf(outcome), failed(Call::Connect, std::errc::connection_refused));
}

TEST_P(SocketIn, ModeCanBeChangedBothWays)
{
    auto pair = connectedPair(GetParam());
    must(pair.server.setMode(Mode::Nonblocking));
    std::array<std::byte, 1> byte{};
    ASSERT_FALSE(pair.server.recv(byte).has_value());
    must(pair.server.setMode(Mode::Blocking));
    std::thread sender([&] { sendAll(pair.client, "x"); });
    EXPECT_EQ(must(pair.server.recv(byte)), 1U); // waits for the sender
    sender.join();
}

TEST_P(SocketIn, AcceptedSocketHasTheModeAskedForNotTheListeningOnes)
{
    auto listening = listenOnLoopback(GetParam(), Mode::Nonblocking);
    auto client = connectTo(must(listening.localEndpoint()));
    ASSERT_TRUE(waitReadable(listening));
    auto server = must(listening.accept(Mode::Blocking)).socket;
    std::thread sender([&] { sendAll(client, "x"); });
    EXPECT_EQ(receiveText(server, 1), "x");
    sender.join();
}

TEST_P(SocketIn, PeekLeavesTheDataThere)
{
    auto pair = connectedPair(GetParam());
    sendAll(pair.client, "abc");
    ASSERT_TRUE(waitReadable(pair.server));
    std::array<std::byte, 3> buffer{};
    EXPECT_EQ(must(pair.server.recv(buffer, RecvFlag::Peek)), 3U);
    EXPECT_EQ(receiveText(pair.server, 3), "abc");
}

TEST_P(SocketIn, WaitAllInALoopCollectsTheWholeMessage)
{
    auto pair = connectedPair(GetParam());
    std::thread sender([&] {
        sendAll(pair.client, "ab");
        sendAll(pair.client, "cd");
    });
    std::array<std::byte, 4> buffer{};
    std::size_t length = 0;
    while (length < buffer.size()) { // may return short, under Wine it does
        length += must(pair.server.recv(std::span(buffer).subspan(length), RecvFlag::WaitAll));
    }
    sender.join();
    EXPECT_EQ(static_cast<char>(buffer[3]), 'd');
}

TEST_P(SocketIn, SendToAPeerThatResetFailsAndNothingElseHappens)
{
    auto pair = connectedPair(GetParam());
    must(pair.client.setOption(Option::Linger, 0));
    must(pair.client.close()); // sends a reset
    ASSERT_TRUE(waitReadable(pair.server));
    std::array<std::byte, 1> byte{};
    const auto received = pair.server.recv(byte);
    if (received) { // Wine shuts a socket down before it closes it, so the end of the stream comes before the reset
        EXPECT_EQ(*received, 0U);
    } else {
        EXPECT_TRUE(received.error().connectionLost()) << received.error().name();
    }
    for (int i = 0; i < 2; ++i) { // SIGPIPE would end the program here
        const auto sent = pair.server.send(byte);
        ASSERT_FALSE(sent.has_value());
        EXPECT_TRUE(sent.error().connectionLost()) << sent.error().name();
    }
}

TEST_P(SocketIn, ConnectInTheOtherFamilyFails)
{
    const auto listening = listenOnLoopback(inOtherFamily(GetParam()));
    auto socket = open();
    const auto result = socket.connect(must(listening.localEndpoint()));
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().call(), Call::Connect);
}

TEST(SocketInterrupted, IsRetried)
{
    FaultySystemCalls calls;
    calls.failNext(Call::Socket, std::errc::interrupted, 3);
    auto listening = listenOnLoopback(Family::IPv4, Mode::Blocking, 1, calls);
    EXPECT_EQ(calls.count(Call::Socket), 4U);

    auto client = connectTo(must(listening.localEndpoint()), calls);
    calls.failNext(Call::Accept, std::errc::interrupted, 2);
    auto server = must(listening.accept(Mode::Blocking)).socket;
    EXPECT_EQ(calls.count(Call::Accept), 3U);

    calls.failNext(Call::Send, std::errc::interrupted, 2);
    sendAll(client, "x");
    EXPECT_EQ(calls.count(Call::Send), 3U);
    calls.failNext(Call::Recv, std::errc::interrupted, 2);
    EXPECT_EQ(receiveText(server, 1), "x");
    EXPECT_EQ(calls.count(Call::Recv), 3U);
}

TEST(SocketInterrupted, ConnectGoesOnByItselfAndIsNotRepeated)
{
    FaultySystemCalls calls;
    const auto listening = listenOnLoopback(Family::IPv4);
    auto client = must(Socket::open(Family::IPv4, Mode::Blocking, calls));
    calls.failNext(Call::Connect, std::errc::interrupted);
    const auto result = client.connect(must(listening.localEndpoint()));
    ASSERT_FALSE(result.has_value());
    EXPECT_TRUE(result.error().inProgress());
    EXPECT_EQ(calls.count(Call::Connect), 1U);
}

TEST(SocketInterrupted, CloseIsNotRepeated)
{
    FaultySystemCalls calls;
    auto socket = must(Socket::open(Family::IPv4, Mode::Blocking, calls));
    calls.failNext(Call::Close, std::errc::interrupted);
    EXPECT_FALSE(socket.close().has_value());
    EXPECT_FALSE(static_cast<bool>(socket));
    EXPECT_EQ(calls.count(Call::Close), 1U);
}

TEST(SocketFailure, NamesTheCallAndKeepsTheReason)
{
    struct Case {
        Call call;
        std::errc condition;
        Result<void> (*use)(Socket&);
    };
    const std::array cases{
        Case{Call::Bind, std::errc::permission_denied,
             [](Socket& s) {
                 return s.bind(Endpoint::any(Family::IPv4, 80));
             }},
        Case{Call::Listen, std::errc::address_in_use,
             [](Socket& s) {
                 return s.listen(1);
             }},
        Case{Call::Connect, std::errc::timed_out,
             [](Socket& s) {
                 return s.connect(Endpoint::any(Family::IPv4, 80));
             }},
        Case{Call::Shutdown, std::errc::not_connected,
             [](Socket& s) {
                 return s.shutdown(ShutdownHow::Both);
             }},
        Case{Call::SetMode, std::errc::bad_file_descriptor,
             [](Socket& s) {
                 return s.setMode(Mode::Nonblocking);
             }},
        Case{Call::GetSockName, std::errc::no_buffer_space,
             [](Socket& s) {
                 return s.localEndpoint().map([](const Endpoint&) {});
             }},
        Case{Call::GetPeerName, std::errc::not_connected,
             [](Socket& s) {
                 return s.remoteEndpoint().map([](const Endpoint&) {});
             }},
        Case{Call::SetSockOpt, std::errc::invalid_argument,
             [](Socket& s) {
                 return s.setOption(Option::KeepAlive, 1).map([](OptionValue) {});
             }},
        Case{Call::GetSockOpt, std::errc::invalid_argument,
             [](Socket& s) {
                 return s.option(Option::KeepAlive).map([](int) {});
             }},
    };
    for (const auto& [call, condition, use] : cases) {
        FaultySystemCalls calls;
        auto socket = must(Socket::open(Family::IPv4, Mode::Blocking, calls));
        calls.failNext(call, condition);
        EXPECT_EQ(failureOf(use(socket)), failed(call, condition)) << callName(call);
    }
}

TEST(Backlog, MaximumIsUsable)
{
    EXPECT_GT(maximumBacklog(), 0);
    const auto listening = listenOnLoopback(Family::IPv4, Mode::Blocking, maximumBacklog());
    EXPECT_TRUE(static_cast<bool>(listening));
}

} // namespace
