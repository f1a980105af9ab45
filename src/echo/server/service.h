#pragma once

#include "echo/server/acceptor.h"
#include "echo/server/serversession.h"

namespace echolab::echo {

// The three service models. Each runs on the session's thread until a Stop command comes or accept() fails for good,
// and returns when all connections are closed and all its threads are joined.

/// Chapter 4: accepts a client, serves it to its end, and only then accepts the next.
void serveOneAtATime(ServerSession& session, Acceptor& acceptor);
/// Chapter 7: a thread for each client.
void serveThreadPerClient(ServerSession& session, Acceptor& acceptor);
/// Chapter 12: one thread, nonblocking sockets, a poller.
void serveEventLoop(ServerSession& session, Acceptor& acceptor);

} // namespace echolab::echo
