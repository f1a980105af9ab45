#include <array>
#include <map>
#include <thread>
#include <type_traits>

#include <gtest/gtest.h>

#include "net/poller/poller.h"
#include "net/poller/wakeup.h"
#include "support/sockets/faultysystemcalls.h"
#include "support/sockets/loopback.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

static_assert(std::is_nothrow_move_constructible_v<Poller> && std::is_nothrow_move_assignable_v<Poller>);
static_assert(!std::is_copy_constructible_v<Poller>);

constexpr Readiness readable{true, false};
constexpr Readiness writable{false, true};
constexpr int noLimit = 20'000; ///< ms; met by a failing test only

std::map<std::uint64_t, Readiness> waitOn(Poller& poller, int timeoutMs)
{
    std::map<std::uint64_t, Readiness> found;
    for (const auto& event : must(poller.wait(timeoutMs))) {
        found[event.token] = event.found;
    }
    return found;
}

TEST(Poller, FindsNothingWhereNothingIsReady)
{
    auto pair = connectedPair(Family::IPv4);
    auto poller = must(Poller::create());
    EXPECT_TRUE(waitOn(poller, 0).empty());
    must(poller.add(pair.server.handle(), readable, 7));
    EXPECT_TRUE(waitOn(poller, 0).empty());
    EXPECT_TRUE(waitOn(poller, 1).empty());
}

TEST(Poller, TellsWhichSocketIsReadableAgainAndAgain)
{
    auto one = connectedPair(Family::IPv4);
    auto two = connectedPair(Family::IPv6);
    auto poller = must(Poller::create());
    must(poller.add(one.server.handle(), readable, 1));
    must(poller.add(two.server.handle(), readable, std::uint64_t{1} << 40));
    sendAll(two.client, "ab");
    for (int i = 0; i < 2; ++i) { // level-triggered: as long as there is something to read
        const auto found = waitOn(poller, noLimit);
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found.begin()->first, std::uint64_t{1} << 40);
        EXPECT_TRUE(found.begin()->second.readable);
        EXPECT_EQ(receiveText(two.server, 1).size(), 1U);
    }
    EXPECT_TRUE(waitOn(poller, 0).empty());
}

TEST(Poller, TellsWritableOnlyWhereAsked)
{
    auto pair = connectedPair(Family::IPv4);
    auto poller = must(Poller::create());
    must(poller.add(pair.server.handle(), writable, 3));
    EXPECT_EQ(waitOn(poller, noLimit).at(3), writable);
    must(poller.modify(pair.server.handle(), readable, 4));
    EXPECT_TRUE(waitOn(poller, 0).empty());
    sendAll(pair.client, "x");
    EXPECT_EQ(waitOn(poller, noLimit).at(4), readable); // and with the new token
    must(poller.modify(pair.server.handle(), {true, true}, 5));
    EXPECT_EQ(waitOn(poller, noLimit).at(5), (Readiness{true, true}));
}

#ifdef __linux__ // POLLRDHUP

TEST(Poller, TellsOfThePeersEndThoughNothingIsToBeRead)
{
    auto pair = connectedPair(Family::IPv4);
    auto poller = must(Poller::create());
    must(poller.add(pair.server.handle(), {.ended = true, .broken = true}, 1));
    sendAll(pair.client, "unread");
    EXPECT_TRUE(waitOn(poller, 0).empty());
    must(pair.client.shutdown(ShutdownHow::Send));
    EXPECT_EQ(waitOn(poller, noLimit).at(1), (Readiness{.ended = true}));
    must(poller.modify(pair.server.handle(), {.broken = true}, 2));
    EXPECT_TRUE(waitOn(poller, 0).empty());
    must(pair.client.setOption(Option::Linger, 0));
    must(pair.client.close());
    EXPECT_TRUE(waitOn(poller, noLimit).at(2).broken);
}

#endif

TEST(Poller, ForgetsASocketThatWasRemoved)
{
    auto one = connectedPair(Family::IPv4);
    auto two = connectedPair(Family::IPv4);
    auto poller = must(Poller::create());
    must(poller.add(one.server.handle(), writable, 1));
    must(poller.add(two.server.handle(), writable, 2));
    must(poller.remove(one.server.handle()));
    EXPECT_EQ(waitOn(poller, noLimit).count(1), 0U);
    EXPECT_EQ(waitOn(poller, noLimit).count(2), 1U);
    must(poller.add(one.server.handle(), writable, 9));
    EXPECT_EQ(waitOn(poller, noLimit).count(9), 1U);
}

TEST(Poller, RefusesToChangeASocketItDoesNotHave)
{
    auto pair = connectedPair(Family::IPv4);
    auto poller = must(Poller::create());
    EXPECT_FALSE(poller.modify(pair.server.handle(), readable, 1).has_value());
    EXPECT_FALSE(poller.remove(pair.server.handle()).has_value());
}

TEST(Poller, ShowsTheEndOfTheStreamAsReadable)
{
    auto pair = connectedPair(Family::IPv4);
    auto poller = must(Poller::create());
    must(poller.add(pair.server.handle(), readable, 1));
    must(pair.client.close());
    EXPECT_TRUE(waitOn(poller, noLimit).at(1).readable);
    std::array<std::byte, 1> byte{};
    EXPECT_EQ(must(pair.server.recv(byte)), 0U);
}

TEST(Poller, ShowsAResetEvenWhereOnlyWritableWasAsked)
{
    auto pair = connectedPair(Family::IPv4);
    auto poller = must(Poller::create());
    must(poller.add(pair.server.handle(), writable, 1));
    must(pair.client.setOption(Option::Linger, 0));
    must(pair.client.close());
    ASSERT_TRUE(waitReadable(pair.server));
    EXPECT_TRUE(waitOn(poller, noLimit).at(1).writable);
    const std::array<std::byte, 1> byte{};
    EXPECT_FALSE(pair.server.send(byte).has_value());
}

TEST(Poller, ShowsARefusedConnectAsWritable)
{
    const ClosedPort closed(Family::IPv4);
    auto client = must(Socket::open(Family::IPv4, Mode::Nonblocking));
    auto poller = must(Poller::create());
    const auto begun = client.connect(closed.endpoint());
    if (!begun && begun.error().inProgress()) { // else refused at once: nothing to wait for
        must(poller.add(client.handle(), writable, 1));
        EXPECT_TRUE(waitOn(poller, noLimit).at(1).writable);
        EXPECT_FALSE(client.finishConnect().has_value());
    }
}

TEST(Poller, ReportsAWaitingClientOnTheListeningSocket)
{
    auto listening = listenOnLoopback(Family::IPv6, Mode::Nonblocking);
    auto poller = must(Poller::create());
    must(poller.add(listening.handle(), readable, 1));
    EXPECT_TRUE(waitOn(poller, 0).empty());
    const auto client = connectTo(must(listening.localEndpoint()));
    EXPECT_TRUE(waitOn(poller, noLimit).at(1).readable);
}

TEST(Poller, ReportsManyAtOnce)
{
    constexpr std::size_t many = 40;
    std::vector<ConnectedPair> pairs;
    auto poller = must(Poller::create());
    for (std::size_t i = 0; i < many; ++i) {
        pairs.push_back(connectedPair(Family::IPv4));
        must(poller.add(pairs.back().server.handle(), writable, i));
    }
    EXPECT_EQ(waitOn(poller, noLimit).size(), many);
}

TEST(Poller, TakesASignalForAWaitThatFoundNothing)
{
    FaultySystemCalls calls;
    auto poller = must(Poller::create(calls));
    calls.failNext(Call::EpollWait, std::errc::interrupted);
    calls.failNext(Call::Poll, std::errc::interrupted);
    const auto result = poller.wait(noLimit);
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(result->empty());
}

TEST(Poller, KeepsTheReasonOfAFailedWait)
{
    FaultySystemCalls calls;
    auto poller = must(Poller::create(calls));
    calls.failAll(Call::EpollWait, std::errc::invalid_argument);
    calls.failAll(Call::Poll, std::errc::invalid_argument);
    const auto result = poller.wait(0);
    ASSERT_FALSE(result.has_value());
    EXPECT_TRUE(result.error().is(std::errc::invalid_argument));
}

TEST(Poller, WaitsOutThatThereIsNoMemory)
{
    FaultySystemCalls calls;
    calls.failNext(Call::EpollWait, std::errc::not_enough_memory);
    calls.failNext(Call::Poll, std::errc::not_enough_memory); // where there is no epoll
    auto poller = must(Poller::create(calls));
    auto wakeup = must(Wakeup::create());
    must(poller.add(wakeup.handle(), readable, 1));
    wakeup.signal();
    EXPECT_TRUE(waitOn(poller, 1).empty());
    EXPECT_EQ(waitOn(poller, noLimit).count(1), 1U);
}

TEST(Poller, ClosesWhatItOpened)
{
    FaultySystemCalls calls;
    {
        auto first = must(Poller::create(calls));
        auto second = std::move(first);
        EXPECT_TRUE(waitOn(second, 0).empty());
    }
    EXPECT_EQ(calls.openSockets(), 0U);
}

TEST(Wakeup, WakesAThreadThatWaits)
{
    auto wakeup = must(Wakeup::create());
    auto poller = must(Poller::create());
    must(poller.add(wakeup.handle(), readable, 1));
    for (int round = 0; round < 100; ++round) {
        std::thread other([&] { wakeup.signal(); });
        EXPECT_EQ(waitOn(poller, noLimit).count(1), 1U);
        other.join();
        wakeup.clear();
        EXPECT_TRUE(waitOn(poller, 0).empty()) << round;
    }
}

} // namespace
