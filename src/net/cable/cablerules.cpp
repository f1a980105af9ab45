#include "net/cable/cablerules.h"

#include <algorithm>

namespace echolab::net {

CableRules::CableRules(std::uint64_t seed, const CableConditions& conditions)
    : m_conditions(conditions)
    , m_random(seed)
{
}

/// The standard's distributions differ from library to library; this is the same everywhere.
bool CableRules::drawn(double percent)
{
    constexpr double steps = 9007199254740992.0; // 2 to the power of 53
    return percent > 0 && static_cast<double>(m_random() >> 11) / steps * 100 < percent;
}

bool CableRules::isAsked(CableHost from, const Segment& segment)
{
    bool asked = false;
    for (auto& loss : m_losses) {
        if (isOfKind(segment, loss.kind) && loss.from.value_or(from) == from) {
            --loss.nth;
            asked = asked || loss.nth == 0;
        }
    }
    m_losses.erase(
        std::remove_if(m_losses.begin(), m_losses.end(), [](const CableLoss& loss) { return loss.nth == 0; }),
        m_losses.end());
    return asked;
}

CableRules::Decision CableRules::decide(Time now, CableHost from, std::size_t bytes, const Segment* segment)
{
    auto& direction = m_directions[indexOf(from)];
    Decision decision{{}, now, false};
    if (segment != nullptr && isAsked(from, *segment)) {
        decision.lost = LossCause::Asked;
    } else if (!m_conditions.pluggedIn) {
        decision.lost = LossCause::Cut;
    } else if (segment != nullptr && drawn(m_conditions.loss)) {
        decision.lost = LossCause::Chance;
    }
    if (decision.lost) {
        return decision;
    }
    if (m_conditions.rate > 0) {
        while (!direction.leaving.empty() && direction.leaving.front() <= now) {
            direction.leaving.pop_front();
        }
        if (direction.leaving.size() >= longestQueue) {
            decision.lost = LossCause::QueueFull;
            return decision;
        }
        const auto nanoseconds = static_cast<double>(bytes) * 8 * 1e9 / static_cast<double>(m_conditions.rate);
        direction.busyUntil = std::max(direction.busyUntil, now)
            + std::chrono::nanoseconds(static_cast<std::int64_t>(nanoseconds));
        direction.leaving.push_back(direction.busyUntil);
        decision.arrival = direction.busyUntil;
    }
    decision.arrival += m_conditions.delay[indexOf(from)];
    if (segment != nullptr) {
        decision.arrival += drawn(m_conditions.reordering) ? reorderingDelay : decltype(reorderingDelay)::zero();
        decision.twice = drawn(m_conditions.duplication);
    }
    return decision;
}

} // namespace echolab::net
