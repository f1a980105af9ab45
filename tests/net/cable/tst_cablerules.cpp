#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

#include "net/cable/cablerules.h"

namespace echolab::net {
namespace {

using namespace std::chrono_literals;

constexpr CableRules::Time start{1h};

Segment segmentWith(std::uint8_t flags, std::size_t length)
{
    Segment segment;
    segment.flags = flags;
    segment.payloadLength = length;
    return segment;
}

const Segment data = segmentWith(TcpFlags::ack, 100);
const Segment acknowledgement = segmentWith(TcpFlags::ack, 0);

TEST(CableRules, PassesOnAtOnceByDefault)
{
    CableRules rules(1, {});
    const auto decision = rules.decide(start, CableHost::A, 1514, &data);
    EXPECT_FALSE(decision.lost);
    EXPECT_EQ(decision.arrival, start);
    EXPECT_FALSE(decision.twice);
}

TEST(CableRules, LosesTheNthOfAKindOnce)
{
    CableRules rules(1, {});
    rules.lose({SegmentKind::Data, std::nullopt, 2});
    EXPECT_FALSE(rules.decide(start, CableHost::A, 100, &data).lost);
    EXPECT_FALSE(rules.decide(start, CableHost::A, 100, &acknowledgement).lost);
    EXPECT_FALSE(rules.decide(start, CableHost::A, 100, nullptr).lost);
    EXPECT_EQ(rules.decide(start, CableHost::B, 100, &data).lost, LossCause::Asked);
    EXPECT_FALSE(rules.decide(start, CableHost::B, 100, &data).lost);
}

TEST(CableRules, LosesFromTheHostAskedForOnly)
{
    CableRules rules(1, {});
    rules.lose({SegmentKind::Data, CableHost::B, 1});
    rules.lose({SegmentKind::Data, CableHost::B, 2});
    EXPECT_FALSE(rules.decide(start, CableHost::A, 100, &data).lost);
    EXPECT_TRUE(rules.decide(start, CableHost::B, 100, &data).lost);
    EXPECT_TRUE(rules.decide(start, CableHost::B, 100, &data).lost);
    EXPECT_FALSE(rules.decide(start, CableHost::B, 100, &data).lost);
}

TEST(CableRules, LosesEverythingWhileCut)
{
    CableConditions cut;
    cut.pluggedIn = false;
    CableRules rules(1, cut);
    EXPECT_EQ(rules.decide(start, CableHost::A, 60, nullptr).lost, LossCause::Cut);
    rules.setConditions({});
    EXPECT_FALSE(rules.decide(start, CableHost::A, 60, nullptr).lost);
}

TEST(CableRules, DelaysEachWayByItself)
{
    CableConditions conditions;
    conditions.delay = {10ms, 30ms};
    CableRules rules(1, conditions);
    EXPECT_EQ(rules.decide(start, CableHost::A, 100, &data).arrival, start + 10ms);
    EXPECT_EQ(rules.decide(start, CableHost::B, 100, &data).arrival, start + 30ms);
}

TEST(CableRules, TakesTheTimeOfTheRateForEachFrameInTurn)
{
    CableConditions conditions;
    conditions.rate = 1'000'000; // 125 bytes a millisecond
    conditions.delay = {1ms, 1ms};
    CableRules rules(1, conditions);
    EXPECT_EQ(rules.decide(start, CableHost::A, 1250, &data).arrival, start + 11ms);
    EXPECT_EQ(rules.decide(start, CableHost::A, 1250, &data).arrival, start + 21ms);
    EXPECT_EQ(rules.decide(start, CableHost::B, 125, &data).arrival, start + 2ms) << "the other way is free";
    EXPECT_EQ(rules.decide(start + 1s, CableHost::A, 125, &data).arrival, start + 1s + 2ms);
}

TEST(CableRules, LosesWhatTheQueueHasNoRoomFor)
{
    CableConditions conditions;
    conditions.rate = 1'000'000;
    CableRules rules(1, conditions);
    for (std::size_t i = 0; i < longestQueue; ++i) {
        ASSERT_FALSE(rules.decide(start, CableHost::A, 125, &data).lost);
    }
    EXPECT_EQ(rules.decide(start, CableHost::A, 125, &data).lost, LossCause::QueueFull);
    EXPECT_FALSE(rules.decide(start + 1ms, CableHost::A, 125, &data).lost) << "one has left";
}

TEST(CableRules, DrawsTheSameFromTheSameSeed)
{
    CableConditions conditions;
    conditions.loss = 25;
    const auto lossesOf = [&](std::uint64_t seed) {
        CableRules rules(seed, conditions);
        std::vector<bool> losses;
        for (int i = 0; i < 4000; ++i) {
            losses.push_back(rules.decide(start, CableHost::A, 100, &data).lost == LossCause::Chance);
        }
        return losses;
    };
    const auto losses = lossesOf(7);
    EXPECT_EQ(losses, lossesOf(7));
    EXPECT_NE(losses, lossesOf(8));
    EXPECT_NEAR(static_cast<double>(std::count(losses.begin(), losses.end(), true)), 1000, 150);
}

TEST(CableRules, DrawsForSegmentsOnly)
{
    CableConditions conditions;
    conditions.loss = 50;
    CableRules rules(3, conditions);
    CableRules disturbed(3, conditions);
    for (int i = 0; i < 100; ++i) {
        EXPECT_FALSE(disturbed.decide(start, CableHost::A, 60, nullptr).lost);
        EXPECT_EQ(rules.decide(start, CableHost::A, 100, &data).lost,
                  disturbed.decide(start, CableHost::A, 100, &data).lost);
    }
}

TEST(CableRules, DuplicatesAndReordersWhatItDraws)
{
    CableConditions conditions;
    conditions.duplication = 100;
    conditions.reordering = 100;
    CableRules rules(1, conditions);
    const auto decision = rules.decide(start, CableHost::A, 100, &data);
    EXPECT_TRUE(decision.twice);
    EXPECT_EQ(decision.arrival, start + reorderingDelay);
}

} // namespace
} // namespace echolab::net
