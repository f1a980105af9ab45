#pragma once

#include <chrono>
#include <cstddef>

#include "echo/base/socketoptions.h"
#include "net/address/endpoint.h"
#include "net/socket/socket.h"

namespace echolab::echo {

enum class ServiceModel {
    OneAtATime,      ///< chapter 4: serves one client, the next waits in the backlog
    ThreadPerClient, ///< chapter 7: a thread for each client
    EventLoop,       ///< chapter 12: one thread, nonblocking sockets, a poller
};

/// The receive buffer where none is asked for, in bytes: the book's BUFSIZE of 512 for the chapter's two models; 512
/// KiB for the event loop, which has only one and takes all that has arrived at once.
std::size_t defaultReceiveBuffer(ServiceModel model);

/// What waits for a client at most in the event loop, where nothing else is asked for, in bytes.
inline constexpr std::size_t defaultHighWaterMark = std::size_t{1} << 20;

/// What a server is to be: where it listens, how it serves, and its bounds.
struct ServerConfig {
    net::Endpoint local = net::Endpoint::any(net::Family::IPv4, 9000); ///< port 0 lets the system choose
    bool bothFamilies = false; ///< with an IPv6 address: take IPv4 connections on the same socket (V6ONLY off)
    ServiceModel model = ServiceModel::OneAtATime;
    /// Bytes; 0 is the model's default. The most that recv() takes at once. In the two blocking models also the most
    /// that waits in memory to be sent back to a client: nothing more is read from it until that is sent (TCP
    /// back-pressure).
    std::size_t receiveBuffer = 0;
    /// Event loop, bytes, at least 1: the most that waits in memory to be sent back to a client. Nothing more is read
    /// from it then until half of that is sent.
    std::size_t highWaterMark = defaultHighWaterMark;
    int backlog = net::maximumBacklog();
    /// SO_REUSEADDR on POSIX: restarting works while old connections are in TIME-WAIT. On Windows the port is always
    /// taken for exclusive use, since SO_REUSEADDR would let another program steal it.
    bool reuseAddress = true;
    OptionRequests socketOptions; ///< set on the listening socket before bind(); accepted sockets inherit them
    /// Event loop: look for new work for up to 50 us before sleeping, while arrivals come closer together than that.
    /// Trades processor time for latency.
    bool adaptiveSpin = false;
    /// Event loop: how many of them, each on a thread of its own. The first accepts, and hands the connections round.
    std::size_t loops = 1;
    std::size_t maxConnections = 0;         ///< open at once; further ones are refused. 0: no limit
    std::chrono::milliseconds idleLimit{0}; ///< a connection on which no byte moves for so long is closed. 0: no limit
};

} // namespace echolab::echo
