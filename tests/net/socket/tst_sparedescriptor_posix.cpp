#include <optional>
#include <vector>

#include <sys/resource.h>

#include <gtest/gtest.h>

#include "net/socket/sparedescriptor.h"
#include "support/sockets/loopback.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

/// Leaves the process few descriptors, and uses them all up.
class Shortage
{
public:
    Shortage()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit few = m_before;
        few.rlim_cur = 64;
        ::setrlimit(RLIMIT_NOFILE, &few);
        while (auto socket = Socket::open(Family::IPv4, Mode::Blocking)) {
            m_sockets.push_back(std::move(*socket));
        }
    }
    ~Shortage() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Shortage(const Shortage&) = delete;
    Shortage& operator=(const Shortage&) = delete;

private:
    rlimit m_before{};
    std::vector<Socket> m_sockets;
};

TEST(SpareDescriptor, LetsAConnectionBeAcceptedWhenNoDescriptorIsLeft)
{
    auto listening = listenOnLoopback(Family::IPv4, Mode::Nonblocking);
    auto client = connectTo(must(listening.localEndpoint()));
    ASSERT_TRUE(waitReadable(listening));

    SpareDescriptor spare;
    const Shortage shortage;
    const auto refused = listening.accept(Mode::Nonblocking);
    ASSERT_FALSE(refused.has_value());
    EXPECT_TRUE(refused.error().outOfDescriptors()) << refused.error().name();

    spare.release();
    auto accepted = listening.accept(Mode::Nonblocking);
    ASSERT_TRUE(accepted.has_value());
    EXPECT_FALSE(spare.acquire()); // none left while the connection has it
    must(accepted->socket.close());
    EXPECT_TRUE(spare.acquire());
    EXPECT_EQ(receiveText(client, 1), ""); // the client is not left waiting
}

} // namespace
