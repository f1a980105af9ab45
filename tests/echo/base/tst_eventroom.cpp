#include "echo/base/eventroom.h"

#include <gtest/gtest.h>

using namespace echolab::echo;
using namespace std::chrono_literals;

namespace {

/// A flood, and a reader that comes back after so long each time.
class Flooded
{
public:
    /// How many data events of so many bytes the next batch brings.
    std::size_t batch(std::size_t bytes = 1)
    {
        std::size_t taken = 0;
        while (m_room.takes(Priority::Data, taken)) {
            m_room.taken(Priority::Data, bytes);
            ++taken;
        }
        return taken;
    }
    void readAfter(std::chrono::milliseconds pause)
    {
        m_now += pause;
        m_room.drained(m_now);
    }
    std::size_t batchAfter(int reads, std::chrono::milliseconds pause, std::size_t bytes = 1)
    {
        for (int read = 0; read < reads; ++read) {
            batch(bytes);
            readAfter(pause);
        }
        return batch(bytes);
    }

private:
    static constexpr EventRoom::Limits limits{
        .events = 1000, .bytes = 100'000, .refill = 100, .refillBytes = 4000, .soon = 40ms};
    EventRoom m_room{limits};
    Clock::time_point m_now = Clock::now();
};

TEST(EventRoom, TakesABurstWholeAndAFloodInParts)
{
    Flooded room;
    EXPECT_EQ(room.batch(), 1000U);
    room.readAfter(50ms);
    EXPECT_EQ(room.batch(), 100U);
    room.readAfter(50ms);
    EXPECT_EQ(room.batch(), 100U);
    for (int quiet = 0; quiet < 10; ++quiet) {
        room.readAfter(50ms);
    }
    EXPECT_EQ(room.batch(), 1000U);
}

TEST(EventRoom, BringsMoreToAReaderThatComesBackSoon)
{
    Flooded room;
    EXPECT_EQ(room.batchAfter(1, 50ms), 100U);
    EXPECT_EQ(room.batchAfter(4, 33ms), 200U);
    EXPECT_EQ(room.batchAfter(100, 33ms), 1000U) << "no more than in a burst";
}

TEST(EventRoom, BringsFewerToAReaderThatIsLate)
{
    Flooded room;
    room.batchAfter(100, 33ms);
    EXPECT_EQ(room.batchAfter(1, 60ms), 750U);
    EXPECT_EQ(room.batchAfter(100, 60ms), 100U) << "no fewer than the least";
}

TEST(EventRoom, WhatIsNotUsedUpTellsNothing)
{
    Flooded room;
    room.batchAfter(4, 33ms);
    const auto before = room.batchAfter(1, 50ms);
    for (int quiet = 0; quiet < 100; ++quiet) {
        room.readAfter(1ms);
    }
    EXPECT_EQ(room.batch(), 1000U);
    room.readAfter(50ms);
    EXPECT_LE(room.batch(), before);
}

TEST(EventRoom, BoundsTheBytesOfAFloodAlike)
{
    Flooded room;
    EXPECT_EQ(room.batch(1000), 100U);
    room.readAfter(50ms);
    EXPECT_EQ(room.batch(1000), 4U);
    EXPECT_EQ(room.batchAfter(4, 33ms, 1000), 8U);
    EXPECT_EQ(room.batchAfter(100, 50ms, 1000), 4U);
}

} // namespace
