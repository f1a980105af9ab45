#include <chrono>
#include <condition_variable>
#include <latch>
#include <mutex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "echopeer.h"
#include "faultysystemcalls.h"
#include "loadgenerator.h"
#include "loopback.h"

using namespace echolab;
using namespace echolab::load;
using namespace echolab::test;
using namespace std::chrono_literals;

namespace {

/// A generator, and a way to wait for what it tells.
class Load
{
public:
    explicit Load(net::SystemCalls& calls = net::systemCalls())
        : m_generator([this] { published(); }, calls)
    {
    }

    LoadGenerator& generator() { return m_generator; }

    template <typename Condition>
    LoadSnapshot waitUntil(Condition condition)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, 60s, [&] { return condition(m_generator.snapshot()); });
        auto snapshot = m_generator.snapshot();
        EXPECT_TRUE(condition(snapshot)) << "not within a minute";
        return snapshot;
    }
    LoadSnapshot waitForEnd()
    {
        return waitUntil([](const auto& snapshot) { return isFinished(snapshot.state); });
    }
    LoadSnapshot run(const LoadOptions& options)
    {
        m_generator.start(options);
        return waitForEnd();
    }

private:
    void published()
    {
        const std::lock_guard lock(m_mutex);
        m_changed.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    LoadGenerator m_generator;
};

LoadOptions optionsFor(const net::Endpoint& target)
{
    LoadOptions options;
    options.targets = {target};
    options.messages = 100;
    options.slot = 5ms; // often, so that tests wait little
    return options;
}

MATCHER_P3(IsError, call, name, count, "")
{
    return arg.call == call && arg.name == name && arg.count == static_cast<std::uint64_t>(count);
}

std::string nameOf(net::Call call, std::errc condition)
{
    return net::SocketError::of(call, condition).name();
}

void expectAllEchoed(const LoadSnapshot& result, std::uint64_t messages)
{
    EXPECT_EQ(result.state, LoadState::Completed);
    EXPECT_THAT(result.errors, testing::IsEmpty());
    EXPECT_EQ(result.begun, messages);
    EXPECT_EQ(result.echoed, messages);
    EXPECT_EQ(result.latency.count, messages);
    EXPECT_EQ(result.lost + result.inFlight + result.unsent, 0U);
    EXPECT_EQ(result.bytesSent, result.bytesReceived);
    EXPECT_EQ(result.connected, 0U) << "all sockets are closed at the end";
    std::uint64_t inSlots = 0;
    std::uint64_t bytesInSlots = 0;
    for (const auto& slot : result.slots) {
        inSlots += slot.messages;
        bytesInSlots += slot.bytes;
    }
    EXPECT_EQ(inSlots, messages);
    EXPECT_EQ(bytesInSlots, result.bytesReceived);
}

} // namespace

class LoadOverFamily : public testing::TestWithParam<net::Family>
{ };

INSTANTIATE_TEST_SUITE_P(Families, LoadOverFamily, testing::Values(net::Family::IPv4, net::Family::IPv6),
                         [](const auto& family) { return test::nameOf(family.param); });

TEST_P(LoadOverFamily, CountsEveryMessageAndByte)
{
    const EchoPeer peer({}, GetParam());
    Load load;
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
    Load load;
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
    Load load;
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
    Load load(calls);
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
    Load load;
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
    Load load;
    const auto result = load.run(options);
    EXPECT_EQ(result.echoed, 100U);
    EXPECT_THAT(result.errors,
                testing::ElementsAre(IsError("connect", nameOf(net::Call::Connect, std::errc::connection_refused), 2)));
}

TEST(LoadGenerator, SeesOneWrongByte)
{
    const EchoPeer peer([](std::span<std::byte> data, std::uint64_t before) {
        constexpr std::uint64_t wrong = 1000;
        if (before <= wrong && wrong < before + data.size()) {
            data[wrong - before] ^= std::byte{0x10};
        }
        return EchoPeer::Then::Echo;
    });
    auto options = optionsFor(peer.endpoint());
    Load load;
    auto result = load.run(options);
    EXPECT_EQ(result.state, LoadState::Completed);
    EXPECT_THAT(result.errors, testing::ElementsAre(IsError("recv", wrongEcho, 1)));
    EXPECT_EQ(result.echoed, 15U) << "of 64 bytes each came back before byte 1000";
    EXPECT_EQ(result.lost, 1U);

    options.verify = false;
    expectAllEchoed(load.run(options), 100);
}

TEST(LoadGenerator, SeesDataNobodyAskedFor)
{
    auto listening = listenOnLoopback(net::Family::IPv4);
    auto options = optionsFor(must(listening.localEndpoint()));
    Load load;
    load.generator().start(options);
    auto accepted = must(listening.accept(net::Mode::Blocking));
    auto echo = receiveText(accepted.socket, 64);
    sendAll(accepted.socket, echo + "more");
    const auto result = load.waitForEnd();
    EXPECT_THAT(result.errors, testing::ElementsAre(IsError("recv", unexpectedData, 1)));
    EXPECT_EQ(result.lost, 1U);
}

TEST(LoadGenerator, NamesWhatHappenedToItsConnections)
{
    const ClosedPort closed(net::Family::IPv4);
    auto options = optionsFor(closed.endpoint());
    options.clients = 3;
    Load load;
    auto result = load.run(options);
    EXPECT_EQ(result.state, LoadState::Completed);
    EXPECT_EQ(result.begun, 0U);
    EXPECT_THAT(result.errors,
                testing::ElementsAre(IsError("connect", nameOf(net::Call::Connect, std::errc::connection_refused), 3)));

    options.mode = LoadMode::ConnectPerMessage;
    result = load.run(options);
    EXPECT_EQ(result.lost, 100U) << "every attempt counts";
    EXPECT_THAT(
        result.errors,
        testing::ElementsAre(IsError("connect", nameOf(net::Call::Connect, std::errc::connection_refused), 100)));

    const EchoPeer resetting([](std::span<std::byte>, std::uint64_t before) {
        return before < 640 ? EchoPeer::Then::Echo : EchoPeer::Then::Reset;
    });
    result = load.run(optionsFor(resetting.endpoint()));
    EXPECT_EQ(result.echoed, 10U);
    EXPECT_EQ(result.lost, 1U);
    EXPECT_THAT(
        result.errors,
        testing::ElementsAre(testing::AnyOf(IsError("recv", nameOf(net::Call::Recv, std::errc::connection_reset), 1),
                                            IsError("recv", peerEnded, 1)))) // so Wine tells it
        << "reset";

    const EchoPeer closing([](std::span<std::byte>, std::uint64_t before) {
        return before < 640 ? EchoPeer::Then::Echo : EchoPeer::Then::Close;
    });
    result = load.run(optionsFor(closing.endpoint()));
    EXPECT_EQ(result.echoed, 10U);
    EXPECT_THAT(result.errors, testing::ElementsAre(IsError("recv", peerEnded, 1)));
}

TEST(LoadGenerator, GivesUpAConnectThatTakesTooLong)
{
    // A backlog that is full: the kernel answers no further SYN.
    auto listening = listenOnLoopback(net::Family::IPv4, net::Mode::Blocking, 0);
    auto options = optionsFor(must(listening.localEndpoint()));
    options.clients = 8;
    options.connectTimeout = 50ms;
    options.drainTimeout = 0ms;
    options.duration = 1ms;
    Load load;
    const auto result = load.run(options);
    EXPECT_EQ(result.state, LoadState::Completed);
    ASSERT_EQ(result.errors.size(), 1U);
    EXPECT_EQ(result.errors[0].call, "connect");
    EXPECT_EQ(result.errors[0].name, nameOf(net::Call::Connect, std::errc::timed_out));
    EXPECT_GT(result.inFlight, 0U) << "those that got in are never answered";
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
    Load load;
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
    Load load;
    const auto result = load.run(options);
    expectAllEchoed(result, 500);
    EXPECT_GE(result.elapsed, 249ms) << "never ahead of the schedule";
}

TEST(LoadGenerator, SaysWhatWasNeverAnswered)
{
    const EchoPeer peer([](std::span<std::byte>, std::uint64_t) { return EchoPeer::Then::Swallow; });
    auto options = optionsFor(peer.endpoint());
    options.rate = 1000;
    options.messages = 20;
    options.inFlight = 8;
    options.drainTimeout = 20ms;
    Load load;
    const auto result = load.run(options);
    EXPECT_EQ(result.state, LoadState::Completed);
    EXPECT_EQ(result.begun, 8U);
    EXPECT_EQ(result.inFlight, 8U);
    EXPECT_EQ(result.unsent, 12U);
    EXPECT_EQ(result.latency.count, 0U);
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
        Load load(calls);
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
    Load load;
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
    Load load;
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

TEST(LoadGenerator, SaysWhyItCannotRun)
{
    FaultySystemCalls calls;
    calls.failNext(net::Call::EpollWait, std::errc::invalid_argument);
    calls.failNext(net::Call::Poll, std::errc::invalid_argument); // where there is no epoll
    const EchoPeer peer;
    Load load(calls);
    const auto result = load.run(optionsFor(peer.endpoint()));
    EXPECT_EQ(result.state, LoadState::Failed);
    ASSERT_TRUE(result.failure);
    EXPECT_TRUE(result.failure->is(std::errc::invalid_argument)) << result.failure->name();
    calls.heal();

    expectAllEchoed(load.run(optionsFor(peer.endpoint())), 100);
    EXPECT_EQ(load.run({}).state, LoadState::Failed) << "no target";
}

TEST(LoadGenerator, SurvivesFaultyCalls)
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
    Load load(calls);
    expectAllEchoed(load.run(options), 100);
    EXPECT_TRUE(calls.usedUp());
}
