#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <variant>
#include <vector>

#include "echo/client/clientevents.h"
#include "echo/server/serverevents.h"

namespace echolab::test {

/// How long a test waits for what must come. Only a failing test waits that long.
inline constexpr std::chrono::seconds patience(30);

/// Reads an engine's event queue on the thread of the test, which waits for what it wants to see.
template <typename Event>
class EventRecorder
{
public:
    explicit EventRecorder(typename echo::EventQueue<Event>::Limits limits = {})
        : m_queue(
            [this] {
                const std::lock_guard lock(m_mutex);
                m_woken = true;
                m_wakes += 1;
                m_condition.notify_one();
            },
            limits)
    {
    }

    echo::EventQueue<Event>* queue() { return &m_queue; }

    /// Waits until an event for which wanted(event) holds has come after the ones already seen; null after a long time
    /// without one.
    template <typename Predicate>
    const Event* until(Predicate&& wanted)
    {
        const auto limit = std::chrono::steady_clock::now() + patience;
        for (;;) {
            while (m_next < m_seen.size()) {
                const Event& event = m_seen[m_next++];
                if (wanted(event)) {
                    return &event;
                }
            }
            if (!waitForMore(limit)) {
                return nullptr;
            }
        }
    }

    /// The next event of this kind, of this session (0: any); nothing after a long time without one.
    template <typename What>
    std::optional<What> next(echo::SessionId session = 0)
    {
        const Event* const event = until([session](const Event& seen) {
            return std::holds_alternative<What>(seen.what) && (session == 0 || seen.session == session);
        });
        return event != nullptr ? std::optional<What>(std::get<What>(event->what)) : std::nullopt;
    }

    /// All of this kind that came so far, those that next() passed over included.
    template <typename What>
    std::vector<What> all()
    {
        collect();
        std::vector<What> found;
        for (const Event& event : m_seen) {
            if (const auto* const what = std::get_if<What>(&event.what)) {
                found.push_back(*what);
            }
        }
        return found;
    }
    const std::vector<Event>& events()
    {
        collect();
        return m_seen;
    }
    int wakes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_wakes;
    }

private:
    bool waitForMore(std::chrono::steady_clock::time_point limit)
    {
        {
            std::unique_lock lock(m_mutex);
            if (!m_condition.wait_until(lock, limit, [this] { return m_woken; })) {
                return false;
            }
            m_woken = false;
        }
        collect();
        return true;
    }
    void collect()
    {
        std::vector<Event> batch;
        m_queue.drain(batch);
        m_seen.insert(m_seen.end(), batch.begin(), batch.end());
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_condition;
    bool m_woken = false;
    int m_wakes = 0;
    echo::EventQueue<Event> m_queue;
    std::vector<Event> m_seen;
    std::size_t m_next = 0;
};

using ServerRecorder = EventRecorder<echo::ServerEvent>;
using ClientRecorder = EventRecorder<echo::ClientEvent>;

} // namespace echolab::test
