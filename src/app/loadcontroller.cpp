#include "loadcontroller.h"

#include <algorithm>

namespace echolab::app {

namespace {

constexpr std::chrono::milliseconds refreshInterval{50};

bool isOnThisMachine(const net::Endpoint& target)
{
    if (target.isLoopback() || target.isAny()) {
        return true;
    }
    const auto own = net::localAddresses();
    return std::any_of(own.begin(), own.end(), [&](const net::Endpoint& address) {
        return address.family() == target.family() && address.bytes() == target.bytes();
    });
}

} // namespace

LoadController::LoadController(QObject* parent)
    : QObject(parent)
    , m_throttle(refreshInterval, [this] { update(); })
    , m_generator([this] { m_throttle.wake(); })
{
}

void LoadController::start(const load::LoadOptions& options)
{
    m_options = options;
    m_generator.start(options);
    m_snapshot = m_generator.snapshot();
    m_running = true;
}

void LoadController::cancel()
{
    m_generator.cancel();
}

bool LoadController::leavesThisMachine(const load::LoadOptions& options)
{
    return !std::all_of(options.targets.begin(), options.targets.end(), isOnThisMachine);
}

void LoadController::update()
{
    m_snapshot = m_generator.snapshot();
    const bool ended = m_running && load::isFinished(m_snapshot.state);
    m_running = m_running && !ended;
    Q_EMIT changed();
    if (ended) {
        Q_EMIT finished();
    }
}

} // namespace echolab::app
