#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "net/socket/nativesocket.h"
#include "net/socket/socketerror.h"
#include "net/trace/tracerecord.h"

namespace echolab::app {

class CallsModel;

/// Where the socket calls behind an entry of a conversation stand in a trace of its side: on which socket, which calls,
/// and when. Handles are used again and calls are repeated, so only all of it together names them.
struct CallsBehind {
    using Clock = std::chrono::steady_clock;

    /// An event is made right after the call that it tells of; so long after it at most, in a busy system.
    static constexpr std::chrono::milliseconds closeness{50};

    enum class Kind {
        None,
        Sent,     ///< each send() from the one that began after from to the one that returned before until
        Received, ///< each recv() with data from the one that returned just before from to the one just before until
        Echoed,   ///< the recv() that returned just before until, and each send() up to the next recv()
        Single,   ///< the call that returned last between from and until
    };

    Kind kind = Kind::None;
    net::Call call = net::Call::Recv; ///< with Single
    /// What they were made on, or what accept() returned; Invalid, with Single, where it is not known.
    net::NativeSocket socket = net::NativeSocket::Invalid;
    Clock::time_point from{};
    Clock::time_point until{};

    static CallsBehind sent(net::NativeSocket socket, Clock::time_point from, Clock::time_point until)
    {
        return {Kind::Sent, net::Call::Send, socket, from, until};
    }
    static CallsBehind received(net::NativeSocket socket, Clock::time_point from, Clock::time_point until)
    {
        return {Kind::Received, net::Call::Recv, socket, from, until};
    }
    static CallsBehind echoed(net::NativeSocket socket, Clock::time_point at)
    {
        return {Kind::Echoed, net::Call::Recv, socket, at, at};
    }
    static CallsBehind single(net::Call call, Clock::time_point at,
                              net::NativeSocket socket = net::NativeSocket::Invalid)
    {
        return {Kind::Single, call, socket, at - closeness, at};
    }

    /// Their rows in the model, in order; empty where they were not recorded or are not kept any more. Takes time in
    /// proportion to the number of calls in the model.
    std::vector<int> rowsIn(const CallsModel& calls, const net::TraceSide& side) const;
};

} // namespace echolab::app
