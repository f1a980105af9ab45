#include <algorithm>

#include <gtest/gtest.h>

#include "net/cable/framelog.h"

namespace echolab::net {
namespace {

using namespace std::chrono_literals;
using Time = std::chrono::steady_clock::time_point;

CableFrame frameSentAt(Time sent)
{
    CableFrame frame;
    frame.sent = sent;
    return frame;
}

TEST(FrameLog, ForgetsTheOldestAndCountsThem)
{
    FrameLog log(3);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(log.add(frameSentAt(Time(i * 1ms))), static_cast<std::uint64_t>(i));
    }
    const auto snapshot = log.snapshot();
    EXPECT_EQ(snapshot.forgotten, 2U);
    ASSERT_EQ(snapshot.frames.size(), 3U);
    EXPECT_EQ(snapshot.frames.front().number, 2U);
    EXPECT_EQ(log.count(), 5U);
}

TEST(FrameLog, NotesTheFirstArrivalOfWhatItStillHas)
{
    FrameLog log(1);
    log.add(frameSentAt(Time(0ms)));
    const auto number = log.add(frameSentAt(Time(1ms)));
    log.setArrived(0, Time(2ms)); // forgotten
    log.setArrived(number, Time(3ms));
    log.setArrived(number, Time(4ms)); // the copy
    EXPECT_EQ(log.snapshot().frames.front().arrived, Time(3ms));
    log.setLost(number, LossCause::Refused);
    EXPECT_EQ(log.snapshot().frames.front().lost, LossCause::Refused);
    EXPECT_FALSE(log.snapshot().frames.front().arrived);
}

TEST(FrameLog, GivesThemInTheOrderInWhichTheyWereSent)
{
    FrameLog log(10);
    log.add(frameSentAt(Time(2ms)));
    log.add(frameSentAt(Time(1ms)));
    const auto frames = log.snapshot().frames;
    EXPECT_EQ(frames[0].number, 1U);
    EXPECT_EQ(frames[1].number, 0U);
}

TEST(FrameLog, KeepsBytesAlsoAfterItsEnd)
{
    std::vector<FrameBytes> kept;
    {
        FrameLog log(1);
        for (int i = 0; i < 50; ++i) { // more than one piece of storage holds
            kept.push_back(log.keep(std::vector<std::byte>(60'000, static_cast<std::byte>(i))));
        }
    }
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const auto bytes = kept[i].view();
        EXPECT_EQ(bytes.size(), 60'000U);
        EXPECT_TRUE(
            std::all_of(bytes.begin(), bytes.end(), [&](std::byte b) { return b == static_cast<std::byte>(i); }));
    }
}

} // namespace
} // namespace echolab::net
