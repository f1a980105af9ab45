#pragma once

#include <algorithm>
#include <chrono>

namespace echolab::echo {

/// Decides whether looking for new work a little longer is cheaper than sleeping: only while arrivals come closer
/// together than the window, judged by a moving average. Belongs to one thread.
class AdaptiveSpin
{
public:
    using Clock = std::chrono::steady_clock;

    /// How long to look before sleeping. Shorter windows are unstable, see the figures in docs/performance.md.
    static constexpr std::chrono::nanoseconds window = std::chrono::microseconds(50);
    /// What a sleep adds to the round trip of a peer that waits for the answer: without it the next message would have
    /// come so much sooner. Not counted, or one disturbance would end the spin for good where a round trip with the
    /// sleep takes longer than the window.
    static constexpr std::chrono::nanoseconds wakeUp = std::chrono::microseconds(30);

    /// How the wait for the work went.
    enum class Waited {
        Spinning,
        InVain,   ///< spun, and then slept all the same
        Sleeping, ///< without spinning
    };

    /// Work arrived.
    void arrived(Clock::time_point now, Waited waited) noexcept
    {
        // One long silence must not outweigh many short ones, so a gap counts for at most a few windows.
        auto gap = std::min<std::chrono::nanoseconds>(now - m_last, 4 * window);
        if (waited == Waited::Sleeping) {
            gap = std::max(gap - wakeUp, std::chrono::nanoseconds(0));
        }
        m_average += (gap - m_average) / 8;
        m_last = now;
    }
    bool worthIt() const noexcept { return m_average < window; }

private:
    Clock::time_point m_last = Clock::now();
    std::chrono::nanoseconds m_average = 4 * window;
};

} // namespace echolab::echo
