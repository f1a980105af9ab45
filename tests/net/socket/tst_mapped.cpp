#include <gtest/gtest.h>

#include "support/sockets/loopback.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

/// 127.0.0.1 as an IPv6 socket shows it.
Endpoint mappedLoopback(std::uint16_t port)
{
    return *Endpoint::parseAddress("::ffff:127.0.0.1", port);
}

TEST(MappedAddress, CanBeConnectedTo)
{
    auto listening = listenOnLoopback(Family::IPv4);
    const auto local = must(listening.localEndpoint());
    for (const auto mode : {Mode::Blocking, Mode::Nonblocking}) {
        auto client = must(Socket::open(Family::IPv6, mode));
        const auto connected = client.connect(mappedLoopback(local.port()));
        ASSERT_TRUE(connected || connected.error().inProgress());
        const auto accepted = must(listening.accept(Mode::Blocking));
        EXPECT_EQ(accepted.peer.family(), Family::IPv4);
        EXPECT_EQ(must(client.remoteEndpoint()), mappedLoopback(local.port()));
    }
}

TEST(MappedAddress, CanBeListenedOn)
{
    auto listening = must(Socket::open(Family::IPv6, Mode::Blocking));
    must(listening.bind(mappedLoopback(0)));
    must(listening.listen(1));
    const auto local = must(listening.localEndpoint());
    EXPECT_TRUE(local.isV4Mapped());
    const auto client = connectTo(Endpoint::loopback(Family::IPv4, local.port()));
    EXPECT_TRUE(must(listening.accept(Mode::Blocking)).peer.isV4Mapped());
}

TEST(MappedAddress, LeavesOtherSocketsForIpv6Only)
{
    const auto listening = listenOnLoopback(Family::IPv6);
    EXPECT_EQ(must(listening.option(Option::V6Only)), 1);
}

} // namespace
