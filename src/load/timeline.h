#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "load/histogram.h"
#include "load/loadsnapshot.h"
#include "load/schedule.h"

namespace echolab::load {

/// The results of a run over time: a bounded series of slots, and the percentiles of the whole. One histogram is filled
/// per message; it is added to the whole when its slot ends.
class Timeline
{
public:
    static constexpr std::size_t mostSlots = 1200;

    Timeline(Clock::time_point start, std::chrono::nanoseconds slotLength);

    void echoed(std::chrono::nanoseconds time) { m_histogram.record(static_cast<std::uint64_t>(time.count())); }
    void received(std::size_t bytes) { m_slot.bytes += bytes; }
    void failed() { ++m_slot.errors; }

    /// Ends the slots that are over.
    void advance(Clock::time_point now);

    /// Percentiles so far.
    LatencySummary latency() const;
    /// The slots so far, the current one as it stands at now.
    std::vector<LoadSlot> slots(Clock::time_point now) const;

private:
    LoadSlot current(std::chrono::nanoseconds length) const;
    void endSlot();
    void halve();

    Clock::time_point m_start;
    std::chrono::nanoseconds m_slotLength;
    LoadSlot m_slot;
    Histogram m_histogram; ///< of the current slot
    Histogram m_ended;     ///< of all slots before it
    std::vector<LoadSlot> m_slots;
};

} // namespace echolab::load
