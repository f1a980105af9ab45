#include "app/load/loadcontroller.h"

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
    connect(&m_lookup, &HostLookup::found, this, &LoadController::proceed);
    connect(&m_probe, &HostProbe::found, this, [this](const net::Endpoint& address) {
        m_config.targets = {address};
        start(load::LoadConfig(m_config));
    });
    connect(&m_lookup, &HostLookup::failed, this, [this](const net::SocketError& error) {
        m_lookupFailure = Failure{
            error,
            {.side = Situation::Side::Client,
             .endpoint = net::Endpoint::any(m_target.family.value_or(net::Family::IPv4), m_target.port),
             .host = QString::fromStdString(m_target.host)}};
        setState(State::Idle);
    });
}

LoadController::~LoadController() = default;

void LoadController::start(const load::LoadConfig& config)
{
    m_lookup.cancel();
    m_probe.cancel();
    m_lookupFailure.reset();
    m_config = config;
    m_generator.start(config);
    m_snapshot = m_generator.snapshot();
    setState(State::Running);
}

void LoadController::start(const LoadTarget& target, const load::LoadConfig& config)
{
    m_generator.cancel();
    m_probe.cancel();
    m_lookupFailure.reset();
    m_target = target;
    m_config = config;
    m_snapshot = {};
    setState(State::LookingUp);
    m_lookup.start(target.host, target.port, target.family);
}

void LoadController::agree()
{
    if (m_state == State::Asking) {
        probe();
    }
}

void LoadController::cancel()
{
    if (m_state == State::Running) {
        m_generator.cancel();
    } else {
        m_lookup.cancel();
        m_probe.cancel();
        setState(State::Idle);
    }
}

bool LoadController::leavesThisMachine(const load::LoadConfig& config)
{
    return !std::all_of(config.targets.begin(), config.targets.end(), isOnThisMachine);
}

void LoadController::setState(State state)
{
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

void LoadController::proceed(const std::vector<net::Endpoint>& addresses)
{
    m_config.targets = addresses;
    if (leavesThisMachine(m_config)) {
        setState(State::Asking);
    } else {
        probe();
    }
}

/// The clients of a load take its targets in turn: the addresses of a name become the one that answers.
void LoadController::probe()
{
    setState(State::LookingUp);
    m_probe.start(std::vector(m_config.targets));
}

void LoadController::update()
{
    if (m_state != State::Running) { // a run that was given up for another one still has something to say
        return;
    }
    m_snapshot = m_generator.snapshot();
    const bool ended = load::isFinished(m_snapshot.state);
    if (ended) {
        setState(State::Idle);
    }
    Q_EMIT changed();
    if (ended) {
        Q_EMIT finished();
    }
}

} // namespace echolab::app
