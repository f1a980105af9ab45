#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "echo/server/echoserver.h"

namespace echolab::soak {

/// What a round did, and what went wrong in it.
struct Tally {
    std::uint64_t verifiedBytes = 0;         ///< sent by clients that did nothing wrong, and come back the same
    std::uint64_t messages = 0;              ///< of the same
    std::uint64_t rudeClients = 0;           ///< connections that were reset, dropped, half-closed or silent
    std::uint64_t actions = 0;               ///< done to connections by the server's user
    std::uint64_t faults = 0;                ///< system calls that did not run as asked
    std::uint64_t servers = 0;               ///< started and stopped
    std::chrono::nanoseconds slowestStop{0}; ///< from stop() to the last event
    std::string problem;                     ///< the first that was found; empty where all went well

    Tally& operator+=(const Tally& other);
};

/// Starts a server and lets clients come for the time given: some do nothing wrong and check every byte, others reset,
/// drop, half-close, say nothing or are acted on, while system calls come up short and fail as the seed decides. Then
/// stops the server among them all.
Tally runRound(const echo::ServerConfig& config, std::uint32_t seed, std::chrono::milliseconds duration);

} // namespace echolab::soak
