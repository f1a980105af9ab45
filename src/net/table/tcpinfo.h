#pragma once

#include <chrono>
#include <cstdint>

namespace echolab::net {

/// What the system knows of a connection beyond its state: TCP_INFO of Linux, tcp(7) and linux/tcp.h. A segment is a
/// packet of TCP. Figures that an older kernel does not have are 0.
struct TcpInfo {
    std::chrono::microseconds roundTrip{0};             ///< smoothed, RFC 6298; tcpi_rtt
    std::chrono::microseconds roundTripVariation{0};    ///< tcpi_rttvar
    std::chrono::microseconds retransmissionTimeout{0}; ///< RFC 6298; tcpi_rto
    std::uint32_t maximumSegment = 0;                   ///< bytes of data that a segment holds at most; tcpi_snd_mss
    std::uint32_t congestionWindow = 0;                 ///< segments that may be on their way, RFC 5681; tcpi_snd_cwnd
    /// Segments sent and not yet acknowledged; of a listening socket the connections that wait to be accepted.
    /// tcpi_unacked
    std::uint32_t unackedSegments = 0;
    /// Segments that arrived ahead of a missing one; of a listening socket how many connections may wait. tcpi_sacked
    std::uint32_t sackedSegments = 0;
    std::uint32_t retransmitted = 0;    ///< segments sent again, in all; tcpi_total_retrans
    std::uint32_t unackedBytes = 0;     ///< sent and not yet acknowledged: the send queue without notSentBytes
    std::uint32_t notSentBytes = 0;     ///< in the send queue and not yet sent at all; tcpi_notsent_bytes
    std::uint32_t peerWindow = 0;       ///< bytes that the peer has room for, as it said last; tcpi_snd_wnd
    std::uint64_t ackedBytes = 0;       ///< of the data sent, in all; tcpi_bytes_acked
    std::uint64_t receivedBytes = 0;    ///< in all; tcpi_bytes_received
    std::uint32_t sentSegments = 0;     ///< in all, acknowledgements and those sent again included; tcpi_segs_out
    std::uint32_t receivedSegments = 0; ///< likewise; tcpi_segs_in

    friend bool operator==(const TcpInfo&, const TcpInfo&) = default;
};

} // namespace echolab::net
