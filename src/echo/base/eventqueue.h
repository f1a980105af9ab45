#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

#include "echo/base/eventroom.h"

namespace echolab::echo {

/// What an event queue left out because it was full.
struct Skipped {
    std::uint64_t events = 0;
    std::uint64_t bytes = 0;
};

/// Carries events from the threads of an engine to one reader. Bounded: an event that does not fit is counted and its
/// place in the order is marked, nothing ever waits. Wakes the reader once per batch. EventRoom says what fits.
///
/// Event must be constructible from Skipped.
template <typename Event>
class EventQueue
{
public:
    using Limits = EventRoom::Limits;

    /// wake is called on the thread that pushes, without a lock held, when the queue goes from empty to not empty. It
    /// must not throw and should do no more than wake the reader.
    explicit EventQueue(std::function<void()> wake, const Limits& limits = {})
        : m_wake(std::move(wake))
        , m_room(limits)
    {
        makeRoom(spare);
    }
    EventQueue(const EventQueue&) = delete;
    EventQueue& operator=(const EventQueue&) = delete;

    /// From any thread. False while a data event would be left out: then count it with skip() and do not build it.
    /// One relaxed load.
    bool takesData() const noexcept { return !m_full.load(std::memory_order_relaxed); }

    /// From any thread. bytes: how much of the byte limit a data event uses. An event for which there is no memory is
    /// left out too; those that are essential come last to that.
    void push(Event event, Priority priority, std::size_t bytes = 0)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            const std::size_t kept = priority == Priority::Essential ? 0 : spare;
            if (!m_room.takes(priority, m_events.size()) || !makeRoom(2 + kept)) {
                skip(bytes);
                return;
            }
            wasEmpty = m_events.empty();
            markSkipped();
            m_events.push_back(std::move(event));
            m_room.taken(priority, bytes);
            m_full.store(!m_room.takes(Priority::Data, m_events.size()), std::memory_order_relaxed);
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
        if (makeRoom(1)) {
            markSkipped();
        }
        batch.swap(m_events);
        makeRoom(spare);
        m_room.drained(Clock::now());
        m_full.store(false, std::memory_order_relaxed);
    }

private:
    /// Memory that is there before it is needed, in events: for those that are essential.
    static constexpr std::size_t spare = 16;

    /// Whether there is memory for so many more events.
    bool makeRoom(std::size_t more) noexcept
    {
        const std::size_t needed = m_events.size() + more;
        if (needed <= m_events.capacity()) {
            return true;
        }
        try {
            m_events.reserve(std::max(needed, 2 * m_events.capacity()));
            return true;
        } catch (...) { // nothing is moved before there is memory
            return false;
        }
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
    std::atomic<bool> m_full = false;
    std::atomic<std::uint64_t> m_skippedEvents = 0;
    std::atomic<std::uint64_t> m_skippedBytes = 0;
    std::mutex m_mutex;
    std::vector<Event> m_events;
    EventRoom m_room;
};

} // namespace echolab::echo
