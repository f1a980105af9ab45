#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "lab/stage/experimentrun.h"
#include "lab/stage/labevents.h"

namespace echolab::test {

/// Collects the events of a run of an experiment.
class LabRecorder
{
public:
    LabRecorder()
        : m_queue([this] {
            const std::lock_guard lock(m_mutex);
            m_woken = true;
            m_changed.notify_one();
        })
    {
    }

    lab::LabEventQueue& queue() { return m_queue; }

    /// Waits for the end of the run; its verdict, or nothing where it was cancelled, or did not end in time.
    std::optional<lab::Verdict> waitForEnd()
    {
        wait([this] { return hasEnded(); });
        return m_ended ? m_ended->verdict : std::nullopt;
    }
    bool hasEnded() const { return m_ended.has_value(); }

    /// Waits until so many steps have begun; false where the run ended before.
    bool waitForStepOrEnd(std::size_t steps)
    {
        wait([&] { return hasEnded() || count<lab::StepBegun>() >= steps; });
        return count<lab::StepBegun>() >= steps;
    }

    template <typename Kind>
    std::size_t count() const
    {
        std::size_t found = 0;
        for (const auto& event : m_events) {
            found += std::holds_alternative<Kind>(event.what) ? 1U : 0U;
        }
        return found;
    }
    const std::vector<lab::LabEvent>& events() const { return m_events; }

private:
    template <typename Condition>
    void wait(const Condition& condition)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        for (;;) {
            collect();
            std::unique_lock lock(m_mutex);
            if (condition() || !m_changed.wait_until(lock, end, [this] { return std::exchange(m_woken, false); })) {
                return;
            }
        }
    }

    void collect()
    {
        m_queue.drain(m_batch);
        for (auto& event : m_batch) {
            if (const auto* const ended = std::get_if<lab::Ended>(&event.what)) {
                m_ended = *ended;
            }
            m_events.push_back(std::move(event));
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_woken = false;
    lab::LabEventQueue m_queue;
    std::vector<lab::LabEvent> m_batch;
    std::vector<lab::LabEvent> m_events;
    std::optional<lab::Ended> m_ended;
};

} // namespace echolab::test
