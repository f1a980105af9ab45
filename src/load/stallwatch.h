#pragma once

#include <chrono>
#include <optional>

#include "load/schedule.h"

namespace echolab::load {

/// Notices that a server does nothing any more for the messages that it was sent. Belongs to one thread.
class StallWatch
{
public:
    /// limit: 0 for none.
    explicit StallWatch(std::chrono::nanoseconds limit)
        : m_limit(limit)
    {
    }

    /// A message is sent: from now on something has to come, unless it already had to.
    void begun(Clock::time_point now)
    {
        if (!m_since) {
            m_since = now;
        }
    }
    /// Something has come back, or the server has taken what had to wait.
    void moved(Clock::time_point now, bool moreUnderWay) { m_since = moreUnderWay ? std::optional(now) : std::nullopt; }

    /// For how long nothing has come, where that is too long.
    std::optional<std::chrono::nanoseconds> stalled(Clock::time_point now) const
    {
        const auto passed = m_since ? now - *m_since : std::chrono::nanoseconds(0);
        return m_limit.count() > 0 && m_since && passed >= m_limit ? std::optional(passed) : std::nullopt;
    }
    /// When stalled() may change; max() where it does not.
    Clock::time_point nextMoment() const
    {
        return m_limit.count() > 0 && m_since ? *m_since + m_limit : Clock::time_point::max();
    }

private:
    const std::chrono::nanoseconds m_limit;
    std::optional<Clock::time_point> m_since;
};

} // namespace echolab::load
