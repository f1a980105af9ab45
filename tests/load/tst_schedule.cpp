#include <gtest/gtest.h>

#include "load/schedule.h"

using namespace echolab::load;
using namespace std::chrono_literals;

namespace {

const Clock::time_point start{1h};

LoadConfig openLoop()
{
    LoadConfig config;
    config.clients = 2;
    config.rate = 1000;
    config.duration = 10ms;
    return config;
}

} // namespace

TEST(Schedule, OpenLoopGivesMessagesToTheClientsInTurn)
{
    Schedule schedule(openLoop(), start);
    EXPECT_EQ(schedule.take(0, 0, start), start);
    EXPECT_EQ(schedule.take(1, 0, start), std::nullopt);
    EXPECT_EQ(schedule.take(1, 0, start + 1ms), start + 1ms);
    EXPECT_EQ(schedule.take(0, 1, start + 1999us), std::nullopt);
    EXPECT_EQ(schedule.take(0, 1, start + 5ms), start + 2ms) << "late, but counted from when it was due";
    EXPECT_EQ(schedule.take(0, 2, start + 5ms), start + 4ms);
    EXPECT_EQ(schedule.take(0, 3, start + 5ms), std::nullopt);
    EXPECT_EQ(schedule.begun(), 4U);
}

TEST(Schedule, OpenLoopEndsWithItsDuration)
{
    Schedule schedule(openLoop(), start);
    EXPECT_EQ(schedule.due(start - 1ns), 0U);
    EXPECT_EQ(schedule.due(start), 1U);
    EXPECT_EQ(schedule.nextMoment(start), start + 1ms);
    EXPECT_EQ(schedule.due(start + 9ms - 1ns), 9U);
    EXPECT_FALSE(schedule.isOver(start + 9ms - 1ns));
    EXPECT_EQ(schedule.due(start + 9ms), 10U);
    EXPECT_TRUE(schedule.isOver(start + 9ms));
    EXPECT_EQ(schedule.due(start + 1h), 10U);
    EXPECT_EQ(schedule.nextMoment(start + 9ms), Clock::time_point::max());
    EXPECT_EQ(schedule.take(0, 4, start + 1h), start + 8ms) << "what was due is still sent";
    EXPECT_EQ(schedule.take(0, 5, start + 1h), std::nullopt);
}

TEST(Schedule, OpenLoopEndsWithItsMessages)
{
    auto config = openLoop();
    config.messages = 3;
    const Schedule schedule(config, start);
    EXPECT_FALSE(schedule.isOver(start + 1ms));
    EXPECT_TRUE(schedule.isOver(start + 2ms));
    EXPECT_EQ(schedule.due(start + 1s), 3U);
}

TEST(Schedule, KnowsWhatIsOwed)
{
    auto config = openLoop();
    config.clients = 3;
    config.messages = 8;
    const Schedule schedule(config, start);
    EXPECT_EQ(schedule.asked(), 8U);
    EXPECT_EQ(schedule.owed(0, 0, 8), 3U);
    EXPECT_EQ(schedule.owed(1, 1, 8), 2U);
    EXPECT_EQ(schedule.owed(2, 0, 8), 2U);
    EXPECT_EQ(schedule.owed(2, 2, 8), 0U);

    LoadConfig closed;
    closed.messages = 8;
    EXPECT_EQ(Schedule(closed, start).asked(), 8U);
    closed.duration = 1s;
    EXPECT_EQ(Schedule(closed, start).asked(), std::nullopt) << "the time may be over before";
}

TEST(Schedule, NothingBeginsOnceItIsStopped)
{
    Schedule schedule(openLoop(), start);
    EXPECT_EQ(schedule.take(0, 0, start), start);
    schedule.stop(start + 3ms);
    EXPECT_TRUE(schedule.isOver(start + 3ms));
    EXPECT_EQ(schedule.due(start + 1s), 4U);
    EXPECT_EQ(schedule.take(1, 0, start + 3ms), std::nullopt);
    EXPECT_EQ(schedule.nextMoment(start + 3ms), Clock::time_point::max());
}

TEST(Schedule, OddRatesLoseNoMessage)
{
    auto config = openLoop();
    config.rate = 77'777.7;
    config.duration = 0ns;
    const Schedule schedule(config, start);
    auto now = start;
    for (std::uint64_t message = 1; message <= 100'000; ++message) {
        ASSERT_EQ(schedule.due(now), message);
        now = schedule.nextMoment(now);
        ASSERT_EQ(schedule.due(now - 1ns), message);
    }
}

TEST(Schedule, ClosedLoopStopsAtEitherLimit)
{
    LoadConfig config;
    config.messages = 2;
    config.duration = 1s;
    Schedule schedule(config, start);
    EXPECT_FALSE(schedule.isOver(start));
    EXPECT_EQ(schedule.nextMoment(start), start + 1s);
    EXPECT_EQ(schedule.take(0, 0, start + 5ms), start + 5ms);
    EXPECT_EQ(schedule.take(0, 1, start + 1s), std::nullopt) << "the time is over";
    EXPECT_EQ(schedule.take(0, 1, start + 6ms), start + 6ms);
    EXPECT_EQ(schedule.take(0, 2, start + 7ms), std::nullopt) << "all messages are begun";
    EXPECT_TRUE(schedule.isOver(start + 7ms));
    EXPECT_EQ(schedule.begun(), 2U);
}
