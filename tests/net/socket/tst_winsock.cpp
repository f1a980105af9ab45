// What only Winsock has: handles that a child could inherit, ports that another could steal, and codes of its own.

#include <winsock2.h>

#include <windows.h>

#include <gtest/gtest.h>

#include "net/poller/poller.h"
#include "net/poller/wakeup.h"
#include "support/sockets/loopback.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

bool inherited(NativeSocket socket)
{
    DWORD flags = 0;
    EXPECT_NE(::GetHandleInformation(reinterpret_cast<HANDLE>(socket), &flags), 0);
    return (flags & HANDLE_FLAG_INHERIT) != 0;
}

TEST(Winsock, NoHandleIsInheritedByAChild)
{
    auto listening = listenOnLoopback(Family::IPv4);
    const auto client = connectTo(must(listening.localEndpoint()));
    const auto server = must(listening.accept(Mode::Nonblocking)).socket;
    const auto wakeup = must(Wakeup::create());
    EXPECT_FALSE(inherited(listening.handle()));
    EXPECT_FALSE(inherited(client.handle()));
    EXPECT_FALSE(inherited(server.handle()));
    EXPECT_FALSE(inherited(wakeup.handle()));
}

TEST(Winsock, AddressReuseMeansExclusiveUse)
{
    for (const bool asked : {true, false}) {
        auto socket = must(Socket::open(Family::IPv4, Mode::Blocking));
        must(socket.setAddressReuse(asked));
        EXPECT_EQ(must(socket.option(Option::ExclusiveAddressUse)), 1);
        EXPECT_EQ(must(socket.option(Option::ReuseAddress)), 0);
    }
}

TEST(Winsock, PortInExclusiveUseCannotBeStolen)
{
    auto first = must(Socket::open(Family::IPv4, Mode::Blocking));
    must(first.setAddressReuse(true));
    must(first.bind(Endpoint::loopback(Family::IPv4, 0)));
    must(first.listen(1));
    auto thief = must(Socket::open(Family::IPv4, Mode::Blocking));
    must(thief.setOption(Option::ReuseAddress, 1));
    const auto stolen = thief.bind(must(first.localEndpoint()));
    ASSERT_FALSE(stolen.has_value());
    EXPECT_TRUE(stolen.error().is(std::errc::permission_denied) || stolen.error().is(std::errc::address_in_use))
        << stolen.error().name();
}

TEST(Winsock, ErrorsAreNamedAsWinsockNamesThem)
{
    EXPECT_EQ(SocketError(Call::Bind, 10048).name(), "WSAEADDRINUSE");
    EXPECT_TRUE(SocketError(Call::Bind, 10048).is(std::errc::address_in_use));
    EXPECT_EQ(SocketError::of(Call::Connect, std::errc::timed_out).code(), 10060);
    EXPECT_EQ(SocketError(Call::GetAddrInfo, 11001).name(), "WSAHOST_NOT_FOUND");
    EXPECT_EQ(callName(Call::SetMode), "ioctlsocket");
}

TEST(Winsock, OptionThatWindowsDoesNotHaveIsRefused)
{
    auto socket = must(Socket::open(Family::IPv4, Mode::Blocking));
    const auto result = socket.setOption(Option::ReusePort, 1);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().name(), "WSAENOPROTOOPT");
    EXPECT_FALSE(socket.option(Option::AcceptQueueLimit).has_value());
}

TEST(Winsock, HasNoEpoll)
{
    EXPECT_TRUE(
        SocketError(Call::EpollCreate, systemCalls().epollCreate().error).is(std::errc::function_not_supported));
}

} // namespace
