// What only POSIX systems have: descriptors that a child could inherit, and SIGPIPE.

#include <csignal>

#include <fcntl.h>
#include <sys/socket.h>

#include <gtest/gtest.h>

#include "net/poller/poller.h"
#include "net/poller/wakeup.h"
#include "support/sockets/loopback.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

bool closesOnExec(NativeSocket socket)
{
    return (::fcntl(static_cast<int>(socket), F_GETFD) & FD_CLOEXEC) != 0;
}

TEST(PosixSocket, NoDescriptorIsInheritedByAChild)
{
    auto listening = listenOnLoopback(Family::IPv4);
    const auto client = connectTo(must(listening.localEndpoint()));
    const auto server = must(listening.accept(Mode::Nonblocking)).socket;
    const auto wakeup = must(Wakeup::create());
    EXPECT_TRUE(closesOnExec(listening.handle()));
    EXPECT_TRUE(closesOnExec(client.handle()));
    EXPECT_TRUE(closesOnExec(server.handle()));
    EXPECT_TRUE(closesOnExec(wakeup.handle()));
}

TEST(PosixSocket, SendToAResetPeerRaisesNoSigpipe)
{
    static volatile std::sig_atomic_t raised = 0;
    raised = 0;
    auto* const before = std::signal(SIGPIPE, [](int) { raised = 1; });

    auto pair = connectedPair(Family::IPv4);
    must(pair.client.setOption(Option::Linger, 0));
    must(pair.client.close());
    ASSERT_TRUE(waitReadable(pair.server));
    std::array<std::byte, 1> byte{};
    const auto received = pair.server.recv(byte);
    ASSERT_FALSE(received.has_value());
    EXPECT_EQ(received.error().name(), "ECONNRESET");
    const auto second = pair.server.send(byte);
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().name(), "EPIPE");
    EXPECT_EQ(raised, 0);

    EXPECT_EQ(::send(static_cast<int>(pair.server.handle()), byte.data(), 1, 0), -1); // a plain send() does raise it
    EXPECT_EQ(raised, 1);
    std::signal(SIGPIPE, before);
}

} // namespace
