#pragma once

#include <optional>
#include <string>

#include <QObject>

#include "app/base/throttle.h"
#include "app/load/hostlookup.h"
#include "app/load/hostprobe.h"
#include "app/text/errortext.h"
#include "load/loadgenerator.h"

namespace echolab::app {

/// Where a load goes, as a person gives it.
struct LoadTarget {
    std::string host; ///< a numeric address or a name
    std::uint16_t port = 9000;
    std::optional<net::Family> family = net::Family::IPv4; ///< of the addresses of a name; nothing: of both
};

/// A load as window and terminal drive it: start, watch, cancel. Belongs to the GUI thread; the load has its own.
class LoadController : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        LookingUp, ///< of the name, and of which of its addresses answers
        Asking,    ///< it would leave this machine: agree() or cancel() decides
        Running,
    };
    Q_ENUM(State)

    explicit LoadController(QObject* parent = nullptr);
    ~LoadController() override;

    /// Starts a run; one that still goes on is cancelled. Asks nobody: see leavesThisMachine().
    void start(const load::LoadConfig& config);
    /// Starts a run where the host is, once its name is looked up: of several addresses at that which takes a
    /// connection, as a client finds it. Asks before anything leaves this machine.
    void start(const LoadTarget& target, const load::LoadConfig& config);
    /// The answer while Asking: the load may leave this machine.
    void agree();
    /// In every state; Idle follows, at once or with finished().
    void cancel();

    State state() const { return m_state; }
    /// From start() to finished().
    bool isRunning() const { return m_state == State::Running; }
    /// Of the run started last, as of the last changed() or finished(); of none (LoadState::Idle) until it has started.
    const load::LoadSnapshot& snapshot() const { return m_snapshot; }
    const load::LoadConfig& config() const { return m_config; }
    /// Why the name of the last target has no address.
    const std::optional<Failure>& lookupFailure() const { return m_lookupFailure; }

    /// Whether traffic to one of the targets is for another machine: a person is to be asked before.
    static bool leavesThisMachine(const load::LoadConfig& config);

Q_SIGNALS:
    void stateChanged(echolab::app::LoadController::State state);
    /// There is something new in the snapshot; several times a second while a run goes on.
    void changed();
    /// A run has ended; its snapshot says how.
    void finished();

private:
    void setState(State state);
    void proceed(const std::vector<net::Endpoint>& addresses);
    void probe();
    void update();

    State m_state = State::Idle;
    LoadTarget m_target;
    load::LoadConfig m_config;
    load::LoadSnapshot m_snapshot;
    std::optional<Failure> m_lookupFailure;
    HostLookup m_lookup;
    HostProbe m_probe;
    Throttle m_throttle;
    load::LoadGenerator m_generator; ///< last: wakes the throttle from its thread
};

} // namespace echolab::app
