#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace echolab::echo {

/// What becomes of an event when the queue is full.
enum class Priority {
    Data,    ///< what was received: left out at the limits
    Control, ///< a connection came or went, a message was confirmed: has as much room again, so no flood of data hides
             ///< it
    Essential, ///< the few that begin and end a session: always taken
};

/// What an event queue left out because it was full.
struct Skipped {
    std::uint64_t events = 0;
    std::uint64_t bytes = 0;
};

/// Carries events from the threads of an engine to one reader. Bounded: an event that does not fit is counted and its
/// place in the order is marked, nothing ever waits. Wakes the reader once per batch.
///
/// A burst is taken whole, up to the limits. While a flood lasts, each batch brings fewer data events: nobody can read
/// more, and making them would cost the engine's threads more than the bytes themselves are worth.
///
/// Event must be constructible from Skipped.
template <typename Event>
class EventQueue
{
public:
    struct Limits {
        std::size_t events = 4096; ///< data events in one batch after a quiet time, control events besides
        std::size_t bytes = 4U << 20;
        std::size_t refill = 256; ///< how many more data events each drain() makes room for, up to events in all
    };

    /// wake is called on the thread that pushes, without a lock held, when the queue goes from empty to not empty. It
    /// must not throw and should do no more than wake the reader.
    explicit EventQueue(std::function<void()> wake, Limits limits = {})
        : m_wake(std::move(wake))
        , m_limits(limits)
        , m_dataRoom(limits.events)
    {
    }
    EventQueue(const EventQueue&) = delete;
    EventQueue& operator=(const EventQueue&) = delete;

    /// From any thread. False while a data event would be left out: then count it with skip() and do not build it.
    /// One relaxed load.
    bool takesData() const noexcept { return !m_full.load(std::memory_order_relaxed); }

    /// From any thread. bytes: how much of the byte limit a data event uses.
    void push(Event event, Priority priority, std::size_t bytes = 0)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            if (!hasRoom(priority)) {
                skip(bytes);
                return;
            }
            wasEmpty = m_events.empty();
            markSkipped();
            m_events.push_back(std::move(event));
            m_bytes += bytes;
            m_dataRoom -= priority == Priority::Data ? 1 : 0;
            m_full.store(!hasRoom(Priority::Data), std::memory_order_relaxed);
        }
        if (wasEmpty) {
            m_wake();
        }
    }
    /// From any thread. Two relaxed additions.
    void skip(std::size_t bytes) noexcept
    {
        m_skippedEvents.fetch_add(1, std::memory_order_relaxed);
        m_skippedBytes.fetch_add(bytes, std::memory_order_relaxed);
    }

    /// By the reader: swaps the waiting events into batch (its old content is dropped, its capacity kept).
    void drain(std::vector<Event>& batch)
    {
        batch.clear();
        const std::lock_guard lock(m_mutex);
        markSkipped();
        batch.swap(m_events);
        m_bytes = 0;
        m_dataRoom = std::min(m_dataRoom + m_limits.refill, m_limits.events);
        m_full.store(false, std::memory_order_relaxed);
    }

private:
    bool hasRoom(Priority priority) const
    {
        switch (priority) {
        case Priority::Data: return m_dataRoom > 0 && m_events.size() < m_limits.events && m_bytes < m_limits.bytes;
        case Priority::Control: return m_events.size() < 2 * m_limits.events;
        case Priority::Essential: return true;
        }
        return true;
    }

    /// Puts what was skipped since the last event where it belongs in the order.
    void markSkipped()
    {
        if (m_skippedEvents.load(std::memory_order_relaxed) == 0) {
            return;
        }
        const Skipped skipped{m_skippedEvents.exchange(0, std::memory_order_relaxed),
                              m_skippedBytes.exchange(0, std::memory_order_relaxed)};
        m_events.push_back(Event(skipped));
    }

    const std::function<void()> m_wake;
    const Limits m_limits;
    std::atomic<bool> m_full = false;
    std::atomic<std::uint64_t> m_skippedEvents = 0;
    std::atomic<std::uint64_t> m_skippedBytes = 0;
    std::mutex m_mutex;
    std::vector<Event> m_events;
    std::size_t m_bytes = 0;
    std::size_t m_dataRoom; ///< data events that may still come
};

} // namespace echolab::echo
