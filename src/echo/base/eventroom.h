#pragma once

#include <algorithm>
#include <cstddef>

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
/// A burst is taken whole, up to the limits. While a flood lasts, each batch brings fewer data events: nobody can read
/// more, and making them would cost the engine's threads more than the bytes themselves are worth.
class EventRoom
{
public:
    struct Limits {
        std::size_t events = 4096; ///< data events in one batch after a quiet time, control events besides
        std::size_t bytes = 4U << 20;
        std::size_t refill = 256; ///< how many more data events each batch makes room for, up to events in all
    };

    explicit EventRoom(const Limits& limits)
        : m_limits(limits)
        , m_data(limits.events)
    {
    }

    /// waiting: events in the queue, of every kind.
    bool takes(Priority priority, std::size_t waiting) const
    {
        switch (priority) {
        case Priority::Data: return m_data > 0 && waiting < m_limits.events && m_bytes < m_limits.bytes;
        case Priority::Control: return waiting < 2 * m_limits.events;
        case Priority::Essential: return true;
        }
        return true;
    }
    /// An event was taken that uses so much of the byte limit.
    void taken(Priority priority, std::size_t bytes)
    {
        m_bytes += bytes;
        m_data -= priority == Priority::Data ? 1 : 0;
    }
    /// All events that waited were drained.
    void drained()
    {
        m_bytes = 0;
        m_data = std::min(m_data + m_limits.refill, m_limits.events);
    }

private:
    const Limits m_limits;
    std::size_t m_bytes = 0; ///< waiting
    std::size_t m_data;      ///< events that may still come
};

} // namespace echolab::echo
