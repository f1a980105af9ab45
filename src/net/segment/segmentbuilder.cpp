#include "net/segment/segmentbuilder.h"

#include "net/segment/checksum.h"

namespace echolab::net {

namespace {

constexpr std::uint8_t hopLimit = 64;
constexpr std::uint8_t tcp = 6;
constexpr std::size_t tcpHeaderLength = 20;

class Writer
{
public:
    void put8(unsigned value) { m_bytes.push_back(static_cast<std::byte>(value)); }
    void put16(unsigned value)
    {
        put8(value >> 8 & 0xFFU);
        put8(value & 0xFFU);
    }
    void put32(std::uint32_t value)
    {
        put16(value >> 16);
        put16(value & 0xFFFFU);
    }
    void put(std::span<const std::byte> bytes) { m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end()); }
    void put(const Endpoint& endpoint)
    {
        const auto bytes = std::as_bytes(std::span(endpoint.bytes()));
        put(bytes.first(endpoint.family() == Family::IPv4 ? 4 : 16));
    }
    /// Where two zero bytes have been left for it.
    void setChecksum(std::size_t at, std::uint16_t value)
    {
        m_bytes[at] = static_cast<std::byte>(value >> 8);
        m_bytes[at + 1] = static_cast<std::byte>(value & 0xFFU);
    }
    std::span<const std::byte> from(std::size_t at) const { return std::span(m_bytes).subspan(at); }
    std::size_t size() const { return m_bytes.size(); }
    std::vector<std::byte> take() { return std::move(m_bytes); }

private:
    std::vector<std::byte> m_bytes;
};

void putIpHeader(Writer& packet, const SegmentContent& content, std::size_t length)
{
    if (content.from.family() == Family::IPv4) {
        packet.put8(0x45); // version 4, five words
        packet.put8(0);
        packet.put16(static_cast<unsigned>(20 + length));
        packet.put16(0);
        packet.put16(0x4000); // not to be fragmented
        packet.put8(hopLimit);
        packet.put8(tcp);
        packet.put16(0);
        packet.put(content.from);
        packet.put(content.to);
        InternetChecksum checksum;
        checksum.add(packet.from(0));
        packet.setChecksum(10, checksum.value());
    } else {
        packet.put32(0x60000000U); // version 6
        packet.put16(static_cast<unsigned>(length));
        packet.put8(tcp);
        packet.put8(hopLimit);
        packet.put(content.from);
        packet.put(content.to);
    }
}

} // namespace

std::vector<std::byte> buildPacket(const SegmentContent& content)
{
    const std::size_t length = tcpHeaderLength + content.payload.size();
    Writer packet;
    putIpHeader(packet, content, length);
    const std::size_t tcpAt = packet.size();
    packet.put16(content.from.port());
    packet.put16(content.to.port());
    packet.put32(content.sequence);
    packet.put32(content.acknowledgement);
    packet.put8(tcpHeaderLength / 4 << 4);
    packet.put8(content.flags);
    packet.put16(content.window);
    packet.put16(0);
    packet.put16(0);
    packet.put(content.payload);

    // The pseudo header, RFC 9293 section 3.1: it takes in the addresses.
    Writer pseudo;
    pseudo.put(content.from);
    pseudo.put(content.to);
    InternetChecksum checksum;
    checksum.add(pseudo.from(0));
    checksum.add(tcp);
    checksum.add(static_cast<std::uint32_t>(length));
    checksum.add(packet.from(tcpAt));
    packet.setChecksum(tcpAt + 16, checksum.value());
    return packet.take();
}

} // namespace echolab::net
