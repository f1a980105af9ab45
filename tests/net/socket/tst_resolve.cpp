#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "net/socket/resolve.h"

namespace {

using namespace echolab::net;
using testing::ElementsAre;

class ResolveIn : public testing::TestWithParam<Family>
{ };

INSTANTIATE_TEST_SUITE_P(Families, ResolveIn, testing::Values(Family::IPv4, Family::IPv6),
                         [](const auto& param) { return param.param == Family::IPv4 ? "IPv4" : "IPv6"; });

TEST_P(ResolveIn, NumericAddressIsReturnedAsItIs)
{
    const auto loopback = Endpoint::loopback(GetParam(), 9000);
    const auto found = resolve(loopback.addressText(), 9000, GetParam());
    ASSERT_TRUE(found.has_value());
    EXPECT_THAT(*found, ElementsAre(loopback));
}

TEST_P(ResolveIn, LocalhostIsTheLoopbackOfItsFamily)
{
    const auto found = resolve("localhost", 9000, GetParam());
    if (!found) { // a machine may name no IPv6 localhost; then it says so by name
        EXPECT_EQ(GetParam(), Family::IPv6);
        EXPECT_EQ(found.error().call(), Call::GetAddrInfo);
        EXPECT_EQ(found.error().condition(), std::errc{});
        return;
    }
    ASSERT_FALSE(found->empty());
    for (const auto& endpoint : *found) {
        EXPECT_EQ(endpoint.family(), GetParam());
        EXPECT_EQ(endpoint.port(), 9000);
        EXPECT_TRUE(endpoint.isLoopback()) << endpoint.text();
    }
}

TEST_P(ResolveIn, NumericAddressOfTheOtherFamilyFails)
{
    const auto other = GetParam() == Family::IPv4 ? "::1" : "127.0.0.1";
    const auto found = resolve(other, 9000, GetParam());
    ASSERT_FALSE(found.has_value());
    EXPECT_EQ(found.error().call(), Call::GetAddrInfo);
    EXPECT_FALSE(found.error().text().empty());
}

TEST_P(ResolveIn, NameThatCannotBeFailsWithTheResolversReason)
{
    const auto found = resolve("not a host name", 9000, GetParam());
    ASSERT_FALSE(found.has_value());
    EXPECT_EQ(found.error().call(), Call::GetAddrInfo);
    EXPECT_THAT(found.error().name(), testing::AnyOf(testing::StartsWith("EAI_"), testing::StartsWith("WSA")));
    EXPECT_FALSE(found.error().text().empty());
    EXPECT_FALSE(found.error().wouldBlock());
}

TEST_P(ResolveIn, NumbersThatAreNoAddressAsInetPtonHasItAreNoNamesEither)
{
    for (const auto* const host : {"127.1", "0x7f.1", "0x7f000001", "2130706433", "010.0.0.0x1", "1.2.3.4.5", "a.0x"}) {
        const auto found = resolve(host, 9000, GetParam());
        ASSERT_FALSE(found.has_value()) << host;
        EXPECT_THAT(found.error().name(), testing::AnyOf("EAI_NONAME", "WSAHOST_NOT_FOUND")) << host;
    }
}

TEST(Resolve, TellsNamesFromNumbers)
{
    for (const auto* const host : {"127.1", "1", "1.", "a.1", "a.0xF", "0X1f", "a.0x."}) {
        EXPECT_TRUE(endsInNumber(host)) << host;
    }
    for (const auto* const host : {"", ".", "a", "1.a", "1a", "0y1", "0xg", "1.2.example", "a.b1"}) {
        EXPECT_FALSE(endsInNumber(host)) << host;
    }
}

TEST(Resolve, TakesANumericAddressOfEitherFamilyWhereNoneIsAsked)
{
    for (const auto family : {Family::IPv4, Family::IPv6}) {
        const auto loopback = Endpoint::loopback(family, 9000);
        const auto found = resolve(loopback.addressText(), 9000, std::nullopt);
        ASSERT_TRUE(found.has_value());
        EXPECT_THAT(*found, ElementsAre(loopback));
    }
    EXPECT_TRUE(resolve("localhost", 9000, std::nullopt).has_value());
}

TEST_P(ResolveIn, EmptyNameFails)
{
    EXPECT_FALSE(resolve("", 9000, GetParam()).has_value());
}

} // namespace
