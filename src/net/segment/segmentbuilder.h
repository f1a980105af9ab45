#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "net/address/endpoint.h"

namespace echolab::net {

/// What a segment that is made up says.
struct SegmentContent {
    Endpoint from;
    Endpoint to; ///< of the same family
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgement = 0;
    std::uint8_t flags = 0; ///< of TcpFlags
    std::uint16_t window = 65535;
    std::span<const std::byte> payload{}; ///< at most largestPayload
};

/// An IP packet holds 65,535 bytes, and its headers take 60 at most here.
inline constexpr std::size_t largestPayload = 65'000;

/// The packet, from its IP header on, without options, with checksums that are right.
std::vector<std::byte> buildPacket(const SegmentContent& content);

} // namespace echolab::net
