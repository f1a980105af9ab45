#pragma once

#include <memory>
#include <optional>

#include "echo/base/connectionaction.h"
#include "echo/server/serverconfig.h"
#include "echo/server/serverevents.h"
#include "echo/server/serversnapshot.h"
#include "net/socket/systemcalls.h"

namespace echolab::echo {

/// An echo server on threads of its own. What happens comes as events; counters are read with counts(). Every public
/// method may be called from any thread and returns at once, except the destructor.
class EchoServer
{
public:
    /// events may be null: then nothing is reported but the counters. It must outlive the server.
    explicit EchoServer(ServerEventQueue* events, net::SystemCalls& calls = net::systemCalls());
    /// Stops and joins: under 100 ms, whatever the clients do.
    ~EchoServer();
    EchoServer(const EchoServer&) = delete;
    EchoServer& operator=(const EchoServer&) = delete;

    /// Starts a session: ServerListening follows, or ServerFailed and ServerStopped. A session that still runs is
    /// stopped first; its ServerStopped comes before the new session's events.
    SessionId start(const ServerConfig& config);
    /// Asks the session to end; ServerStopped follows. Does nothing when none runs.
    void stop();
    /// Does nothing when the connection is gone already. After Close and Reset, ClientGone follows.
    void act(ConnectionId connection, ConnectionAction action);
    /// Asks for values of a socket's options, and for all of them afterwards; SocketOptionsRead follows. connection 0
    /// is the listening socket. Does nothing when the socket is gone already.
    void askOptions(ConnectionId connection, OptionRequests changes = {});
    void closeConnection(ConnectionId connection) { act(connection, ConnectionAction::Close); }

    /// From now on each send() is an event too, ServerSent; off at first. It costs about what ServerReceived does, and
    /// nothing while it is off.
    void setReportingSends(bool on);
    /// From now on what recv() returns is an event, ServerReceived; on at first. Off, it costs nothing, and is not
    /// counted as skipped.
    void setReportingReceived(bool on);

    /// Of the session started last, also after it ended. Takes the same short time whatever is connected.
    ServerCounts counts() const;
    /// A connection of that session; nothing where it is not open.
    std::optional<ConnectionInfo> find(ConnectionId connection) const;
    /// Of the same session, with all its connections: takes time in proportion to their number.
    ServerSnapshot snapshot() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace echolab::echo
