#include <array>
#include <optional>
#include <string>
#include <tuple>

#include <gtest/gtest.h>

#include "support/sockets/failure.h"
#include "support/sockets/faultysystemcalls.h"
#include "support/sockets/loopback.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

struct OptionCase {
    Option option;
    int requested;
    const char* name;
};

class SocketOption : public testing::TestWithParam<std::tuple<Family, OptionCase>>
{ };

TEST_P(SocketOption, IsSetAndReadBack)
{
    const auto& [family, option] = GetParam();
    auto socket = must(Socket::open(family, Mode::Blocking));
    const auto value = socket.setOption(option.option, option.requested);
    ASSERT_TRUE(value.has_value()) << value.error().name();
    EXPECT_EQ(value->requested, option.requested);
    EXPECT_GE(value->actual, option.requested); // Linux doubles the buffers and rounds the time-outs up to its clock
    EXPECT_LE(value->actual, option.requested <= 1 ? option.requested : 2 * option.requested);
    EXPECT_EQ(must(socket.option(option.option)), value->actual);
}

INSTANTIATE_TEST_SUITE_P(Both, SocketOption,
                         testing::Combine(testing::Values(Family::IPv4, Family::IPv6),
                                          testing::Values(OptionCase{Option::ReuseAddress, 1, "ReuseAddress"},
                                                          OptionCase{Option::ReuseAddress, 0, "NoReuseAddress"},
                                                          OptionCase{Option::Linger, 0, "LingerReset"},
                                                          OptionCase{Option::Linger, 5, "Linger"},
                                                          OptionCase{Option::Linger, -1, "NoLinger"},
                                                          OptionCase{Option::KeepAlive, 1, "KeepAlive"},
                                                          OptionCase{Option::ReceiveBuffer, 65536, "ReceiveBuffer"},
                                                          OptionCase{Option::SendBuffer, 65536, "SendBuffer"},
                                                          OptionCase{Option::ReceiveTimeout, 1500, "ReceiveTimeout"},
                                                          OptionCase{Option::SendTimeout, 1500, "SendTimeout"},
                                                          OptionCase{Option::NoDelay, 1, "NoDelay"})),
                         [](const auto& param) {
                             return nameOf(std::get<0>(param.param)) + std::get<1>(param.param).name;
                         });

class SocketOptionIn : public testing::TestWithParam<Family>
{ };

INSTANTIATE_TEST_SUITE_P(Families, SocketOptionIn, testing::Values(Family::IPv4, Family::IPv6),
                         [](const auto& param) { return nameOf(param.param); });

TEST_P(SocketOptionIn, ThatTheSocketCannotHaveFails)
{
    auto socket = must(Socket::open(GetParam(), Mode::Blocking));
    EXPECT_EQ(socket.setOption(Option::PendingError, 1).has_value(), false);
    if (GetParam() == Family::IPv4) {
        EXPECT_EQ(socket.setOption(Option::V6Only, 1).has_value(), false);
    }
}

TEST_P(SocketOptionIn, ReceiveTimeoutEndsTheWait)
{
    auto pair = connectedPair(GetParam());
    must(pair.server.setOption(Option::ReceiveTimeout, 20));
    std::array<std::byte, 1> byte{};
    const auto result = pair.server.recv(byte);
    ASSERT_FALSE(result.has_value());
    EXPECT_TRUE(result.error().wouldBlock() || result.error().is(std::errc::timed_out)) << result.error().name();
}

TEST(SocketV6Only, IsAlwaysSetExplicitly)
{
    class Recording : public SystemCalls
    {
    public:
        CallResult setsockopt(NativeSocket socket, Option option, int value) override
        {
            if (option == Option::V6Only) {
                set = value;
            }
            return SystemCalls::setsockopt(socket, option, value);
        }
        std::optional<int> set;
    };

    Recording calls;
    const auto v4 = must(Socket::open(Family::IPv4, Mode::Blocking, calls));
    EXPECT_EQ(calls.set, std::nullopt);
    const auto v6 = must(Socket::open(Family::IPv6, Mode::Blocking, calls));
    EXPECT_EQ(calls.set, 1);
    EXPECT_EQ(must(v6.option(Option::V6Only)), 1);
}

TEST(SocketV6Only, FailureLeaksNoSocket)
{
    FaultySystemCalls calls;
    calls.failNext(Call::SetSockOpt, std::errc::no_protocol_option);
    EXPECT_EQ(failureOf(Socket::open(Family::IPv6, Mode::Blocking, calls)),
              failed(Call::SetSockOpt, std::errc::no_protocol_option));
    EXPECT_EQ(calls.openSockets(), 0U);
}

TEST(SocketV6Only, OnLetsBothFamiliesUseOnePort)
{
    auto v6 = must(Socket::open(Family::IPv6, Mode::Blocking));
    must(v6.bind(Endpoint::any(Family::IPv6, 0)));
    must(v6.listen(1));
    const auto port = must(v6.localEndpoint()).port();
    auto v4 = must(Socket::open(Family::IPv4, Mode::Blocking));
    EXPECT_EQ(failureOf(v4.connect(Endpoint::loopback(Family::IPv4, port))),
              failed(Call::Connect, std::errc::connection_refused));
}

TEST(SocketV6Only, OffTakesIpv4ClientsAsMappedAddresses)
{
    auto both = must(Socket::open(Family::IPv6, Mode::Blocking));
    must(both.setV6Only(false));
    must(both.bind(Endpoint::any(Family::IPv6, 0)));
    must(both.listen(1));
    const auto client = connectTo(Endpoint::loopback(Family::IPv4, must(both.localEndpoint()).port()));
    const auto peer = must(both.accept(Mode::Blocking)).peer;
    EXPECT_TRUE(peer.isV4Mapped());
    EXPECT_EQ(peer.addressText(), "::ffff:127.0.0.1");
    EXPECT_EQ(peer.port(), must(client.localEndpoint()).port());
}

} // namespace
