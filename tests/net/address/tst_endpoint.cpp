#include <array>
#include <optional>
#include <string>
#include <type_traits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "net/address/endpoint.h"
#include "net/socket/socket.h"

namespace {

using namespace echolab::net;

static_assert(std::is_nothrow_copy_constructible_v<Endpoint> && std::is_trivially_copyable_v<Endpoint>);

TEST(Endpoint, WithoutArgumentsIsTheIpv4WildcardWithoutPort)
{
    const Endpoint endpoint;
    EXPECT_EQ(endpoint.text(), "0.0.0.0:0");
    EXPECT_TRUE(endpoint.isAny());
    EXPECT_FALSE(endpoint.isLoopback());
}

TEST(Endpoint, NamesTheWildcardAndTheLoopbackOfBothFamilies)
{
    EXPECT_EQ(Endpoint::any(Family::IPv4, 9000).text(), "0.0.0.0:9000");
    EXPECT_EQ(Endpoint::any(Family::IPv6, 9000).text(), "[::]:9000");
    EXPECT_EQ(Endpoint::loopback(Family::IPv4, 9000).text(), "127.0.0.1:9000");
    EXPECT_EQ(Endpoint::loopback(Family::IPv6, 9000).text(), "[::1]:9000");
}

TEST(Endpoint, AddressTextHasNoBracketsAsTheBookPrintsIt)
{
    EXPECT_EQ(Endpoint::loopback(Family::IPv6, 58790).addressText(), "::1");
    EXPECT_EQ(Endpoint::loopback(Family::IPv4, 58790).addressText(), "127.0.0.1");
}

struct TextPair {
    const char* given;
    const char* printed;
};

class EndpointText : public testing::TestWithParam<TextPair>
{ };

TEST_P(EndpointText, IsReadAndPrinted)
{
    const auto endpoint = Endpoint::parse(GetParam().given);
    ASSERT_TRUE(endpoint.has_value()) << GetParam().given;
    EXPECT_EQ(endpoint->text(), GetParam().printed);
    EXPECT_EQ(Endpoint::parse(endpoint->text()), endpoint);
}

INSTANTIATE_TEST_SUITE_P(Accepted, EndpointText,
                         testing::Values(TextPair{"127.0.0.1:9000", "127.0.0.1:9000"},
                                         TextPair{"255.255.255.255:65535", "255.255.255.255:65535"},
                                         TextPair{"0.0.0.0:0", "0.0.0.0:0"}, TextPair{"[::1]:9000", "[::1]:9000"},
                                         TextPair{"[2001:DB8:0:0:0:0:0:1]:80", "[2001:db8::1]:80"},
                                         TextPair{"[::ffff:127.0.0.1]:80", "[::ffff:127.0.0.1]:80"},
                                         TextPair{"127.0.0.1:080", "127.0.0.1:80"}));

class NoEndpoint : public testing::TestWithParam<const char*>
{ };

TEST_P(NoEndpoint, IsRefused)
{
    EXPECT_EQ(Endpoint::parse(GetParam()), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Refused, NoEndpoint,
                         testing::Values("", ":", "9000", ":9000", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536",
                                         "127.0.0.1:-1", "127.0.0.1:+1", "127.0.0.1:9000 ", " 127.0.0.1:9000",
                                         "127.0.0.1:0x10", "127.0.0:9000", "127.0.0.256:9000", "::1:9000", "[::1]",
                                         "[::1]9000", "[::1:9000", "::1]:9000", "[[::1]]:9000", "[127.0.0.1]:9000",
                                         "[]:9000", "localhost:9000", "[::1%]:9000", "[::12345]:9000",
                                         "[1:2:3:4:5:6:7:8:9]:9000", "[::1%no-such-interface]:9000"));

TEST(EndpointAddress, IsReadWithAndWithoutBrackets)
{
    EXPECT_EQ(Endpoint::parseAddress("::1", 1), Endpoint::loopback(Family::IPv6, 1));
    EXPECT_EQ(Endpoint::parseAddress("[::1]", 1), Endpoint::loopback(Family::IPv6, 1));
    EXPECT_EQ(Endpoint::parseAddress("127.0.0.1", 1), Endpoint::loopback(Family::IPv4, 1));
    EXPECT_EQ(Endpoint::parseAddress("127.0.0.1%1", 1), std::nullopt);
    EXPECT_EQ(Endpoint::parseAddress("", 1), std::nullopt);
    EXPECT_EQ(Endpoint::parseAddress("[", 1), std::nullopt);
}

TEST(EndpointAddress, WithAZeroByteInsideIsRefused)
{
    EXPECT_EQ(Endpoint::parseAddress(std::string_view("127.0.0.1\0.evil", 15), 1), std::nullopt);
    EXPECT_EQ(Endpoint::parseAddress(std::string_view("::1\0", 4), 1), std::nullopt);
}

TEST(EndpointScope, IsReadByNumber)
{
    const auto endpoint = Endpoint::parseAddress("fe80::1%4000000000", 9000);
    ASSERT_TRUE(endpoint.has_value());
    EXPECT_EQ(endpoint->scopeId(), 4'000'000'000U);
    EXPECT_EQ(endpoint->addressText(), "fe80::1%4000000000"); // no such interface: the number stays
    EXPECT_EQ(endpoint->text(), "[fe80::1%4000000000]:9000");
    EXPECT_EQ(Endpoint::parse(endpoint->text()), endpoint);
    EXPECT_EQ(Endpoint::parseAddress("fe80::1%4294967296", 9000), std::nullopt);
}

TEST(EndpointScope, OfAnInterfaceIsPrintedByNameAndReadBack)
{
    const auto endpoint = Endpoint::parseAddress("fe80::1%1", 9000); // 1 is the loopback interface
    ASSERT_TRUE(endpoint.has_value());
    EXPECT_EQ(endpoint->scopeId(), 1U);
    EXPECT_THAT(endpoint->addressText(), testing::MatchesRegex("fe80::1%.+"));
    EXPECT_EQ(Endpoint::parse(endpoint->text()), endpoint);
}

TEST(EndpointScope, IsLeftOutWhereThereIsNone)
{
    EXPECT_EQ(Endpoint::parseAddress("fe80::1%0", 0)->addressText(), "fe80::1");
    EXPECT_EQ(Endpoint::parseAddress("fe80::1", 0)->scopeId(), 0U);
}

TEST(Endpoint, KnowsTheWholeOf127AsLoopback)
{
    EXPECT_TRUE(Endpoint::parseAddress("127.255.0.3", 0)->isLoopback());
    EXPECT_FALSE(Endpoint::parseAddress("128.0.0.1", 0)->isLoopback());
    EXPECT_TRUE(Endpoint::parseAddress("::1", 0)->isLoopback());
    EXPECT_FALSE(Endpoint::parseAddress("::2", 0)->isLoopback());
    EXPECT_TRUE(Endpoint::parseAddress("::ffff:127.0.0.1", 0)->isLoopback());
}

TEST(Endpoint, KnowsAnIpv4AddressOnAnIpv6Socket)
{
    EXPECT_TRUE(Endpoint::parseAddress("::ffff:192.0.2.1", 0)->isV4Mapped());
    EXPECT_FALSE(Endpoint::parseAddress("::192.0.2.1", 0)->isV4Mapped());
    EXPECT_FALSE(Endpoint::parseAddress("1::ffff:192.0.2.1", 0)->isV4Mapped());
    EXPECT_FALSE(Endpoint::parseAddress("192.0.2.1", 0)->isV4Mapped());
}

TEST(Endpoint, KeepsAddressBytesInNetworkOrder)
{
    const auto v4 = *Endpoint::parseAddress("192.0.2.1", 80);
    EXPECT_THAT(std::span(v4.bytes()).first(4), testing::ElementsAre(192, 0, 2, 1));
    EXPECT_EQ(Endpoint::fromBytes(Family::IPv4, v4.bytes(), 80), v4);

    const auto v6 = *Endpoint::parseAddress("2001:db8::ff", 80);
    EXPECT_EQ(v6.bytes()[0], 0x20);
    EXPECT_EQ(v6.bytes()[15], 0xff);
    EXPECT_EQ(Endpoint::fromBytes(Family::IPv6, v6.bytes(), 80), v6);
}

TEST(Endpoint, OfIpv4IgnoresBytesAndScopeThatItDoesNotHave)
{
    std::array<std::uint8_t, 16> bytes{192, 0, 2, 1, 99};
    EXPECT_EQ(Endpoint::fromBytes(Family::IPv4, bytes, 80, 7), *Endpoint::parse("192.0.2.1:80"));
}

TEST(Endpoint, ComparesAllItHas)
{
    const auto one = Endpoint::loopback(Family::IPv4, 1);
    EXPECT_NE(one, one.withPort(2));
    EXPECT_EQ(one.withPort(2).withPort(1), one);
    EXPECT_NE(Endpoint::any(Family::IPv4, 1), Endpoint::any(Family::IPv6, 1));
    EXPECT_NE(Endpoint::parseAddress("fe80::1%1", 0), Endpoint::parseAddress("fe80::1%2", 0));
}

TEST(Port, IsDecimalDigitsUpTo65535)
{
    EXPECT_EQ(Endpoint::parsePort("0"), 0);
    EXPECT_EQ(Endpoint::parsePort("65535"), 65535);
    for (const auto* const text : {"", "65536", "-1", "+1", "1 ", " 1", "1.0", "0x1", "http", "99999999999999999999"}) {
        EXPECT_EQ(Endpoint::parsePort(text), std::nullopt) << text;
    }
}

TEST(LocalAddresses, HoldTheLoopbackIpv4FirstAndCanBeBound)
{
    const auto addresses = localAddresses();
    EXPECT_THAT(addresses, testing::Contains(Endpoint::loopback(Family::IPv4, 0)));
    EXPECT_TRUE(std::is_sorted(addresses.begin(), addresses.end(),
                               [](const Endpoint& a, const Endpoint& b) { return a.family() < b.family(); }));
    for (const auto& address : addresses) {
        EXPECT_EQ(address.port(), 0);
        EXPECT_FALSE(address.isAny());
        auto socket = Socket::open(address.family(), Mode::Blocking);
        ASSERT_TRUE(socket.has_value());
        const auto bound = socket->bind(address);
        EXPECT_TRUE(bound.has_value()) << address.text() << ' ' << (bound ? "" : bound.error().name());
    }
}

} // namespace
