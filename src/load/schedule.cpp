#include "load/schedule.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace echolab::load {

namespace {

constexpr auto never = Clock::time_point::max();
constexpr auto unlimited = std::numeric_limits<std::uint64_t>::max();

} // namespace

Schedule::Schedule(const LoadConfig& config, Clock::time_point start)
    : m_start(start)
    , m_end(config.duration.count() > 0 ? start + config.duration : never)
    , m_clients(std::max<std::size_t>(config.clients, 1))
    , m_interval(config.rate > 0 ? 1e9 / config.rate : 0)
    , m_limit(config.messages > 0 ? config.messages : unlimited)
{
    if (isOpenLoop() && m_end != never) {
        const double fitting = std::ceil(static_cast<double>(config.duration.count()) / m_interval);
        m_limit = std::min(m_limit, static_cast<std::uint64_t>(fitting));
    }
}

std::optional<Clock::time_point> Schedule::take(std::size_t client, std::uint64_t turns, Clock::time_point now)
{
    if (now >= m_stopped) {
        return std::nullopt;
    }
    if (!isOpenLoop()) {
        if (isOver(now)) {
            return std::nullopt;
        }
        ++m_begun;
        return now;
    }
    const std::uint64_t message = client + turns * m_clients;
    if (message >= m_limit) {
        return std::nullopt;
    }
    const auto due = moment(message);
    if (due > now) {
        return std::nullopt;
    }
    ++m_begun;
    return due;
}

std::optional<std::uint64_t> Schedule::asked() const
{
    const bool byTime = !isOpenLoop() && m_end != never;
    return byTime || m_limit == unlimited ? std::nullopt : std::optional(m_limit);
}

std::uint64_t Schedule::owed(std::size_t client, std::uint64_t turns, std::uint64_t messages) const
{
    const std::uint64_t all = messages / m_clients + (client < messages % m_clients ? 1 : 0);
    return all - std::min(all, turns);
}

bool Schedule::isOver(Clock::time_point now) const
{
    if (now >= m_stopped) {
        return true;
    }
    return isOpenLoop() ? due(now) >= m_limit : m_begun >= m_limit || now >= m_end;
}

Clock::time_point Schedule::nextMoment(Clock::time_point now) const
{
    if (now >= m_stopped) {
        return never;
    }
    if (!isOpenLoop()) {
        return now >= m_end ? never : m_end;
    }
    const auto next = due(now);
    return next >= m_limit ? never : moment(next);
}

std::chrono::milliseconds Schedule::untilNextMoment(Clock::time_point now) const
{
    const auto next = nextMoment(now);
    return next == never ? std::chrono::milliseconds::max() : std::chrono::floor<std::chrono::milliseconds>(next - now);
}

std::uint64_t Schedule::due(Clock::time_point now) const
{
    if (!isOpenLoop()) {
        return m_begun;
    }
    now = std::min(now, m_stopped);
    if (now < m_start) {
        return 0;
    }
    // The division may be off by one where a message is due just now: moment() decides.
    auto count = static_cast<std::uint64_t>(static_cast<double>((now - m_start).count()) / m_interval);
    while (moment(count) <= now) {
        ++count;
    }
    while (count > 0 && moment(count - 1) > now) {
        --count;
    }
    return std::min(count, m_limit);
}

Clock::time_point Schedule::moment(std::uint64_t message) const
{
    return m_start + std::chrono::nanoseconds(static_cast<std::int64_t>(static_cast<double>(message) * m_interval));
}

} // namespace echolab::load
