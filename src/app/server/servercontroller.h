#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include <QObject>
#include <QTimer>

#include "app/base/families.h"
#include "app/base/throttle.h"
#include "app/conversation/conversation.h"
#include "app/options/askedoptions.h"
#include "app/server/clientsmodel.h"
#include "app/text/textcodec.h"
#include "echo/server/echoserver.h"

namespace echolab::app {

/// A server as a person sees it: a state, a status line, the clients, the conversation. Owns the engine and turns its
/// events into entries. Every public method is for the GUI thread and returns at once.
class ServerController : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Starting, Listening, Stopping };
    Q_ENUM(State)

    explicit ServerController(QObject* parent = nullptr, net::SystemCalls& calls = net::systemCalls());
    ~ServerController() override;

    State state() const { return m_state; }
    /// Starting, listening or about to start again.
    bool isRunning() const { return m_state != State::Stopped; }
    /// While listening.
    std::optional<net::Endpoint> listeningEndpoint() const { return m_listening; }
    /// "LISTENING 0.0.0.0:9000", "Stopped"; an error that ended the server with its advice.
    QString statusText() const;
    /// What the last start() asked for.
    const echo::ServerConfig& config() const { return m_config; }
    /// Of the session started last.
    const echo::Totals& totals() const { return m_snapshot.totals; }
    std::uint64_t accepted() const { return m_snapshot.accepted; }
    /// "received 16 bytes, sent 16 bytes"
    QString totalsText() const;
    /// The error that ended the last session or kept it from starting.
    const std::optional<Failure>& lastError() const { return m_lastError; }

    Conversation* conversation() { return &m_conversation; }
    ClientsModel* clients() { return &m_clients; }
    /// The open connections, oldest first, as last read.
    const std::vector<echo::ConnectionInfo>& connections() const { return m_snapshot.connections; }
    /// The options of its sockets. What is asked for there takes the place of ServerConfig::socketOptions.
    AskedOptions* askedOptions() { return &m_askedOptions; }

    Encoding encoding() const { return m_encoding; }
    /// Of the text received from now on.
    void setEncoding(Encoding encoding);

    /// Starts; a server that runs is stopped first and starts again with these options.
    void start(const echo::ServerConfig& config);
    void stop();
    /// Does nothing while stopped; otherwise restarts on another family and says so.
    void switchFamily(ServerFamily family);
    /// Does nothing when the connection is gone already. What was done stands in the transcript.
    void act(echo::ConnectionId connection, echo::ConnectionAction action);
    void closeConnection(echo::ConnectionId connection) { act(connection, echo::ConnectionAction::Close); }
    /// Whether the transcript tells the sizes of the send() and recv() calls; off at first. What is sent back is marked
    /// only where it was on when that was sent.
    void setMarkingCalls(bool on);
    /// Events are shown as they come, not at the steady rate of a screen: for a terminal, which has nothing else to do.
    void showAtOnce() { m_throttle.stopThrottling(); }
    /// Reads the counters now. They are read anyway when something happens, and several times a second while they move.
    void refresh();
    /// To be called after the language has changed.
    void retranslate();

Q_SIGNALS:
    void stateChanged(echolab::app::ServerController::State state);
    /// The status line reads otherwise.
    void statusChanged();
    void totalsChanged();
    /// A call failed; fatal: the server has ended or could not start.
    void failed(const echolab::app::Failure& failure, bool fatal);
    /// The display could not take so much; counters know it all.
    void skipped(const echolab::echo::Skipped& skipped);

private:
    struct Connection {
        net::Endpoint peer;
        TextDecoder decoder;
        net::NativeSocket socket = net::NativeSocket::Invalid;
        std::uint64_t echoing = 0; ///< the entry of what came last ...
        std::size_t echoRest = 0;  ///< ... and how much of it is not known to have been sent back

        /// Nothing where the event that told the socket was skipped.
        CallsBehind behind(const CallsBehind& calls) const
        {
            return socket != net::NativeSocket::Invalid ? calls : CallsBehind();
        }
    };
    struct Handler;

    void startNow();
    void setState(State state);
    void drain();
    std::uint64_t addEntry(echo::Clock::time_point at, TranscriptEntry::What what, const CallsBehind& calls = {},
                           echo::ConnectionId connection = 0, const net::Endpoint& peer = {});
    Connection& connection(echo::ConnectionId id);
    Situation situation() const;

    State m_state = State::Stopped;
    Encoding m_encoding = Encoding::Utf8;
    echo::ServerConfig m_config;
    std::optional<echo::ServerConfig> m_next; ///< to start with as soon as the present session has stopped
    echo::SessionId m_session = 0;
    std::optional<net::Endpoint> m_listening;
    std::optional<Failure> m_lastError;
    echo::ServerSnapshot m_snapshot;
    std::unordered_map<echo::ConnectionId, Connection> m_connections;

    Conversation m_conversation;
    ClientsModel m_clients;
    AskedOptions m_askedOptions;
    Throttle m_throttle;
    QTimer m_refresh;
    std::vector<echo::ServerEvent> m_batch;
    echo::ServerEventQueue m_events;
    echo::EchoServer m_server; ///< last: its threads end before what they use
};

} // namespace echolab::app
