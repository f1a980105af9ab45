#pragma once

#include <chrono>
#include <deque>
#include <random>
#include <vector>

#include "net/cable/cableconfig.h"

namespace echolab::net {

/// Why a frame did not arrive.
enum class LossCause : std::uint8_t {
    Asked,     ///< a CableLoss
    Chance,    ///< CableConditions::loss
    Cut,       ///< the cable was not plugged in
    QueueFull, ///< more waited for the rate than longestQueue
    Refused,   ///< the receiving end did not take it: larger than its MTU
};

/// Decides what becomes of each frame. Knows no socket and no clock: belongs to the thread of the cable.
class CableRules
{
public:
    using Time = std::chrono::steady_clock::time_point;

    CableRules(std::uint64_t seed, const CableConditions& conditions);

    void setConditions(const CableConditions& conditions) { m_conditions = conditions; }
    void lose(const CableLoss& loss) { m_losses.push_back(loss); }

    struct Decision {
        std::optional<LossCause> lost;
        Time arrival; ///< not before now
        bool twice = false;
    };
    /// segment is null for a frame that holds none.
    Decision decide(Time now, CableHost from, std::size_t bytes, const Segment* segment);

private:
    bool drawn(double percent);
    bool isAsked(CableHost from, const Segment& segment);

    CableConditions m_conditions;
    std::mt19937_64 m_random;
    std::vector<CableLoss> m_losses; ///< nth counts down
    struct Direction {
        Time busyUntil;           ///< the last frame has left by then
        std::deque<Time> leaving; ///< when each that waits will have left
    };
    std::array<Direction, 2> m_directions;
};

} // namespace echolab::net
