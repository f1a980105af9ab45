#include <gtest/gtest.h>

#include "load/timeline.h"

using namespace echolab::load;
using namespace std::chrono_literals;

namespace {

const Clock::time_point start{1h};

} // namespace

TEST(Timeline, PutsMessagesIntoTheirSlots)
{
    Timeline timeline(start, 100ms);
    timeline.echoed(10us);
    timeline.received(64);
    timeline.advance(start + 100ms);
    timeline.failed();
    timeline.advance(start + 300ms);
    timeline.echoed(30us);
    timeline.echoed(20us);

    const auto slots = timeline.slots(start + 350ms);
    ASSERT_EQ(slots.size(), 4U);
    EXPECT_EQ(slots[0].messages, 1U);
    EXPECT_EQ(slots[0].bytes, 64U);
    EXPECT_EQ(slots[0].max, 10us);
    EXPECT_EQ(slots[1].messages, 0U);
    EXPECT_EQ(slots[1].errors, 1U);
    EXPECT_EQ(slots[2].begin, 200ms);
    EXPECT_EQ(slots[3].begin, 300ms);
    EXPECT_EQ(slots[3].length, 50ms);
    EXPECT_EQ(slots[3].messages, 2U);
    EXPECT_EQ(slots[3].max, 30us);

    const auto latency = timeline.latency();
    EXPECT_EQ(latency.count, 3U);
    EXPECT_EQ(latency.min, 10us);
    EXPECT_EQ(latency.mean, 20us);
    EXPECT_EQ(latency.max, 30us);
    EXPECT_GE(latency.p50, 20us);
    EXPECT_LE(latency.p50, 20160ns);
}

TEST(Timeline, StaysBoundedAndLosesNoMessage)
{
    Timeline timeline(start, 1ms);
    constexpr int many = 20'000;
    for (int i = 0; i < many; ++i) {
        timeline.advance(start + i * 1ms);
        timeline.echoed(i == 777 ? 9ms : 1ms);
    }
    const auto slots = timeline.slots(start + many * 1ms);
    EXPECT_LE(slots.size(), Timeline::mostSlots);
    EXPECT_GE(slots.size(), Timeline::mostSlots / 2);
    std::uint64_t messages = 0;
    std::chrono::nanoseconds end{0};
    for (const auto& slot : slots) {
        EXPECT_EQ(slot.begin, end);
        end = slot.begin + slot.length;
        messages += slot.messages;
        const bool holdsTheWorst = slot.begin <= 777ms && 777ms < end;
        EXPECT_EQ(slot.max, holdsTheWorst ? 9ms : 1ms);
    }
    EXPECT_EQ(messages, static_cast<std::uint64_t>(many));
    EXPECT_EQ(end, many * 1ms);
}
