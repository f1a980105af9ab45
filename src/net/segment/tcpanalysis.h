#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "net/segment/segment.h"

namespace echolab::net {

/// What a segment means in its conversation.
struct SegmentFacts {
    std::size_t connection = 0; ///< counts the connections, 0 for the first
    std::uint64_t sequence = 0; ///< relative: the SYN has 0, the first byte 1
    /// Relative to the other side's SYN; nothing where the segment has no ACK.
    std::optional<std::uint64_t> acknowledgement;
    /// The index of the segment that it repeats, the first one where there were several.
    std::optional<std::size_t> resentOf;
    bool probe = false; ///< asks whether the window is open or the peer is there: a number already used, and no byte
};

/// Tells, of the segments of any number of connections, in the order in which they were sent, what each means. Needs
/// memory in proportion to what is remembered of a connection: its last 64 MiB.
class TcpAnalysis
{
public:
    /// index: how resentOf is to name this segment later. lost: it did not arrive.
    SegmentFacts add(const Segment& segment, std::size_t index, bool lost);

private:
    struct Sent {
        std::uint64_t end = 0; ///< relative, behind the last
        std::size_t index = 0;
    };
    /// A segment without a place in the sequence (an acknowledgement, a reset) that was lost: TCP does not send it
    /// again, but may send one like it when asked again.
    struct Bare {
        std::uint8_t flags = 0;
        std::uint32_t sequence = 0;
        std::uint32_t acknowledgement = 0;
        std::size_t index = 0;
    };
    struct Side {
        std::optional<std::uint32_t> initial; ///< the number of its SYN
        std::uint64_t next = 0;               ///< relative, behind all that was sent
        std::map<std::uint64_t, Sent> sent;   ///< by where it begins
        std::optional<Bare> lost;

        std::uint64_t relative(std::uint32_t number) const;
        std::optional<std::size_t> place(std::uint64_t begin, std::uint64_t end, std::size_t index);
        std::optional<std::size_t> placeBare(const Segment& segment, std::size_t index, bool wasLost);
    };
    struct Connection {
        std::size_t number = 0;
        Side low;  ///< of the smaller endpoint
        Side high; ///< of the larger one
    };

    std::map<std::pair<Endpoint, Endpoint>, Connection> m_connections;
    std::size_t m_count = 0;
};

} // namespace echolab::net
