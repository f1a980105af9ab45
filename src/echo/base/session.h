#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "echo/base/socketoptions.h"

namespace echolab::echo {

// What the events of both ends speak of.

using Clock = std::chrono::steady_clock;

/// Numbers the runs of a server and of a client, so that results of an earlier run are told from those of a later one.
using SessionId = std::uint32_t;
/// Numbers the connections of a server, never twice in its life.
using ConnectionId = std::uint64_t;

/// Why a connection ended.
enum class EndReason {
    PeerClosed, ///< recv() returned 0 and everything was echoed
    Failed,     ///< recv() or send() failed; error tells
    Closed,     ///< closed from this side, by the user
    Reset,      ///< reset from this side, by the user
    Idle,       ///< no byte moved for as long as the idle limit allows
    Stopped,    ///< the server stopped
};

/// The options of a socket after a question for them, after changes that were asked for, and at the start of a session
/// with options of its own.
struct SocketOptionsRead {
    ConnectionId connection = 0; ///< 0: the listening socket of a server, or the socket of a client
    std::vector<OptionAnswer> answers;
    std::vector<OptionRefusal> refusals; ///< of what was asked for
};

} // namespace echolab::echo
