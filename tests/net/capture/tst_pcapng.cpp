#include <cstring>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "net/capture/pcapng.h"

namespace echolab::net {
namespace {

using namespace std::chrono_literals;

template <typename Integer>
Integer readAt(const std::string& bytes, std::size_t at)
{
    Integer value{};
    std::memcpy(&value, bytes.data() + at, sizeof(value));
    return value;
}

/// The blocks of a file, each from its type to its second length. Checks that both lengths of each are the same.
std::vector<std::string> blocksOf(const std::string& file)
{
    std::vector<std::string> blocks;
    for (std::size_t at = 0; at < file.size();) {
        const auto length = readAt<std::uint32_t>(file, at + 4);
        EXPECT_EQ(length % 4, 0U);
        EXPECT_LE(at + length, file.size());
        EXPECT_EQ(readAt<std::uint32_t>(file, at + length - 4), length);
        blocks.push_back(file.substr(at, length));
        at += length;
    }
    return blocks;
}

TEST(Pcapng, WritesSectionInterfaceNamesAndPackets)
{
    std::ostringstream stream;
    PcapngWriter writer(stream, LinkType::Ethernet, "cable", "two hosts",
                        {{Endpoint::loopback(Family::IPv4, 0), "host-a"}, {Endpoint::loopback(Family::IPv6, 0), "b"}});
    const std::string packet = "12345";
    writer.packet(std::chrono::system_clock::time_point(5'000'000'001ms), std::as_bytes(std::span(packet)), "lost");
    writer.packet(std::chrono::system_clock::time_point(0ms), {}, "");

    const auto blocks = blocksOf(stream.str());
    ASSERT_EQ(blocks.size(), 5U);
    EXPECT_EQ(readAt<std::uint32_t>(blocks[0], 0), 0x0A0D0D0AU);
    EXPECT_EQ(readAt<std::uint32_t>(blocks[0], 8), 0x1A2B3C4DU);
    EXPECT_NE(blocks[0].find("two hosts"), std::string::npos);
    EXPECT_EQ(readAt<std::uint32_t>(blocks[1], 0), 1U);
    EXPECT_EQ(readAt<std::uint16_t>(blocks[1], 8), 1U);
    EXPECT_NE(blocks[1].find("cable"), std::string::npos);
    EXPECT_EQ(readAt<std::uint32_t>(blocks[2], 0), 4U);
    EXPECT_NE(blocks[2].find("host-a"), std::string::npos);
    EXPECT_EQ(readAt<std::uint32_t>(blocks[3], 0), 6U);
    const auto time = std::uint64_t{readAt<std::uint32_t>(blocks[3], 12)} << 32 | readAt<std::uint32_t>(blocks[3], 16);
    EXPECT_EQ(time, 5'000'000'001'000'000U);
    EXPECT_EQ(readAt<std::uint32_t>(blocks[3], 20), 5U);
    EXPECT_EQ(readAt<std::uint32_t>(blocks[3], 24), 5U);
    EXPECT_EQ(blocks[3].substr(28, 8), std::string("12345\0\0\0", 8));
    EXPECT_NE(blocks[3].find("lost"), std::string::npos);
    EXPECT_EQ(blocks[4].size(), 32U) << "no options where there is no comment";
}

TEST(Pcapng, ShortensACommentThatNoOptionHolds)
{
    std::ostringstream stream;
    PcapngWriter writer(stream, LinkType::Raw, "sockets", std::string(100'000, 'x'));
    writer.packet({}, {}, std::string(100'000, 'y'));
    EXPECT_EQ(blocksOf(stream.str()).size(), 3U);
}

} // namespace
} // namespace echolab::net
