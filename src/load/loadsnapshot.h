#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "net/socket/socketerror.h"

namespace echolab::load {

/// Numbers the runs of a generator, so that results of an earlier one are told from those of a later one.
using RunId = std::uint32_t;

enum class LoadState {
    Idle,       ///< nothing was started yet
    Connecting, ///< the clients connect; the clock has not started
    Running,
    Draining,  ///< all is sent, the last echoes are awaited
    Completed, ///< ended by its own limits, or because every client had failed; errors tell
    Cancelled,
    Failed, ///< could not run at all, then failure tells, or nothing came back any more, then stalled does
};

constexpr bool isFinished(LoadState state)
{
    return state == LoadState::Completed || state == LoadState::Cancelled || state == LoadState::Failed;
}

/// The symbolic names of what can go wrong without a call failing.
inline constexpr std::string_view wrongEcho = "WRONG_ECHO";           ///< a byte came back changed
inline constexpr std::string_view unexpectedData = "UNEXPECTED_DATA"; ///< more came back than was sent
inline constexpr std::string_view peerEnded = "PEER_ENDED"; ///< recv() returned 0 before the echo was complete

/// The name of what ends a run to which nothing comes back any more.
inline constexpr std::string_view stalledName = "STALLED";

/// Where an echo stops being one.
struct WrongByte {
    std::uint64_t offset = 0;          ///< among the bytes of its connection, from 0
    std::optional<std::byte> expected; ///< nothing where none was
    std::byte seen{};
};

/// How often something went wrong.
struct ErrorCount {
    std::string call; ///< "connect", "recv", ...
    std::string name; ///< "ECONNREFUSED", ..., or one of those above
    std::uint64_t count = 0;
    std::optional<net::SocketError> error = {}; ///< the first of them, where a call failed
    std::optional<WrongByte> wrongByte = {};    ///< the first of them, where an echo was wrong
};

/// Times from the moment a message was due (open loop) or handed to send() (closed loop) to the recv() of its last
/// byte. Percentiles are at most 0.8 % above the true ones, min and max are exact. Without meaning while no message
/// has come back: count tells.
struct LatencySummary {
    std::uint64_t count = 0;
    std::chrono::nanoseconds min{0};
    std::chrono::nanoseconds mean{0};
    std::chrono::nanoseconds p50{0};
    std::chrono::nanoseconds p90{0};
    std::chrono::nanoseconds p99{0};
    std::chrono::nanoseconds p999{0};
    std::chrono::nanoseconds max{0};
};

/// One step of the time series.
struct LoadSlot {
    std::chrono::nanoseconds begin{0}; ///< from the start of the run
    std::chrono::nanoseconds length{0};
    std::uint64_t messages = 0; ///< came back whole
    std::uint64_t bytes = 0;    ///< came back
    std::uint64_t errors = 0;
    std::chrono::nanoseconds p50{0}; ///< of the messages of this slot, like the next three: nothing where it has none
    std::chrono::nanoseconds p90{0};
    std::chrono::nanoseconds p99{0};
    std::chrono::nanoseconds max{0};
};

/// Everything about a run at one moment.
struct LoadSnapshot {
    RunId run = 0;
    LoadState state = LoadState::Idle;
    std::optional<net::SocketError> failure;
    std::optional<std::chrono::nanoseconds> stalled; ///< for how long nothing had come back when that ended the run
    std::size_t connected = 0;                       ///< connections open now, idle ones included
    std::chrono::nanoseconds elapsed{0};             ///< since all clients were connected, at most to the last echo

    // Every message asked for is in one of these: asked = begun + unsent + abandoned + remaining, and
    // begun = echoed + lost + inFlight.
    std::optional<std::uint64_t> asked; ///< how many messages; nothing where time alone limits a closed loop
    std::uint64_t begun = 0;            ///< messages whose sending began
    std::uint64_t echoed = 0;           ///< came back whole
    std::uint64_t lost = 0;             ///< were under way on a connection that broke, or that could not be made
    std::uint64_t inFlight = 0;         ///< under way; at the end of a run: never answered
    std::uint64_t unsent = 0;           ///< are due, but the server kept their client waiting (open loop)
    std::uint64_t abandoned = 0;        ///< not sent, since the clients that were to send them had failed
    std::uint64_t remaining = 0;        ///< not due yet; at the end of a run: left out because it was ended
    std::uint64_t bytesSent = 0;
    std::uint64_t bytesReceived = 0;
    std::vector<ErrorCount> errors;

    double rate = 0; ///< messages a second, over the whole run
    LatencySummary latency;
    /// Evenly spaced, oldest first, at most 1,200: beyond that, two become one (the larger percentile stays) and the
    /// length doubles. The last may be shorter.
    std::vector<LoadSlot> slots;
};

/// Nothing went wrong, and all that was sent came back. A run that was cancelled need not have sent all that was due.
inline bool isWhole(const LoadSnapshot& snapshot)
{
    return snapshot.state != LoadState::Failed && snapshot.errors.empty()
        && (!isFinished(snapshot.state) || snapshot.inFlight + snapshot.abandoned == 0)
        && (snapshot.state != LoadState::Completed || snapshot.unsent == 0);
}

} // namespace echolab::load
