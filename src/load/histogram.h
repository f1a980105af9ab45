#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <tuple>

#include <boost/histogram/histogram.hpp>
#include <boost/histogram/storage_adaptor.hpp>

namespace echolab::load {

/// Buckets of constant relative width, as HdrHistogram lays them out: whole numbers up to 255 have a bucket each, above
/// that every power of two is cut into 128 equal ones. Covers all 64-bit values.
class LogLinearAxis
{
public:
    using value_type = std::uint64_t;

    static constexpr int bits = 7;
    static constexpr int buckets = (64 - bits + 1) << bits;

    int index(std::uint64_t value) const noexcept
    {
        const int shift = std::max(static_cast<int>(std::bit_width(value)) - bits - 1, 0);
        return (shift << bits) + static_cast<int>(value >> shift);
    }
    int size() const noexcept { return buckets; }
    /// Every value has a bucket, so none is needed for what is too small or too large.
    static constexpr unsigned options() noexcept { return 0; }
    static constexpr bool inclusive() noexcept { return true; }

    /// The smallest value of a bucket.
    std::uint64_t value(int bucket) const noexcept
    {
        const int shift = std::max((bucket >> bits) - 1, 0);
        return static_cast<std::uint64_t>(bucket - (shift << bits)) << shift;
    }
    /// The largest value of a bucket.
    std::uint64_t highest(int bucket) const noexcept
    {
        return (bucket + 1 < buckets ? value(bucket + 1) : 0) - 1; // wraps to the largest number of all
    }

    friend bool operator==(const LogLinearAxis&, const LogLinearAxis&) noexcept { return true; }
};

/// Counts values, and tells percentiles that are at most 0.8 % above the true ones, whatever the range. A fixed 58 KiB;
/// recording takes about 2 ns and never allocates. Minimum and maximum are exact.
class Histogram
{
public:
    /// The most by which percentile() is above the true value, as a part of it.
    static constexpr double relativeError = 1.0 / (1 << LogLinearAxis::bits);

    void record(std::uint64_t value)
    {
        m_counts(value);
        ++m_count;
        m_sum += static_cast<double>(value);
        m_min = std::min(m_min, value);
        m_max = std::max(m_max, value);
    }
    void merge(const Histogram& other)
    {
        m_counts += other.m_counts;
        m_count += other.m_count;
        m_sum += other.m_sum;
        m_min = std::min(m_min, other.m_min);
        m_max = std::max(m_max, other.m_max);
    }
    void clear()
    {
        m_counts.reset();
        m_count = 0;
        m_sum = 0;
        m_min = std::numeric_limits<std::uint64_t>::max();
        m_max = 0;
    }

    std::uint64_t count() const noexcept { return m_count; }
    /// 0 while nothing is recorded, as for the others.
    std::uint64_t min() const noexcept { return m_count == 0 ? 0 : m_min; }
    std::uint64_t max() const noexcept { return m_max; }
    double mean() const noexcept { return m_count == 0 ? 0 : m_sum / static_cast<double>(m_count); }

    /// The smallest value such that at least percent of all values are no larger (nearest rank), as the largest value
    /// of its bucket. percent: 0 to 100.
    std::uint64_t percentile(double percent) const
    {
        const double wanted = std::ceil(std::clamp(percent, 0.0, 100.0) / 100 * static_cast<double>(m_count));
        const auto rank = std::max<std::uint64_t>(static_cast<std::uint64_t>(wanted), 1);
        std::uint64_t seen = 0;
        int bucket = 0;
        for (const std::uint64_t here : m_counts) {
            seen += here;
            if (seen >= rank) {
                return std::clamp(m_counts.axis().highest(bucket), min(), max());
            }
            ++bucket;
        }
        return max();
    }

private:
    using Counts =
        boost::histogram::histogram<std::tuple<LogLinearAxis>, boost::histogram::dense_storage<std::uint64_t>>;

    Counts m_counts{std::tuple(LogLinearAxis())};
    std::uint64_t m_count = 0;
    double m_sum = 0;
    std::uint64_t m_min = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t m_max = 0;
};

} // namespace echolab::load
