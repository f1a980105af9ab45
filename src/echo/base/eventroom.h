#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>

#include "echo/base/session.h"

namespace echolab::echo {

/// What becomes of an event when its queue is full.
enum class Priority {
    Data,    ///< what was received: left out at the limits
    Control, ///< a connection came or went, a message was confirmed: has as much room again, so no flood of data hides
             ///< it
    Essential, ///< the few that begin and end a session: always taken
};

/// The rate policy of an event queue: which events it still takes.
///
/// A burst is taken whole, up to the limits. While a flood lasts, each batch brings as many data events as the reader
/// has shown that it can read: more from batch to batch while it comes back soon, fewer when it comes late. More than
/// that nobody could read, and making them would cost the engine's threads more than the bytes themselves are worth.
class EventRoom
{
public:
    struct Limits {
        std::size_t events = 4096; ///< data events in one batch after a quiet time, control events besides
        std::size_t bytes = 4U << 20;
        std::size_t refill = 256;             ///< how many data events each batch makes room for at least
        std::size_t refillBytes = 256U << 10; ///< ... and how many bytes
        std::chrono::milliseconds soon{40};   ///< a reader that comes back within so long could read more
    };

    explicit EventRoom(const Limits& limits)
        : m_limits(limits)
        , m_data(limits.events, limits.refill)
        , m_bytes(limits.bytes, limits.refillBytes)
    {
    }

    /// waiting: events in the queue, of every kind.
    bool takes(Priority priority, std::size_t waiting) const
    {
        switch (priority) {
        case Priority::Data: return m_data.left > 0 && m_bytes.left > 0 && waiting < m_limits.events;
        case Priority::Control: return waiting < 2 * m_limits.events;
        case Priority::Essential: return true;
        }
        return true;
    }
    /// An event was taken that uses so much of the byte limit.
    void taken(Priority priority, std::size_t bytes)
    {
        m_bytes.left -= std::min(m_bytes.left, bytes);
        m_data.left -= priority == Priority::Data ? 1 : 0;
    }
    /// All events that waited were drained, at that moment.
    void drained(Clock::time_point now)
    {
        const bool soon = now - m_drainedAt <= m_limits.soon;
        m_drainedAt = now;
        m_data.drained(soon);
        m_bytes.drained(soon);
    }

private:
    /// Of events, or of bytes.
    struct Room {
        Room(std::size_t all, std::size_t least)
            : most(all)
            , leastRefill(std::min(least, all))
            , refill(leastRefill)
            , left(all)
        {
        }

        void drained(bool soon)
        {
            if (left == 0) { // otherwise the reader was not put to the test
                refill = soon ? refill + leastRefill / 4 : std::max(refill - refill / 4, leastRefill);
            }
            refill = std::min(refill, most);
            left = std::min(left + refill, most);
        }

        std::size_t most;
        std::size_t leastRefill;
        std::size_t refill;
        std::size_t left;
    };

    const Limits m_limits;
    Room m_data;
    Room m_bytes;
    Clock::time_point m_drainedAt;
};

} // namespace echolab::echo
