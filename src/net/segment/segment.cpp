#include "net/segment/segment.h"

#include <algorithm>
#include <utility>

namespace echolab::net {

namespace {

using Bytes = std::span<const std::byte>;

// The caller has made sure that the bytes are there.
std::uint8_t read8(Bytes bytes, std::size_t at)
{
    return static_cast<std::uint8_t>(bytes[at]);
}

std::uint16_t read16(Bytes bytes, std::size_t at)
{
    return static_cast<std::uint16_t>(read8(bytes, at) << 8 | read8(bytes, at + 1));
}

std::uint32_t read32(Bytes bytes, std::size_t at)
{
    return static_cast<std::uint32_t>(read16(bytes, at)) << 16 | read16(bytes, at + 2);
}

constexpr std::uint8_t tcp = 6; ///< IPPROTO_TCP

/// Where the TCP header begins and where the packet ends (an Ethernet frame may be padded), and who speaks to whom.
struct Packet {
    Family family = Family::IPv4;
    std::size_t addressesAt = 0;
    std::size_t headerLength = 0;
    std::size_t length = 0;

    Endpoint endpoint(Bytes packet, bool destination, std::uint16_t port) const
    {
        std::array<std::uint8_t, 16> bytes{};
        const std::size_t size = family == Family::IPv4 ? 4 : 16;
        for (std::size_t i = 0; i < size; ++i) {
            bytes[i] = read8(packet, addressesAt + (destination ? size : 0) + i);
        }
        return Endpoint::fromBytes(family, bytes, port);
    }
};

/// RFC 791 section 3.1.
std::optional<Packet> readV4(Bytes packet)
{
    if (packet.size() < 20) {
        return std::nullopt;
    }
    const std::size_t headerLength = (read8(packet, 0) & 0x0FU) * std::size_t{4};
    const std::size_t length = read16(packet, 2);
    const bool fragment = (read16(packet, 6) & 0x3FFFU) != 0; // more fragments, or not the first
    if (headerLength < 20 || length < headerLength || length > packet.size() || fragment || read8(packet, 9) != tcp) {
        return std::nullopt;
    }
    return Packet{Family::IPv4, 12, headerLength, length};
}

/// RFC 8200 section 3. A TCP segment behind extension headers is not looked for: systems send none.
std::optional<Packet> readV6(Bytes packet)
{
    if (packet.size() < 40) {
        return std::nullopt;
    }
    const std::size_t length = std::size_t{40} + read16(packet, 4);
    if (length > packet.size() || read8(packet, 6) != tcp) {
        return std::nullopt;
    }
    return Packet{Family::IPv6, 8, 40, length};
}

/// One option of the kinds below, without its kind and length.
void readOption(unsigned kind, Bytes content, TcpOptions& options)
{
    switch (kind) {
    case 2:
        if (content.size() == 2) {
            options.maximumSegment = read16(content, 0);
        }
        break;
    case 3:
        if (content.size() == 1) {
            options.windowScale = read8(content, 0);
        }
        break;
    case 4: options.sackPermitted = true; break;
    case 5:
        for (std::size_t at = 0; at + 8 <= content.size() && options.sackCount < options.sackBlocks.size(); at += 8) {
            options.sackBlocks[options.sackCount++] = {read32(content, at), read32(content, at + 4)};
        }
        break;
    case 8:
        if (content.size() == 8) {
            options.timestamps = {read32(content, 0), read32(content, 4)};
        }
        break;
    default: break;
    }
}

/// Kinds 0 (the end) and 1 (padding) are single bytes, all others have a length, RFC 9293 section 3.1.
TcpOptions readOptions(Bytes bytes)
{
    TcpOptions options;
    std::size_t at = 0;
    while (at < bytes.size() && read8(bytes, at) != 0) {
        const unsigned kind = read8(bytes, at);
        if (kind == 1) {
            ++at;
            continue;
        }
        const std::size_t length = at + 1 < bytes.size() ? read8(bytes, at + 1) : 0;
        if (length < 2 || at + length > bytes.size()) {
            break; // what follows cannot be told apart
        }
        readOption(kind, bytes.subspan(at + 2, length - 2), options);
        at += length;
    }
    return options;
}

} // namespace

std::optional<Segment> decodePacket(std::span<const std::byte> packet)
{
    const unsigned version = packet.empty() ? 0 : read8(packet, 0) >> 4;
    const auto ip = version == 4 ? readV4(packet) : version == 6 ? readV6(packet) : std::nullopt;
    if (!ip || ip->length < ip->headerLength + 20) {
        return std::nullopt;
    }
    const Bytes segment = packet.subspan(ip->headerLength, ip->length - ip->headerLength);
    const std::size_t headerLength = (read8(segment, 12) >> 4) * std::size_t{4};
    if (headerLength < 20 || headerLength > segment.size()) {
        return std::nullopt;
    }
    Segment result;
    result.from = ip->endpoint(packet, false, read16(segment, 0));
    result.to = ip->endpoint(packet, true, read16(segment, 2));
    result.sequence = read32(segment, 4);
    result.acknowledgement = read32(segment, 8);
    result.flags = read8(segment, 13);
    result.window = read16(segment, 14);
    result.options = readOptions(segment.subspan(20, headerLength - 20));
    result.payloadOffset = ip->headerLength + headerLength;
    result.payloadLength = segment.size() - headerLength;
    return result;
}

std::optional<Segment> decodeFrame(std::span<const std::byte> frame)
{
    constexpr std::size_t header = 14;
    if (frame.size() < header) {
        return std::nullopt;
    }
    const unsigned type = read16(frame, 12);
    if (type != 0x0800 && type != 0x86DD) {
        return std::nullopt;
    }
    auto segment = decodePacket(frame.subspan(header));
    if (segment) {
        segment->payloadOffset += header;
    }
    return segment;
}

bool isOfKind(const Segment& segment, SegmentKind kind) noexcept
{
    switch (kind) {
    case SegmentKind::Syn: return segment.has(TcpFlags::syn) && !segment.has(TcpFlags::ack);
    case SegmentKind::SynAck: return segment.has(TcpFlags::syn) && segment.has(TcpFlags::ack);
    case SegmentKind::Data: return segment.payloadLength > 0;
    case SegmentKind::Ack:
        return segment.has(TcpFlags::ack) && segment.sequenceLength() == 0 && !segment.has(TcpFlags::rst);
    case SegmentKind::Fin: return segment.has(TcpFlags::fin);
    case SegmentKind::Rst: return segment.has(TcpFlags::rst);
    }
    return false;
}

std::optional<SegmentKind> segmentKindFromName(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, SegmentKind>, 6> names{{{"syn", SegmentKind::Syn},
                                                                             {"synack", SegmentKind::SynAck},
                                                                             {"data", SegmentKind::Data},
                                                                             {"ack", SegmentKind::Ack},
                                                                             {"fin", SegmentKind::Fin},
                                                                             {"rst", SegmentKind::Rst}}};
    const auto* const found = std::find_if(names.begin(), names.end(),
                                           [&](const auto& entry) { return entry.first == name; });
    return found != names.end() ? std::optional(found->second) : std::nullopt;
}

std::string flagsText(std::uint8_t flags)
{
    constexpr std::array<std::pair<std::uint8_t, std::string_view>, 8> names{{{TcpFlags::syn, "SYN"},
                                                                              {TcpFlags::fin, "FIN"},
                                                                              {TcpFlags::rst, "RST"},
                                                                              {TcpFlags::psh, "PSH"},
                                                                              {TcpFlags::urg, "URG"},
                                                                              {TcpFlags::ece, "ECE"},
                                                                              {TcpFlags::cwr, "CWR"},
                                                                              {TcpFlags::ack, "ACK"}}};
    std::string text;
    for (const auto& [flag, name] : names) {
        if ((flags & flag) != 0) {
            text.append(text.empty() ? "" : "+").append(name);
        }
    }
    return text.empty() ? "none" : text;
}

std::string optionsText(const TcpOptions& options)
{
    std::string text;
    const auto add = [&text](const std::string& option) {
        text.append(text.empty() ? "" : ", ").append(option);
    };
    if (options.maximumSegment) {
        add("mss " + std::to_string(*options.maximumSegment));
    }
    if (options.sackPermitted) {
        add("sack permitted");
    }
    if (options.timestamps) {
        add("timestamps " + std::to_string(options.timestamps->value) + ' ' + std::to_string(options.timestamps->echo));
    }
    if (options.windowScale) {
        add("window scale " + std::to_string(*options.windowScale));
    }
    for (std::size_t i = 0; i < options.sackCount; ++i) {
        add("sack " + std::to_string(options.sackBlocks[i].begin) + ':' + std::to_string(options.sackBlocks[i].end));
    }
    return text;
}

} // namespace echolab::net
