#include <array>
#include <thread>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

#include "net/poller/wakeup.h"
#include "net/socket/sparedescriptor.h"
#include "support/sockets/loopback.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

static_assert(std::is_nothrow_move_constructible_v<Wakeup> && std::is_nothrow_move_assignable_v<Wakeup>);
static_assert(!std::is_copy_constructible_v<Wakeup> && !std::is_copy_assignable_v<Wakeup>);
static_assert(!std::is_copy_constructible_v<SpareDescriptor> && !std::is_move_constructible_v<SpareDescriptor>);

bool isReadable(const Wakeup& wakeup)
{
    PollEntry entry{wakeup.handle(), {true, false}, {}};
    return systemCalls().poll(std::span(&entry, 1), 0).value == 1;
}

TEST(Wakeup, IsReadableFromSignalToClear)
{
    auto wakeup = must(Wakeup::create());
    EXPECT_FALSE(isReadable(wakeup));
    wakeup.signal();
    EXPECT_TRUE(isReadable(wakeup));
    EXPECT_TRUE(isReadable(wakeup));
    wakeup.clear();
    EXPECT_FALSE(isReadable(wakeup));
}

TEST(Wakeup, ClearsAnyNumberOfSignals)
{
    auto wakeup = must(Wakeup::create());
    for (int i = 0; i < 10'000; ++i) {
        wakeup.signal(); // never waits, however many nobody has cleared
    }
    for (int i = 0; i < 10'000 && isReadable(wakeup); ++i) {
        wakeup.clear();
    }
    EXPECT_FALSE(isReadable(wakeup));
    wakeup.clear();
    wakeup.signal();
    EXPECT_TRUE(isReadable(wakeup));
}

TEST(Wakeup, TakesSignalsFromManyThreads)
{
    auto wakeup = must(Wakeup::create());
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int k = 0; k < 1000; ++k) {
                wakeup.signal();
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    EXPECT_TRUE(isReadable(wakeup));
}

TEST(Wakeup, WakesAThreadThatWaitsForASocketToo)
{
    const auto pair = connectedPair(Family::IPv4);
    auto wakeup = must(Wakeup::create());
    std::array<PollEntry, 2> entries{PollEntry{pair.server.handle(), {true, false}, {}},
                                     PollEntry{wakeup.handle(), {true, false}, {}}};
    std::thread other([&] { wakeup.signal(); });
    EXPECT_EQ(systemCalls().poll(entries, 20'000).value, 1);
    other.join();
    EXPECT_FALSE(entries[0].found.readable);
    EXPECT_TRUE(entries[1].found.readable);
}

TEST(Wakeup, MovesItsDescriptors)
{
    auto first = must(Wakeup::create());
    const auto handle = first.handle();
    auto second = must(Wakeup::create());
    second = std::move(first);
    EXPECT_EQ(second.handle(), handle);
    EXPECT_EQ(first.handle(), NativeSocket::Invalid); // NOLINT(bugprone-use-after-move): it holds nothing now
    second.signal();
    EXPECT_TRUE(isReadable(second));
    Wakeup third = std::move(second);
    EXPECT_TRUE(isReadable(third));
}

TEST(SpareDescriptor, CanBeGivenBackAndTakenAgain)
{
    SpareDescriptor spare;
    spare.release();
    EXPECT_TRUE(spare.acquire());
    EXPECT_TRUE(spare.acquire()); // has one already
    spare.release();
    spare.release();
}

} // namespace
