#include <chrono>

#include <gtest/gtest.h>

#include "echo/server/adaptivespin.h"

namespace {

using namespace std::chrono_literals;
using echolab::echo::AdaptiveSpin;
using Waited = AdaptiveSpin::Waited;

class Spin : public testing::Test
{
protected:
    /// So many arrivals, each so long after the one before, waited for as the loop does.
    void arrive(int times, std::chrono::microseconds gapAsleep, std::chrono::microseconds gapAwake)
    {
        for (int i = 0; i < times; ++i) {
            const bool spins = spin.worthIt();
            now += spins ? gapAwake : gapAsleep;
            spin.arrived(now,
                         !spins                                ? Waited::Sleeping
                             : gapAwake < AdaptiveSpin::window ? Waited::Spinning
                                                               : Waited::InVain);
        }
    }

    AdaptiveSpin spin;
    AdaptiveSpin::Clock::time_point now = AdaptiveSpin::Clock::now();
};

TEST_F(Spin, IsNotWorthItAtFirst)
{
    EXPECT_FALSE(spin.worthIt());
}

TEST_F(Spin, IsWorthItWhileArrivalsAreClose)
{
    arrive(30, 20us, 20us);
    EXPECT_TRUE(spin.worthIt());
}

TEST_F(Spin, IsNotWorthItWhereArrivalsAreFarApart)
{
    arrive(1000, 100us, 100us);
    EXPECT_FALSE(spin.worthIt());
}

TEST_F(Spin, OutlivesOneLongSilence)
{
    arrive(100, 20us, 20us);
    arrive(1, 1000ms, 1000ms);
    EXPECT_TRUE(spin.worthIt());
}

TEST_F(Spin, ComesBackAfterADisturbanceThoughARoundTripWithTheSleepIsLongerThanTheWindow)
{
    arrive(100, 55us, 20us);
    arrive(10, 1000us, 1000us);
    ASSERT_FALSE(spin.worthIt());
    arrive(100, 55us, 20us);
    EXPECT_TRUE(spin.worthIt());
}

TEST_F(Spin, GivesUpWhereItLooksInVain)
{
    // Just out of reach: it tries again and again, but mostly sleeps.
    int spun = 0;
    for (int i = 0; i < 1000; ++i) {
        spun += spin.worthIt() ? 1 : 0;
        arrive(1, 75us, 75us);
    }
    EXPECT_LT(spun, 500);
}

} // namespace
