#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "load/loadconfig.h"

namespace echolab::load {

using Clock = std::chrono::steady_clock;

/// Decides when which client begins a message. Open loop: message k of a run belongs to client k modulo their number
/// and is due k intervals after the start. Closed loop: any client may begin at any time until a limit is reached.
class Schedule
{
public:
    Schedule(const LoadConfig& config, Clock::time_point start);

    bool isOpenLoop() const noexcept { return m_interval > 0; }

    /// Begins the next message of a client, whose turns-th it is, if it may begin now. The moment from which its time
    /// counts.
    std::optional<Clock::time_point> take(std::size_t client, std::uint64_t turns, Clock::time_point now);

    /// Nothing begins and nothing becomes due any more.
    void stop(Clock::time_point now) { m_stopped = now; }

    /// How many messages the run is to begin; nothing where it has no limit, or in the closed loop time may come first.
    std::optional<std::uint64_t> asked() const;
    /// Open loop: how many of the first messages of a run are those of a client, beyond its first turns.
    std::uint64_t owed(std::size_t client, std::uint64_t turns, std::uint64_t messages) const;

    /// No message becomes due after now.
    bool isOver(Clock::time_point now) const;
    /// When isOver() may change, or in the open loop the next message becomes due; max() where time alone does neither.
    Clock::time_point nextMoment(Clock::time_point now) const;
    /// How long until then, not rounded up; milliseconds::max() where nothing comes.
    std::chrono::milliseconds untilNextMoment(Clock::time_point now) const;

    /// How many messages have become due (open loop; closed loop: how many were begun).
    std::uint64_t due(Clock::time_point now) const;
    std::uint64_t begun() const noexcept { return m_begun; }

private:
    Clock::time_point moment(std::uint64_t message) const;

    Clock::time_point m_start;
    Clock::time_point m_end;
    std::size_t m_clients;
    double m_interval; ///< nanoseconds; 0: closed loop
    std::uint64_t m_limit;
    std::uint64_t m_begun = 0;
    Clock::time_point m_stopped = Clock::time_point::max();
};

} // namespace echolab::load
