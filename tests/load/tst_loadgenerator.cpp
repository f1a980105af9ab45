#include <latch>

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

class LoadOverFamily : public testing::TestWithParam<net::Family>
{ };

INSTANTIATE_TEST_SUITE_P(Families, LoadOverFamily, testing::Values(net::Family::IPv4, net::Family::IPv6),
                         [](const auto& family) { return test::nameOf(family.param); });

TEST_P(LoadOverFamily, CountsEveryMessageAndByte)
{
    const EchoPeer peer({}, GetParam());
    RunningLoad load;
    const auto result = load.run(optionsFor(peer.endpoint()));
    expectAllEchoed(result, 100);
    EXPECT_EQ(result.bytesSent, 100U * 64);
    EXPECT_GT(result.rate, 0);
    EXPECT_GT(result.latency.min, 0ns);
    EXPECT_LE(result.latency.min, result.latency.p50);
    EXPECT_LE(result.latency.p50, result.latency.p999);
    EXPECT_LE(result.latency.p999, result.latency.max);
}

TEST(LoadGenerator, KeepsManyClientsWithManyMessagesUnderWay)
{
    const EchoPeer peer;
    auto options = optionsFor(peer.endpoint());
    options.clients = 64;
    options.inFlight = 32;
    options.messages = 100'000;
    options.smallestMessage = 1;
    options.largestMessage = 300;
    RunningLoad load;
    const auto result = load.run(options);
    expectAllEchoed(result, 100'000);
    EXPECT_GE(result.bytesSent, 100'000U);
    EXPECT_LE(result.bytesSent, 100'000U * 300);
}

TEST(LoadGenerator, SendsMessagesLargerThanAnyBuffer)
{
    const EchoPeer peer;
    auto options = optionsFor(peer.endpoint());
    options.clients = 2;
    options.inFlight = 3;
    options.messages = 20;
    options.smallestMessage = options.largestMessage = 5'000'001;
    RunningLoad load;
    const auto result = load.run(options);
    expectAllEchoed(result, 20);
    EXPECT_EQ(result.bytesSent, 20U * 5'000'001);
}

TEST(LoadGenerator, ConnectsForEveryMessage)
{
    const EchoPeer peer;
    auto options = optionsFor(peer.endpoint());
    options.mode = LoadMode::ConnectPerMessage;
    options.clients = 4;
    options.messages = 500;
    options.smallestMessage = options.largestMessage = 1;
    FaultySystemCalls calls;
    RunningLoad load(calls);
    expectAllEchoed(load.run(options), 500);
    EXPECT_EQ(calls.count(net::Call::Connect), 500U);
    EXPECT_EQ(calls.openSockets(), 0U);
}

TEST(LoadGenerator, HoldsIdleClients)
{
    const EchoPeer peer;
    auto options = optionsFor(peer.endpoint());
    options.idleClients = 200;
    options.messages = 0;
    RunningLoad load;
    load.generator().start(options);
    load.waitUntil([](const auto& snapshot) { return snapshot.connected == 201 && snapshot.echoed > 0; });
    load.generator().cancel();
    EXPECT_EQ(load.waitForEnd().connected, 0U);
}

TEST(LoadGenerator, TakesTheTargetsInTurn)
{
    const EchoPeer first;
    const ClosedPort second(net::Family::IPv4);
    auto options = optionsFor(first.endpoint());
    options.targets.push_back(second.endpoint());
    options.clients = 4;
    RunningLoad load;
    const auto result = load.run(options);
    EXPECT_EQ(result.echoed, 100U);
    EXPECT_THAT(
        result.errors,
        testing::ElementsAre(IsError("connect", errorName(net::Call::Connect, std::errc::connection_refused), 2)));
}

TEST(LoadGenerator, OpenLoopShowsAStallInTheTail)
{
    // The server stops for a while, at the 100th message. In a closed loop one message would show it.
    std::latch stalled(1);
    std::latch goOn(1);
    const EchoPeer peer([&](std::span<std::byte>, std::uint64_t before) {
        if (before == 100 * 64) {
            stalled.count_down();
            goOn.wait();
        }
        return EchoPeer::Then::Echo;
    });
    auto options = optionsFor(peer.endpoint());
    options.rate = 1000;
    options.duration = 1s;
    options.messages = 0;
    options.drainTimeout = 60s;
    RunningLoad load;
    load.generator().start(options);
    stalled.wait();
    const auto before = load.generator().snapshot();
    EXPECT_LE(before.echoed, 100U);
    const auto during = load.waitUntil(
        [&](const auto& snapshot) { return snapshot.elapsed >= before.elapsed + 500ms; });
    EXPECT_LE(during.begun, 101U) << "one message under way holds up the others";
    EXPECT_GE(during.unsent, 400U);
    goOn.count_down();
    const auto result = load.waitForEnd();
    expectAllEchoed(result, 1000);
    // Of 1000 messages some 500 were due while the server stood still, and the first of them waited 500 ms.
    EXPECT_GE(result.latency.max, 450ms);
    EXPECT_GE(result.latency.p90, 250ms);
}

TEST(LoadGenerator, OpenLoopKeepsItsRate)
{
    const EchoPeer peer;
    auto options = optionsFor(peer.endpoint());
    options.clients = 3;
    options.inFlight = 4;
    options.rate = 2000;
    options.duration = 250ms;
    options.messages = 0;
    RunningLoad load;
    const auto result = load.run(options);
    expectAllEchoed(result, 500);
    EXPECT_GE(result.elapsed, 249ms) << "never ahead of the schedule";
}

TEST(LoadGenerator, CancelsAtOnce)
{
    const EchoPeer silent([](std::span<std::byte>, std::uint64_t) { return EchoPeer::Then::Swallow; });
    const EchoPeer busy;
    for (const auto& target : {silent.endpoint(), busy.endpoint()}) {
        auto options = optionsFor(target);
        options.clients = 64;
        options.messages = 0;
        options.slot = 60'000ms; // so that nothing but the cancel can wake it in the first case
        FaultySystemCalls calls;
        RunningLoad load(calls);
        load.generator().start(options);
        while (calls.count(net::Call::Recv) < 64 && calls.count(net::Call::Send) < 64) {
            std::this_thread::yield();
        }
        const auto before = std::chrono::steady_clock::now();
        load.generator().cancel();
        const auto result = load.waitForEnd();
        // 100 ms are promised; ten times that, since tests also run under sanitizers and beside others.
        EXPECT_LT(std::chrono::steady_clock::now() - before, 1s);
        EXPECT_EQ(result.state, LoadState::Cancelled);
        EXPECT_EQ(calls.openSockets(), 0U);
    }
}

TEST(LoadGenerator, CancelsWhileConnecting)
{
    auto listening = listenOnLoopback(net::Family::IPv4, net::Mode::Blocking, 0);
    auto options = optionsFor(must(listening.localEndpoint()));
    options.clients = 16;
    RunningLoad load;
    load.generator().start(options);
    load.waitUntil([](const auto& snapshot) { return snapshot.connected > 0; });
    load.generator().cancel();
    EXPECT_EQ(load.waitForEnd().state, LoadState::Cancelled);
}

TEST(LoadGenerator, ALaterRunReplacesAnEarlierOne)
{
    const EchoPeer peer;
    auto endless = optionsFor(peer.endpoint());
    endless.messages = 0;
    RunningLoad load;
    const auto first = load.generator().start(endless);
    const auto second = load.generator().start(endless);
    const auto third = load.generator().start(optionsFor(peer.endpoint()));
    EXPECT_LT(first, second);
    EXPECT_LT(second, third);
    const auto result = load.waitForEnd();
    EXPECT_EQ(result.run, third);
    expectAllEchoed(result, 100);

    load.generator().start(endless);
    load.generator().cancel();
    EXPECT_EQ(load.waitForEnd().state, LoadState::Cancelled);
    load.generator().cancel();
    expectAllEchoed(load.run(optionsFor(peer.endpoint())), 100);
}

TEST(LoadGenerator, EndsWithItsDestructor)
{
    const EchoPeer peer;
    auto endless = optionsFor(peer.endpoint());
    endless.messages = 0;
    endless.clients = 8;
    LoadGenerator generator;
    generator.start(endless);
    while (generator.snapshot().echoed == 0) {
        std::this_thread::yield();
    }
}

} // namespace
