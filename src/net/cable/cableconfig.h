#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "net/segment/segment.h"

namespace echolab::net {

/// One of the two hosts that a cable joins. By custom the server is on A and its clients are on B.
enum class CableHost : std::uint8_t { A, B };

constexpr CableHost otherHost(CableHost host)
{
    return host == CableHost::A ? CableHost::B : CableHost::A;
}

/// For arrays with one element for each host.
constexpr std::size_t indexOf(CableHost host)
{
    return static_cast<std::size_t>(host);
}

/// How a cable treats what goes over it. May change at any time; frames that are on their way keep what they had.
struct CableConditions {
    bool pluggedIn = true;
    /// How long a frame is on its way, for frames from A and from B.
    std::array<std::chrono::microseconds, 2> delay{};
    std::uint64_t rate = 0; ///< bits a second, each way; 0: no limit
    // Percent of the TCP segments, 0 to 100, each drawn by itself. What the hosts say besides comes at times of its
    // own, and would make each run another.
    double loss = 0;
    double duplication = 0; ///< arrive twice
    double reordering = 0;  ///< arrive reorderingDelay later, so that those behind them overtake
};

inline constexpr std::chrono::milliseconds reorderingDelay{5};
/// As many frames wait for their turn at most where the rate is limited, each way; further ones are lost. What a
/// network card has in Linux (txqueuelen).
inline constexpr std::size_t longestQueue = 1000;

/// A request to lose a segment: once, the nth from now on.
struct CableLoss {
    SegmentKind kind = SegmentKind::Data;
    std::optional<CableHost> from; ///< nothing: from either host, counted together
    std::uint32_t nth = 1;         ///< 1 is the next
};

struct CableConfig {
    std::uint64_t seed = 1; ///< of all that is drawn: the same seed gives the same losses
    int mtu = 1500;         ///< smallestMtu to largestMtu
    std::size_t remembered = 100'000;
    CableConditions conditions;
};

/// What IPv6 asks of a link (RFC 8200 section 5), and what the largest frames in use have.
inline constexpr int smallestMtu = 1280;
inline constexpr int largestMtu = 9000;

} // namespace echolab::net
