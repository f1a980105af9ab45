#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "load/histogram.h"

using namespace echolab::load;

namespace {

/// The value of that rank in the sorted samples, as the histogram defines a percentile.
std::uint64_t exactPercentile(const std::vector<std::uint64_t>& sorted, double percent)
{
    const auto rank = static_cast<std::size_t>(std::ceil(percent / 100 * static_cast<double>(sorted.size())));
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

void expectWithinBound(std::uint64_t told, std::uint64_t exact)
{
    EXPECT_GE(told, exact);
    EXPECT_LE(static_cast<double>(told), static_cast<double>(exact) * (1 + Histogram::relativeError));
}

} // namespace

TEST(LogLinearAxis, BucketsFollowEachOtherWithoutGap)
{
    const LogLinearAxis axis;
    for (int bucket = 0; bucket + 1 < axis.size(); ++bucket) {
        ASSERT_EQ(axis.index(axis.value(bucket)), bucket);
        ASSERT_EQ(axis.index(axis.highest(bucket)), bucket);
        ASSERT_EQ(axis.highest(bucket) + 1, axis.value(bucket + 1));
    }
    EXPECT_EQ(axis.index(0), 0);
    EXPECT_EQ(axis.index(std::numeric_limits<std::uint64_t>::max()), axis.size() - 1);
    EXPECT_EQ(axis.highest(axis.size() - 1), std::numeric_limits<std::uint64_t>::max());
}

TEST(LogLinearAxis, NoBucketIsWiderThanTheErrorAllows)
{
    static_assert(Histogram::relativeError <= 0.01);
    const LogLinearAxis axis;
    for (int bucket = 1; bucket < axis.size(); ++bucket) {
        const auto low = static_cast<double>(axis.value(bucket));
        ASSERT_LE(static_cast<double>(axis.highest(bucket)) - low, low * Histogram::relativeError) << bucket;
    }
}

TEST(Histogram, EveryRecordedValueIsToldWithinTheBound)
{
    std::mt19937_64 random(20);
    Histogram histogram;
    for (int i = 0; i < 10'000; ++i) {
        const std::uint64_t value = random() >> (random() % 64); // of every magnitude
        histogram.clear();
        histogram.record(value);
        histogram.record(std::numeric_limits<std::uint64_t>::max()); // so that the maximum does not help
        expectWithinBound(histogram.percentile(50), value);
        ASSERT_FALSE(HasFailure()) << value;
    }
}

TEST(Histogram, PercentilesAgreeWithSortedSamples)
{
    std::mt19937_64 random(7);
    std::lognormal_distribution<double> usual(10, 1.5);
    std::vector<std::uint64_t> samples;
    Histogram histogram;
    double sum = 0;
    for (int i = 0; i < 200'003; ++i) {
        const auto value = static_cast<std::uint64_t>(usual(random));
        samples.push_back(value);
        histogram.record(value);
        sum += static_cast<double>(value);
    }
    std::sort(samples.begin(), samples.end());
    for (const double percent : {0.0, 0.1, 1.0, 25.0, 50.0, 90.0, 99.0, 99.9, 99.999}) {
        SCOPED_TRACE(percent);
        expectWithinBound(histogram.percentile(percent), exactPercentile(samples, percent));
    }
    EXPECT_EQ(histogram.percentile(100), samples.back());
    EXPECT_EQ(histogram.min(), samples.front());
    EXPECT_EQ(histogram.max(), samples.back());
    EXPECT_EQ(histogram.count(), samples.size());
    EXPECT_DOUBLE_EQ(histogram.mean(), sum / static_cast<double>(samples.size()));
}

TEST(Histogram, SmallNumbersAreExact)
{
    Histogram histogram;
    for (std::uint64_t value = 1; value <= 200; ++value) {
        histogram.record(value);
    }
    EXPECT_EQ(histogram.percentile(50), 100U);
    EXPECT_EQ(histogram.percentile(99), 198U);
    EXPECT_EQ(histogram.percentile(99.9), 200U);
    EXPECT_EQ(histogram.percentile(0), 1U);
}

TEST(Histogram, MergingIsAsIfAllWereRecordedInOne)
{
    std::mt19937_64 random(3);
    Histogram one;
    Histogram first;
    Histogram second;
    for (int i = 0; i < 10'000; ++i) {
        const auto value = random() % 10'000'000;
        one.record(value);
        (i % 3 == 0 ? first : second).record(value);
    }
    first.merge(second);
    first.merge(Histogram());
    EXPECT_EQ(first.count(), one.count());
    EXPECT_EQ(first.min(), one.min());
    EXPECT_EQ(first.max(), one.max());
    for (double percent = 0; percent <= 100; percent += 0.25) {
        EXPECT_EQ(first.percentile(percent), one.percentile(percent));
    }
}

TEST(Histogram, EmptyTellsNothing)
{
    Histogram histogram;
    histogram.record(5);
    histogram.clear();
    EXPECT_EQ(histogram.count(), 0U);
    EXPECT_EQ(histogram.min(), 0U);
    EXPECT_EQ(histogram.max(), 0U);
    EXPECT_EQ(histogram.mean(), 0);
    EXPECT_EQ(histogram.percentile(50), 0U);
}
