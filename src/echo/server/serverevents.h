#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>

#include "echo/base/bytes.h"
#include "echo/base/eventqueue.h"
#include "echo/base/session.h"
#include "net/address/endpoint.h"
#include "net/socket/nativesocket.h"
#include "net/socket/socketerror.h"

namespace echolab::echo {

/// The server listens; local holds the port the system chose where 0 was asked for.
struct ServerListening {
    net::Endpoint local;
};
/// accept() returned.
struct ClientAccepted {
    ConnectionId connection;
    net::Endpoint peer;
    net::Endpoint local;
    net::NativeSocket socket; ///< names it in a trace of its calls; not to be used
};
/// accept() returned, but as many connections as the limit allows were open: it was closed at once.
struct ClientRefused {
    net::Endpoint peer;
};
/// One recv() returned data. One event a call, as the book prints one line a call.
struct ServerReceived {
    ConnectionId connection;
    Bytes data;
};
/// One send() took data of the echo of the last ServerReceived of that connection. Only where asked for: see
/// EchoServer::setReportingSends().
struct ServerSent {
    ConnectionId connection;
    std::size_t bytes;
};
/// The connection is closed.
struct ClientGone {
    ConnectionId connection;
    net::Endpoint peer;
    EndReason reason;
    std::optional<net::SocketError> error;
};
/// A call failed. Fatal: the server could not start, or had to end; ServerStopped follows.
struct ServerFailed {
    net::SocketError error;
    bool fatal;
};
/// The last event of a session. All its connections are closed and all its threads are done.
struct ServerStopped { };

struct ServerEvent {
    using What = std::variant<Skipped, ServerListening, ClientAccepted, ClientRefused, ServerReceived, ServerSent,
                              ClientGone, SocketOptionsRead, ServerFailed, ServerStopped>;

    ServerEvent(Skipped skipped)
        : what(skipped)
    {
    }
    ServerEvent(SessionId id, What happened)
        : session(id)
        , what(std::move(happened))
    {
    }

    SessionId session = 0; ///< 0 for Skipped
    Clock::time_point at = Clock::now();
    What what;
};

using ServerEventQueue = EventQueue<ServerEvent>;

} // namespace echolab::echo
