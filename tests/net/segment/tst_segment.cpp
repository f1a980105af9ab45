#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "net/segment/checksum.h"
#include "net/segment/segment.h"
#include "net/segment/segmentbuilder.h"

namespace echolab::net {
namespace {

using Bytes = std::vector<std::byte>;

Bytes bytesOf(std::initializer_list<unsigned> values)
{
    Bytes bytes;
    for (const unsigned value : values) {
        bytes.push_back(static_cast<std::byte>(value));
    }
    return bytes;
}

/// A SYN as Linux sends it, from 192.0.2.2:54724 to 192.0.2.1:9000.
Bytes synFrame()
{
    return bytesOf({0x02, 0,    0,    0,    0,    0x0A, 0x02, 0,    0,  0, 0, 0x0B, 0x08, 0x00,       // Ethernet
                    0x45, 0,    0,    60,   0x12, 0x34, 0x40, 0,    64, 6, 0, 0,    192,  0,    2, 2, // IP
                    192,  0,    2,    1,                                                              //
                    0xD5, 0xC4, 0x23, 0x28, 0xBB, 0xD3, 0x5D, 0x46, 0,  0, 0, 0,                      // TCP
                    0xA0, 0x02, 0xFA, 0xF0, 0,    0,    0,    0,                                      //
                    2,    4,    0x05, 0xB4, 4,    2,    8,    10,   0,  0, 0, 7,    0,    0,    0, 0,
                    1,    3,    3,    10}); // its options
}

TEST(Segment, ReadsEveryFieldOfASyn)
{
    const auto segment = decodeFrame(synFrame());
    ASSERT_TRUE(segment);
    EXPECT_EQ(segment->from.text(), "192.0.2.2:54724");
    EXPECT_EQ(segment->to.text(), "192.0.2.1:9000");
    EXPECT_EQ(segment->sequence, 0xBBD35D46U);
    EXPECT_EQ(segment->acknowledgement, 0U);
    EXPECT_EQ(segment->window, 64240);
    EXPECT_EQ(segment->flags, TcpFlags::syn);
    EXPECT_EQ(segment->payloadLength, 0U);
    EXPECT_EQ(segment->sequenceLength(), 1U);
    EXPECT_EQ(segment->options.maximumSegment, 1460);
    EXPECT_EQ(optionsText(segment->options), "mss 1460, sack permitted, timestamps 7 0, window scale 10");
}

TEST(Segment, TakesNothingShorterThanItsHeadersSay)
{
    const Bytes whole = synFrame();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        EXPECT_FALSE(decodeFrame(std::span(whole).first(length))) << length;
    }
}

TEST(Segment, LeavesOutThePaddingOfAShortFrame)
{
    Bytes frame = synFrame();
    frame.resize(frame.size() + 6);
    const auto segment = decodeFrame(frame);
    ASSERT_TRUE(segment);
    EXPECT_EQ(segment->payloadLength, 0U);
}

TEST(Segment, RefusesWhatIsNoWholeTcpSegment)
{
    const auto changed = [](std::size_t at, unsigned value) {
        Bytes frame = synFrame();
        frame[at] = static_cast<std::byte>(value);
        return decodeFrame(frame).has_value();
    };
    EXPECT_TRUE(changed(0, 1));
    EXPECT_FALSE(changed(13, 0x06)) << "ARP";
    EXPECT_FALSE(changed(14, 0x65)) << "version 6 in the shape of version 4";
    EXPECT_FALSE(changed(14, 0x44)) << "an IP header of 16 bytes";
    EXPECT_FALSE(changed(20, 0x20)) << "a first fragment";
    EXPECT_FALSE(changed(21, 1)) << "a later fragment";
    EXPECT_FALSE(changed(23, 17)) << "UDP";
    EXPECT_FALSE(changed(46, 0x40)) << "a TCP header of 16 bytes";
    EXPECT_FALSE(changed(46, 0xF0)) << "a TCP header longer than the packet";
}

TEST(Segment, StopsAtAnOptionThatRunsOverTheHeader)
{
    Bytes frame = synFrame();
    frame[59] = std::byte{40}; // the length of the second option
    const auto segment = decodeFrame(frame);
    ASSERT_TRUE(segment);
    EXPECT_EQ(optionsText(segment->options), "mss 1460");
}

TEST(Segment, ReadsBackWhatWasBuiltInBothFamilies)
{
    const std::string_view text = "hello";
    for (const auto family : {Family::IPv4, Family::IPv6}) {
        const auto from = Endpoint::loopback(family, 9000);
        const auto to = Endpoint::loopback(family, 50000);
        const auto packet = buildPacket(
            {from, to, 0xFFFFFFFEU, 17, TcpFlags::ack | TcpFlags::psh, 1024, std::as_bytes(std::span(text))});
        const auto segment = decodePacket(packet);
        ASSERT_TRUE(segment);
        EXPECT_EQ(segment->from, from);
        EXPECT_EQ(segment->to, to);
        EXPECT_EQ(segment->sequence, 0xFFFFFFFEU);
        EXPECT_EQ(segment->acknowledgement, 17U);
        EXPECT_EQ(segment->window, 1024);
        EXPECT_EQ(flagsText(segment->flags), "PSH+ACK");
        const auto payload = std::span(packet).subspan(segment->payloadOffset, segment->payloadLength);
        EXPECT_EQ(std::string_view(reinterpret_cast<const char*>(payload.data()), payload.size()), text);
    }
}

TEST(Segment, BuildsChecksumsThatAReceiverFindsRight)
{
    const auto packet = buildPacket({Endpoint::loopback(Family::IPv4, 1), Endpoint::loopback(Family::IPv4, 2), 1, 2,
                                     TcpFlags::ack, 3, std::as_bytes(std::span("odd"))});
    const std::span<const std::byte> bytes(packet);
    InternetChecksum ip;
    ip.add(bytes.first(20));
    EXPECT_EQ(ip.value(), 0);
    InternetChecksum tcp;
    tcp.add(bytes.subspan(12, 8));
    tcp.add(std::uint32_t{6});
    tcp.add(static_cast<std::uint32_t>(packet.size() - 20));
    tcp.add(bytes.subspan(20));
    EXPECT_EQ(tcp.value(), 0);
}

TEST(Segment, KnowsTheKindsByName)
{
    const auto segmentWith = [](std::uint8_t flags, std::size_t length) {
        Segment segment;
        segment.flags = flags;
        segment.payloadLength = length;
        return segment;
    };
    const auto is = [](const Segment& segment, std::string_view name) {
        return isOfKind(segment, *segmentKindFromName(name));
    };
    EXPECT_FALSE(segmentKindFromName("SYN"));
    EXPECT_TRUE(is(segmentWith(TcpFlags::syn, 0), "syn"));
    EXPECT_FALSE(is(segmentWith(TcpFlags::syn | TcpFlags::ack, 0), "syn"));
    EXPECT_TRUE(is(segmentWith(TcpFlags::syn | TcpFlags::ack, 0), "synack"));
    EXPECT_TRUE(is(segmentWith(TcpFlags::ack, 0), "ack"));
    EXPECT_FALSE(is(segmentWith(TcpFlags::ack, 1), "ack"));
    EXPECT_FALSE(is(segmentWith(TcpFlags::ack | TcpFlags::rst, 0), "ack"));
    EXPECT_FALSE(is(segmentWith(TcpFlags::ack | TcpFlags::fin, 0), "ack"));
    EXPECT_TRUE(is(segmentWith(TcpFlags::ack | TcpFlags::fin, 1), "data"));
    EXPECT_TRUE(is(segmentWith(TcpFlags::ack | TcpFlags::fin, 1), "fin"));
    EXPECT_TRUE(is(segmentWith(TcpFlags::rst, 0), "rst"));
}

} // namespace
} // namespace echolab::net
