#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "lab/stage/conductor.h"
#include "lab/stage/labevents.h"
#include "lab/stage/peer.h"
#include "net/socket/socket.h"
#include "net/trace/tracelog.h"
#include "net/trace/tracingcalls.h"

namespace echolab::lab {

using namespace std::chrono_literals;

/// What an experiment's script works with: it names the steps, gives each role sockets whose calls are traced, waits,
/// looks at the system's TCP states, and takes down what was found. Everything it shows goes into the run's event
/// queue. Belongs to the thread that runs the script. What waits throws Cancelled when the run is cancelled, and a call
/// that the script needs and that fails ends it in a finding "not possible here".
class Stage
{
public:
    Stage(RunId run, LabEventQueue& events, Conductor& conductor);
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// How long to wait for what should come at once on loopback.
    static constexpr auto soon = 2s;
    /// How long to look before saying that something does not happen.
    static constexpr auto aWhile = 200ms;

    // The script.
    void step(Text what);
    void note(Role role, Text what);
    /// Takes down what was observed of a claim, and why it is so; otherwise is the reason where it differs, if that is
    /// another one.
    void found(Text claim, bool asStated, Text seen, Text why, Text otherwise = {});
    /// The same for what was not observed itself, but follows from what was: source says from what, and by which rule.
    void inferred(Text claim, bool asStated, Text seen, Text source, Text why, Text otherwise = {});
    void notPossible(Text claim, Text why);

    // Sockets.
    net::SystemCalls& calls(Role role);
    Peer open(Role role, net::Family family = net::Family::IPv4, net::Mode mode = net::Mode::Blocking);
    /// socket(), bind() to a loopback port that the system chooses, listen().
    Peer listening(net::Family family = net::Family::IPv4, int backlog = net::maximumBacklog());
    /// socket(), connect().
    Peer connected(Role role, const net::Endpoint& server);
    /// How an attempt to connect went.
    struct Attempt {
        std::optional<Peer> client;            ///< connected, in blocking mode
        std::optional<net::SocketError> error; ///< that connect() ended in; nothing when it succeeded or had no answer
        Text seen;                             ///< what each call returned

        bool refused() const { return error && error->is(std::errc::connection_refused); }
    };
    /// socket(), connect() with a time limit: nonblocking, then waiting until it is writable, then SO_ERROR, and back
    /// to blocking. Without an answer within the limit the socket is closed.
    Attempt tryConnect(Role role, const net::Endpoint& server, std::chrono::milliseconds limit = soon);
    /// Waits for a connection, then accept(); who is there goes into peer.
    Peer accepted(Peer& listening, net::Endpoint* peer = nullptr);
    /// A client that is connected, and the server's end of the connection.
    struct Pair {
        Peer client;
        Peer server;
    };
    Pair pair(Peer& listening, Role role = Role::Client);

    // Waiting. False when the time is over.
    bool readable(const Peer& peer, std::chrono::milliseconds limit = soon);
    bool writable(const Peer& peer, std::chrono::milliseconds limit = soon);
    /// Waits until the call would not wait any more; a call that still would ends the experiment.
    void await(const Peer& peer, net::Call call);
    bool ready(net::NativeSocket handle, net::Readiness wanted, std::chrono::milliseconds limit);
    /// For what the system does not announce: asks again every few milliseconds.
    bool until(const std::function<bool()>& condition, std::chrono::milliseconds limit = soon);
    /// Lets time pass where the passing of time is the point.
    void hold(std::chrono::milliseconds time);

    /// Shows the states of all sockets with this port, local or remote, and returns them; without those that its last
    /// owner left in TIME-WAIT, since the system gives a port out again while they last.
    std::vector<net::TcpRow> states(std::uint16_t port);
    /// Waits until the socket at local that is connected to remote is in the state.
    bool reaches(const net::Endpoint& local, const net::Endpoint& remote, net::TcpState state);

    /// What a call that the script needs returned; where it failed, the experiment ends.
    template <typename T>
    T need(net::Result<T> result)
    {
        if (!result) {
            stop(result.error());
        }
        if constexpr (!std::is_void_v<T>) {
            return std::move(*result);
        }
    }

    /// Ends the experiment because of a failed call.
    [[noreturn]] void stop(const net::SocketError& error);

    /// By Peer: bytes went through one of its calls.
    void moved(Role role, Direction direction, echo::BytesView data);
    /// By WaitingCall: a call has not returned for a while.
    void waits(CallWaits what);
    /// Passes on the calls that were recorded meanwhile, over all threads in the order in which they began.
    void showCalls();
    /// The calls that a role has made so far, in the order in which they were shown.
    const std::vector<net::TraceRecord>& callsOf(Role role);

    std::vector<Finding> takeFindings() { return std::move(m_findings); }

private:
    void show(LabEvent::What what, std::size_t bytes = 0);
    void takeDown(Finding finding);

    RunId m_run;
    LabEventQueue& m_events;
    Conductor& m_conductor;
    net::TraceLog m_log;
    std::array<net::TracingCalls, 3> m_calls;
    std::array<std::vector<net::TraceRecord>, 3> m_made;
    net::TraceLog::Batch m_batch;
    std::vector<Finding> m_findings;
    std::vector<CallWaits> m_waiting;                     ///< shown as waiting, not returned yet
    std::chrono::steady_clock::time_point m_shownUntil{}; ///< when the last call shown began
    std::vector<net::TcpRow> m_leftOver;                  ///< of those who had the ports of our servers before
    int m_step = 0;
};

/// What is found where a call that a script needs failed.
Finding stoppedBy(const net::SocketError& error);

/// Thrown when a call that a script needs has failed; the finding that says so is taken down before.
struct Stopped { };

} // namespace echolab::lab
