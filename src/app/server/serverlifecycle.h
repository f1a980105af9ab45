#pragma once

#include <optional>

#include <QObject>

#include "app/options/askedoptions.h"
#include "app/text/errortext.h"
#include "echo/server/echoserver.h"

namespace echolab::app {

/// The state of a server: what it was asked to do, how far it is, why it ended. Owns the engine; the events that the
/// engine pushes into the queue are read by somebody else, who hands each on. Every public method is for one thread,
/// the GUI's, and returns at once.
class ServerLifecycle : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Starting, Listening, Stopping };
    Q_ENUM(State)

    /// events and calls outlive it.
    explicit ServerLifecycle(echo::ServerEventQueue& events, net::SystemCalls& calls = net::systemCalls(),
                             QObject* parent = nullptr);

    State state() const { return m_state; }
    /// While listening.
    std::optional<net::Endpoint> listeningEndpoint() const { return m_listening; }
    /// "LISTENING 0.0.0.0:9000", "Stopped"; an error that ended the server with its advice.
    QString statusText() const;
    /// What the last start() asked for.
    const echo::ServerConfig& config() const { return m_config; }
    /// What it runs with next, where it is about to start again; else config().
    const echo::ServerConfig& nextConfig() const { return m_next ? *m_next : m_config; }
    /// The error that ended the last session or kept it from starting.
    const std::optional<Failure>& lastError() const { return m_lastError; }
    /// Where a call that fails now does so.
    Situation situation() const;
    /// The options of its sockets. What is asked for there takes the place of ServerConfig::socketOptions.
    AskedOptions* askedOptions() { return &m_askedOptions; }
    echo::EchoServer& engine() { return m_server; }

    /// Starts; a server that runs is stopped first and starts again with these options.
    void start(const echo::ServerConfig& config);
    void stop();
    /// Whether the event tells of the session that runs, or of none.
    bool concerns(const echo::ServerEvent& event) const;
    /// What the event means for the state. Each event that concerns it, in order; Skipped and what tells of clients
    /// alone may be left out.
    void take(const echo::ServerEvent& event);

Q_SIGNALS:
    void stateChanged(echolab::app::ServerLifecycle::State state);
    /// The status line reads otherwise.
    void statusChanged();
    /// A call failed; fatal: the server has ended or could not start.
    void failed(const echolab::app::Failure& failure, bool fatal);

private:
    struct Handler;

    void startNow();
    void setState(State state);

    State m_state = State::Stopped;
    echo::ServerConfig m_config;
    std::optional<echo::ServerConfig> m_next; ///< to start with as soon as the present session has stopped
    echo::SessionId m_session = 0;
    std::optional<net::Endpoint> m_listening;
    std::optional<Failure> m_lastError;
    AskedOptions m_askedOptions;
    echo::EchoServer m_server;
};

} // namespace echolab::app
