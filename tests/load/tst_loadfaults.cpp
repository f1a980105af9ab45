#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/peers/echopeer.h"
#include "support/running/runningload.h"
#include "support/sockets/faultysystemcalls.h"
#include "support/sockets/loopback.h"

using namespace echolab;
using namespace echolab::load;
using namespace echolab::test;
using namespace std::chrono_literals;

namespace {

TEST(LoadFaults, SeesOneWrongByte)
{
    const EchoPeer peer([](std::span<std::byte> data, std::uint64_t before) {
        constexpr std::uint64_t wrong = 1000;
        if (before <= wrong && wrong < before + data.size()) {
            data[wrong - before] ^= std::byte{0x10};
        }
        return EchoPeer::Then::Echo;
    });
    auto options = optionsFor(peer.endpoint());
    RunningLoad load;
    auto result = load.run(options);
    EXPECT_EQ(result.state, LoadState::Completed);
    EXPECT_THAT(result.errors, testing::ElementsAre(IsError("recv", wrongEcho, 1)));
    EXPECT_EQ(result.echoed, 15U) << "of 64 bytes each came back before byte 1000";
    EXPECT_EQ(result.lost, 1U);
    EXPECT_EQ(result.abandoned, 84U) << "the client that got it sends no more";
    ASSERT_EQ(result.errors.size(), 1U);
    ASSERT_TRUE(result.errors[0].wrongByte);
    const auto wrong = *result.errors[0].wrongByte;
    EXPECT_EQ(wrong.offset, 1000U);
    ASSERT_TRUE(wrong.expected);
    EXPECT_EQ(wrong.seen, *wrong.expected ^ std::byte{0x10});

    options.verify = false;
    expectAllEchoed(load.run(options), 100);
}

TEST(LoadFaults, SeesDataNobodyAskedFor)
{
    auto listening = listenOnLoopback(net::Family::IPv4);
    auto options = optionsFor(must(listening.localEndpoint()));
    RunningLoad load;
    load.generator().start(options);
    auto accepted = must(listening.accept(net::Mode::Blocking));
    auto echo = receiveText(accepted.socket, 64);
    sendAll(accepted.socket, echo + "more");
    const auto result = load.waitForEnd();
    EXPECT_THAT(result.errors, testing::ElementsAre(IsError("recv", unexpectedData, 1)));
    EXPECT_EQ(result.lost, 1U);
    ASSERT_EQ(result.errors.size(), 1U);
    ASSERT_TRUE(result.errors[0].wrongByte);
    EXPECT_EQ(result.errors[0].wrongByte->offset, 64U);
    EXPECT_EQ(result.errors[0].wrongByte->expected, std::nullopt);
    EXPECT_EQ(result.errors[0].wrongByte->seen, std::byte{'m'});
}

TEST(LoadFaults, SeesWhatComesAfterTheLastEcho)
{
    for (const auto mode : {LoadMode::Stream, LoadMode::ConnectPerMessage}) {
        auto listening = listenOnLoopback(net::Family::IPv4);
        auto options = optionsFor(must(listening.localEndpoint()));
        options.messages = 1;
        options.mode = mode;
        options.endTimeout = 60s;
        RunningLoad load;
        load.generator().start(options);
        auto accepted = must(listening.accept(net::Mode::Blocking));
        sendAll(accepted.socket, receiveText(accepted.socket, 64));
        load.waitUntil([](const auto& snapshot) { return snapshot.echoed == 1; });
        sendAll(accepted.socket, "x");
        const auto result = load.waitForEnd();
        EXPECT_EQ(result.state, LoadState::Completed);
        EXPECT_EQ(result.echoed, 1U);
        EXPECT_EQ(result.lost, 0U);
        EXPECT_THAT(result.errors, testing::ElementsAre(IsError("recv", unexpectedData, 1)));
        EXPECT_FALSE(isWhole(result));
    }
}

TEST(LoadFaults, AServerThatDoesNotEndItsHalfIsWaitedForOnlyALittle)
{
    auto listening = listenOnLoopback(net::Family::IPv4);
    auto options = optionsFor(must(listening.localEndpoint()));
    options.messages = 1;
    options.endTimeout = 20ms;
    RunningLoad load;
    load.generator().start(options);
    auto accepted = must(listening.accept(net::Mode::Blocking));
    sendAll(accepted.socket, receiveText(accepted.socket, 64));
    expectAllEchoed(load.waitForEnd(), 1);
}

TEST(LoadFaults, EndsAsFailedWhenNothingComesBackAnyMore)
{
    const EchoPeer peer([](std::span<std::byte>, std::uint64_t before) {
        return before < 640 ? EchoPeer::Then::Echo : EchoPeer::Then::Swallow;
    });
    for (const double rate : {0.0, 1000.0}) {
        auto options = optionsFor(peer.endpoint());
        options.rate = rate;
        options.stall = 50ms;
        RunningLoad load;
        const auto result = load.run(options);
        EXPECT_EQ(result.state, LoadState::Failed);
        EXPECT_FALSE(result.failure);
        ASSERT_TRUE(result.stalled);
        EXPECT_GE(*result.stalled, 50ms);
        EXPECT_EQ(result.echoed, 10U);
        EXPECT_EQ(result.inFlight, 1U);
        EXPECT_EQ(result.unsent + result.remaining, 89U);
        EXPECT_FALSE(isWhole(result));
    }
}

TEST(LoadFaults, AServerThatIsSlowButMovesIsNoStall)
{
    const EchoPeer peer([](std::span<std::byte>, std::uint64_t) {
        std::this_thread::sleep_for(5ms); // this is what makes it slow: together longer than the stall limit
        return EchoPeer::Then::Echo;
    });
    auto options = optionsFor(peer.endpoint());
    options.stall = 400ms;
    RunningLoad load;
    expectAllEchoed(load.run(options), 100);
}

TEST(LoadFaults, ACancelledRunThatMissesAnswersIsNotWhole)
{
    const EchoPeer silent([](std::span<std::byte>, std::uint64_t) { return EchoPeer::Then::Swallow; });
    auto options = optionsFor(silent.endpoint());
    options.cancelTimeout = 20ms;
    RunningLoad load;
    load.generator().start(options);
    load.waitUntil([](const auto& snapshot) { return snapshot.begun == 1; });
    load.generator().cancel();
    auto result = load.waitForEnd();
    EXPECT_EQ(result.state, LoadState::Cancelled);
    EXPECT_EQ(result.inFlight, 1U);
    EXPECT_EQ(result.remaining, 99U);
    EXPECT_FALSE(isWhole(result));

    const EchoPeer answering;
    options = optionsFor(answering.endpoint());
    options.messages = 0;
    options.clients = 8;
    options.inFlight = 100;
    load.generator().start(options);
    load.waitUntil([](const auto& snapshot) { return snapshot.echoed > 0; });
    load.generator().cancel();
    result = load.waitForEnd();
    EXPECT_EQ(result.state, LoadState::Cancelled);
    EXPECT_EQ(result.begun, result.echoed) << "what is under way still comes back";
    EXPECT_TRUE(isWhole(result));
}

TEST(LoadFaults, ConnectsOnceMoreAfterItLostAConnection)
{
    const EchoPeer closing([](std::span<std::byte>, std::uint64_t before) {
        return before < 640 ? EchoPeer::Then::Echo : EchoPeer::Then::Close;
    });
    for (const double rate : {0.0, 10'000.0}) {
        auto options = optionsFor(closing.endpoint());
        options.clients = 3;
        options.rate = rate;
        RunningLoad load;
        const auto result = load.run(options);
        EXPECT_EQ(result.state, LoadState::Completed);
        EXPECT_EQ(result.asked, 100U);
        EXPECT_EQ(result.begun, 100U) << "a client that came back goes on";
        EXPECT_EQ(result.echoed + result.lost, 100U);
        EXPECT_GE(result.echoed, 90U);
        EXPECT_EQ(result.abandoned + result.remaining + result.unsent, 0U);
    }
}

TEST(LoadFaults, GivesAClientUpAfterThreeConnectionsWithoutAByte)
{
    const EchoPeer closing([](std::span<std::byte>, std::uint64_t) { return EchoPeer::Then::Close; });
    for (const double rate : {0.0, 10'000.0}) {
        auto options = optionsFor(closing.endpoint());
        options.clients = 4;
        options.rate = rate;
        FaultySystemCalls calls;
        RunningLoad load(calls);
        const auto result = load.run(options);
        EXPECT_EQ(result.state, LoadState::Completed);
        EXPECT_EQ(calls.count(net::Call::Connect), 12U);
        EXPECT_EQ(result.lost, 12U);
        EXPECT_EQ(result.abandoned, 88U);
        EXPECT_EQ(result.unsent + result.remaining, 0U);
        EXPECT_FALSE(isWhole(result));
    }
}

TEST(LoadFaults, NamesWhatHappenedToItsConnections)
{
    const ClosedPort closed(net::Family::IPv4);
    auto options = optionsFor(closed.endpoint());
    options.clients = 3;
    RunningLoad load;
    auto result = load.run(options);
    EXPECT_EQ(result.state, LoadState::Completed);
    EXPECT_EQ(result.begun, 0U);
    EXPECT_EQ(result.abandoned, 100U);
    EXPECT_THAT(
        result.errors,
        testing::ElementsAre(IsError("connect", errorName(net::Call::Connect, std::errc::connection_refused), 3)));

    options.mode = LoadMode::ConnectPerMessage;
    result = load.run(options);
    EXPECT_EQ(result.lost, 100U) << "every attempt counts";
    EXPECT_THAT(
        result.errors,
        testing::ElementsAre(IsError("connect", errorName(net::Call::Connect, std::errc::connection_refused), 100)));

    const EchoPeer resetting([](std::span<std::byte>, std::uint64_t before) {
        return before < 640 ? EchoPeer::Then::Echo : EchoPeer::Then::Reset;
    });
    auto eleven = optionsFor(resetting.endpoint());
    eleven.messages = 11;
    result = load.run(eleven);
    EXPECT_EQ(result.echoed, 10U);
    EXPECT_EQ(result.lost, 1U);
    EXPECT_THAT(
        result.errors,
        testing::ElementsAre(testing::AnyOf(IsError("recv", errorName(net::Call::Recv, std::errc::connection_reset), 1),
                                            IsError("recv", peerEnded, 1)))) // so Wine tells it
        << "reset";

    const EchoPeer closing([](std::span<std::byte>, std::uint64_t before) {
        return before < 640 ? EchoPeer::Then::Echo : EchoPeer::Then::Close;
    });
    eleven.targets = {closing.endpoint()};
    result = load.run(eleven);
    EXPECT_EQ(result.echoed, 10U);
    EXPECT_THAT(result.errors, testing::ElementsAre(IsError("recv", peerEnded, 1)));
}

TEST(LoadFaults, GivesUpAConnectThatTakesTooLong)
{
    // A backlog that is full: the kernel answers no further SYN.
    auto listening = listenOnLoopback(net::Family::IPv4, net::Mode::Blocking, 0);
    auto options = optionsFor(must(listening.localEndpoint()));
    options.clients = 8;
    options.connectTimeout = 50ms;
    options.drainTimeout = 0ms;
    options.duration = 1ms;
    RunningLoad load;
    const auto result = load.run(options);
    EXPECT_EQ(result.state, LoadState::Completed);
    ASSERT_EQ(result.errors.size(), 1U);
    EXPECT_EQ(result.errors[0].call, "connect");
    EXPECT_EQ(result.errors[0].name, errorName(net::Call::Connect, std::errc::timed_out));
    EXPECT_GT(result.inFlight, 0U) << "those that got in are never answered";
}

TEST(LoadFaults, SaysWhatWasNeverAnswered)
{
    const EchoPeer peer([](std::span<std::byte>, std::uint64_t) { return EchoPeer::Then::Swallow; });
    auto options = optionsFor(peer.endpoint());
    options.rate = 1000;
    options.duration = 20ms;
    options.inFlight = 8;
    options.drainTimeout = 20ms;
    RunningLoad load;
    const auto result = load.run(options);
    EXPECT_EQ(result.state, LoadState::Completed);
    EXPECT_EQ(result.begun, 8U);
    EXPECT_EQ(result.inFlight, 8U);
    EXPECT_EQ(result.unsent, 12U);
    EXPECT_EQ(result.latency.count, 0U);
}

TEST(LoadFaults, SaysWhyItCannotRun)
{
    FaultySystemCalls calls;
    calls.failNext(net::Call::EpollWait, std::errc::invalid_argument);
    calls.failNext(net::Call::Poll, std::errc::invalid_argument); // where there is no epoll
    const EchoPeer peer;
    RunningLoad load(calls);
    const auto result = load.run(optionsFor(peer.endpoint()));
    EXPECT_EQ(result.state, LoadState::Failed);
    ASSERT_TRUE(result.failure);
    EXPECT_TRUE(result.failure->is(std::errc::invalid_argument)) << result.failure->name();
    calls.heal();

    expectAllEchoed(load.run(optionsFor(peer.endpoint())), 100);
    EXPECT_EQ(load.run({}).state, LoadState::Failed) << "no target";
}

TEST(LoadFaults, SurvivesFaultyCalls)
{
    const EchoPeer peer;
    FaultySystemCalls calls;
    calls.shortenAll(net::Call::Send, 7);
    calls.shortenAll(net::Call::Recv, 5);
    calls.failNext(net::Call::Send, std::errc::interrupted, 3);
    calls.failNext(net::Call::Recv, std::errc::operation_would_block, 3);
    auto options = optionsFor(peer.endpoint());
    options.clients = 3;
    options.inFlight = 4;
    RunningLoad load(calls);
    expectAllEchoed(load.run(options), 100);
    EXPECT_TRUE(calls.usedUp());
}

} // namespace
