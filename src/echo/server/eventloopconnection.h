#pragma once

#include "echo/server/eventloop.h"
#include "echo/server/sendqueue.h"

namespace echolab::echo {

/// What could not be sent waits in unsent, up to the high-water mark.
struct EventLoop::Connection {
    net::Socket socket;
    ConnectionRecord& record;
    SendQueue unsent{};
    bool full = false;          ///< as much waits as may; read on when half of it is sent
    bool finished = false;      ///< by the client: close when all is sent
    bool starved = false;       ///< its last call found no memory: nothing is tried before the next retry
    bool brokenForGood = false; ///< the system tells of an end, again and again, that is no error
    net::Readiness watched{};
    bool registered = false;
    Clock::time_point lastMove{}; ///< kept only where there is an idle limit
};

/// Does it. What is thrown meanwhile, for want of memory, ends this connection alone.
template <typename Work>
void EventLoop::onlyFor(Connection& connection, Work&& work)
{
    try {
        work();
    } catch (...) {
        if (connection.socket) {
            close(connection, EndReason::Failed, net::SocketError::caught());
        }
    }
}

} // namespace echolab::echo
