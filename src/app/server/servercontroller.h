#pragma once

#include <vector>

#include "app/base/families.h"
#include "app/base/throttle.h"
#include "app/conversation/conversation.h"
#include "app/server/clientsreader.h"
#include "app/server/servercounters.h"
#include "app/server/serverlifecycle.h"
#include "app/server/serverrecorder.h"

namespace echolab::app {

/// A server as a window shows it: its state, its clients and counters, and the conversation in all its views. Reads the
/// engine's events in batches and hands each to the record and to the state. Every public method is for the GUI thread
/// and returns at once.
class ServerController : public QObject
{
    Q_OBJECT

public:
    using State = ServerLifecycle::State;

    explicit ServerController(QObject* parent = nullptr, net::SystemCalls& calls = net::systemCalls());
    ~ServerController() override;

    State state() const { return m_lifecycle.state(); }
    /// Starting, listening or about to start again.
    bool isRunning() const { return state() != State::Stopped; }
    std::optional<net::Endpoint> listeningEndpoint() const { return m_lifecycle.listeningEndpoint(); }
    QString statusText() const { return m_lifecycle.statusText(); }
    const echo::ServerConfig& config() const { return m_lifecycle.config(); }
    const std::optional<Failure>& lastError() const { return m_lifecycle.lastError(); }
    AskedOptions* askedOptions() { return m_lifecycle.askedOptions(); }

    /// Of the session started last.
    const echo::Totals& totals() const { return m_counters.counts().totals; }
    std::uint64_t accepted() const { return m_counters.counts().accepted; }
    QString totalsText() const { return m_counters.totalsText(); }
    /// The open connections, oldest first, as they are now: takes time in proportion to their number.
    std::vector<echo::ConnectionInfo> connections() { return m_lifecycle.engine().snapshot().connections; }

    Conversation* conversation() { return &m_conversation; }
    /// Follows the connections while it is watched.
    ClientsModel* clients() { return &m_clients; }
    /// Whether somebody looks at clients(); nobody does at first.
    void setClientsWatched(bool watched) { m_clientsReader.setWatched(watched); }

    Encoding encoding() const { return m_recorder.encoding(); }
    /// Of the text received from now on.
    void setEncoding(Encoding encoding) { m_recorder.setEncoding(encoding); }

    /// Starts; a server that runs is stopped first and starts again with these options.
    void start(const echo::ServerConfig& config) { m_lifecycle.start(config); }
    void stop() { m_lifecycle.stop(); }
    /// Does nothing while stopped; otherwise restarts on another family and says so.
    void switchFamily(ServerFamily family);
    /// Does nothing when the connection is gone already. What was done stands in the transcript.
    void act(echo::ConnectionId connection, echo::ConnectionAction action);
    void closeConnection(echo::ConnectionId connection) { act(connection, echo::ConnectionAction::Close); }
    /// Whether the transcript tells the sizes of the send() and recv() calls; off at first. What is sent back is marked
    /// only where it was on when that was sent.
    void setMarkingCalls(bool on);
    /// Reads the counters now. They are read anyway when something happens, and several times a second while they move.
    void refresh() { m_counters.refresh(); }
    /// To be called after the language has changed.
    void retranslate();

Q_SIGNALS:
    void stateChanged(echolab::app::ServerLifecycle::State state);
    /// The status line reads otherwise.
    void statusChanged();
    void totalsChanged();
    /// A connection came or went.
    void connectionsChanged();
    /// A call failed; fatal: the server has ended or could not start.
    void failed(const echolab::app::Failure& failure, bool fatal);
    /// The display could not take so much; counters know it all.
    void skipped(const echolab::echo::Skipped& skipped);

private:
    net::Endpoint peerOf(echo::ConnectionId connection);
    void enter(State state);
    void showConnections();
    void drain();

    Conversation m_conversation;
    ClientsModel m_clients;
    ServerRecorder m_recorder;
    Throttle m_throttle;
    std::vector<echo::ServerEvent> m_batch;
    echo::ServerEventQueue m_events;
    ServerLifecycle m_lifecycle; ///< after what its threads use: they end first
    ServerCounters m_counters;
    ClientsReader m_clientsReader;
};

} // namespace echolab::app
