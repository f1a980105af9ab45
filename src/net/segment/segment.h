#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "net/address/endpoint.h"

namespace echolab::net {

/// The bits of a TCP header that say what a segment is for, RFC 9293 section 3.1.
struct TcpFlags {
    static constexpr std::uint8_t fin = 0x01;
    static constexpr std::uint8_t syn = 0x02;
    static constexpr std::uint8_t rst = 0x04;
    static constexpr std::uint8_t psh = 0x08;
    static constexpr std::uint8_t ack = 0x10;
    static constexpr std::uint8_t urg = 0x20;
    static constexpr std::uint8_t ece = 0x40;
    static constexpr std::uint8_t cwr = 0x80;
};

/// The options of a TCP header that systems use, RFC 9293 section 3.2, RFC 7323 and RFC 2018.
struct TcpOptions {
    struct Timestamps {
        std::uint32_t value = 0;
        std::uint32_t echo = 0;
    };
    struct SackBlock {
        std::uint32_t begin = 0;
        std::uint32_t end = 0; ///< the number behind the last byte
    };

    std::optional<std::uint16_t> maximumSegment; ///< MSS, of a SYN
    std::optional<std::uint8_t> windowScale;     ///< how many bits the window is to be shifted, of a SYN
    bool sackPermitted = false;                  ///< of a SYN
    std::optional<Timestamps> timestamps;
    std::array<SackBlock, 4> sackBlocks{};
    std::size_t sackCount = 0; ///< of sackBlocks
};

/// What the headers of a frame say of the TCP segment in it. Numbers are in the machine's byte order, as they are on
/// the wire: sequence numbers begin anywhere, the window is not shifted.
struct Segment {
    Endpoint from;
    Endpoint to;
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgement = 0;
    std::uint16_t window = 0;
    std::uint8_t flags = 0;
    TcpOptions options;
    std::size_t payloadOffset = 0; ///< in the frame or packet that was decoded
    std::size_t payloadLength = 0;

    bool has(std::uint8_t flag) const noexcept { return (flags & flag) != 0; }
    /// How much of the sequence space it takes: its bytes, and one each for SYN and FIN.
    std::uint32_t sequenceLength() const noexcept
    {
        return static_cast<std::uint32_t>(payloadLength) + (has(TcpFlags::syn) ? 1U : 0U)
            + (has(TcpFlags::fin) ? 1U : 0U);
    }
};

/// Reads an Ethernet II frame with an IPv4 or IPv6 packet with a whole TCP header. Nothing for all else: other
/// protocols, fragments, and frames that end too early. Every byte may have any value.
std::optional<Segment> decodeFrame(std::span<const std::byte> frame);
/// The same of a packet that begins with its IP header.
std::optional<Segment> decodePacket(std::span<const std::byte> packet);

/// What a person calls a segment. A segment may be of two kinds: data with FIN.
enum class SegmentKind : std::uint8_t {
    Syn,    ///< SYN without ACK
    SynAck, ///< SYN with ACK
    Data,   ///< with at least one byte
    Ack,    ///< an acknowledgement alone: no byte, no SYN, FIN or RST
    Fin,    ///< FIN
    Rst,    ///< RST
};

bool isOfKind(const Segment& segment, SegmentKind kind) noexcept;
/// syn, synack, data, ack, fin or rst.
std::optional<SegmentKind> segmentKindFromName(std::string_view name);

/// "SYN", "SYN+ACK", "ACK", "FIN+PSH+ACK", in this order; "none" where no bit is set.
std::string flagsText(std::uint8_t flags);
/// "mss 1460, sack permitted, timestamps 1 0, window scale 7"; empty where there is none.
std::string optionsText(const TcpOptions& options);

} // namespace echolab::net
