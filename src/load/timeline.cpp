#include "load/timeline.h"

#include <algorithm>

namespace echolab::load {

namespace {

std::chrono::nanoseconds percentile(const Histogram& histogram, double percent)
{
    return std::chrono::nanoseconds(histogram.percentile(percent));
}

/// Two slots that follow each other as one. The percentile of both together lies between theirs; the larger is kept.
LoadSlot joined(const LoadSlot& first, const LoadSlot& second)
{
    LoadSlot slot = first;
    slot.length += second.length;
    slot.messages += second.messages;
    slot.bytes += second.bytes;
    slot.errors += second.errors;
    slot.p50 = std::max(first.p50, second.p50);
    slot.p90 = std::max(first.p90, second.p90);
    slot.p99 = std::max(first.p99, second.p99);
    slot.max = std::max(first.max, second.max);
    return slot;
}

} // namespace

Timeline::Timeline(Clock::time_point start, std::chrono::nanoseconds slotLength)
    : m_start(start)
    , m_slotLength(slotLength)
{
}

void Timeline::advance(Clock::time_point now)
{
    while (now - m_start >= m_slot.begin + m_slotLength) {
        endSlot();
    }
}

LatencySummary Timeline::latency() const
{
    Histogram all = m_ended;
    all.merge(m_histogram);
    LatencySummary summary;
    summary.count = all.count();
    summary.min = std::chrono::nanoseconds(all.min());
    summary.mean = std::chrono::nanoseconds(static_cast<std::int64_t>(all.mean()));
    summary.p50 = percentile(all, 50);
    summary.p90 = percentile(all, 90);
    summary.p99 = percentile(all, 99);
    summary.p999 = percentile(all, 99.9);
    summary.max = std::chrono::nanoseconds(all.max());
    return summary;
}

std::vector<LoadSlot> Timeline::slots(Clock::time_point now) const
{
    auto slots = m_slots;
    if (const auto length = now - m_start - m_slot.begin; length.count() > 0) {
        slots.push_back(current(length));
    }
    return slots;
}

LoadSlot Timeline::current(std::chrono::nanoseconds length) const
{
    LoadSlot slot = m_slot;
    slot.length = length;
    slot.messages = m_histogram.count();
    slot.p50 = percentile(m_histogram, 50);
    slot.p90 = percentile(m_histogram, 90);
    slot.p99 = percentile(m_histogram, 99);
    slot.max = std::chrono::nanoseconds(m_histogram.max());
    return slot;
}

void Timeline::endSlot()
{
    m_slots.push_back(current(m_slotLength));
    m_ended.merge(m_histogram);
    m_histogram.clear();
    m_slot = {};
    m_slot.begin = m_slots.back().begin + m_slotLength;
    if (m_slots.size() >= mostSlots) {
        halve();
    }
}

void Timeline::halve()
{
    std::vector<LoadSlot> half;
    half.reserve(mostSlots);
    for (std::size_t i = 0; i + 1 < m_slots.size(); i += 2) {
        half.push_back(joined(m_slots[i], m_slots[i + 1]));
    }
    m_slots = std::move(half);
    m_slotLength *= 2;
}

} // namespace echolab::load
