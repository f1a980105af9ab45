#include <gtest/gtest.h>

#include <algorithm>

#include <sys/resource.h>

#include "support/peers/pinger.h"
#include "support/running/everymodel.h"
#include "support/sockets/faultysystemcalls.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

/// While it lives, this process can open so many more descriptors and then no further one.
class FewDescriptors
{
public:
    explicit FewDescriptors(rlim_t more)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(lowestFree()) + more;
        if (::setrlimit(RLIMIT_NOFILE, &limit) != 0) {
            throw std::runtime_error("setrlimit() failed");
        }
    }
    ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    FewDescriptors(const FewDescriptors&) = delete;
    FewDescriptors& operator=(const FewDescriptors&) = delete;

private:
    /// The system gives out the lowest number that is free.
    static int lowestFree()
    {
        const auto probe = must(net::Socket::open(net::Family::IPv4, net::Mode::Blocking));
        return static_cast<int>(probe.handle());
    }

    rlimit m_before{};
};

/// Sockets of clients, made before descriptors run short.
std::vector<net::Socket> unconnected(int count)
{
    std::vector<net::Socket> sockets;
    std::generate_n(std::back_inserter(sockets), count,
                    [] { return must(net::Socket::open(net::Family::IPv4, net::Mode::Blocking)); });
    return sockets;
}

std::chrono::microseconds processorTime()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return std::chrono::seconds(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + std::chrono::microseconds(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

/// Echoed, or refused: the server ended the connection without a word.
bool served(net::Socket& socket)
{
    std::array<std::byte, 1> byte{std::byte{'x'}};
    return socket.send(byte) && socket.recv(byte).value_or(0) == 1;
}

class Descriptors : public EveryModel
{
protected:
    FaultySystemCalls calls; // none is asked for: it counts
    RunningServer running{loopbackOptions(GetParam()), calls};

    /// The event loop has all descriptors that it needs for itself once it has served a client.
    void SetUp() override
    {
        if (GetParam() == ServiceModel::EventLoop) {
            Pinger(running.local).roundTrip();
            ASSERT_TRUE(running.events.next<ClientGone>());
        }
    }
};
INSTANTIATE_TEST_SUITE_P(Models, Descriptors, allModels, modelName);

TEST_P(Descriptors, RefusesCleanlyWhereNoneIsLeftAndRecovers)
{
    auto clients = unconnected(100);
    const auto accepted = running.server.snapshot().accepted;
    {
        const FewDescriptors none(0);
        for (auto& client : clients) {
            must(client.connect(running.local));
            ASSERT_TRUE(waitReadable(client));
            EXPECT_EQ(receiveText(client, 1), "") << "the end, and no reset";
            const auto failed = running.events.next<ServerFailed>();
            ASSERT_TRUE(failed);
            EXPECT_FALSE(failed->fatal);
            EXPECT_TRUE(failed->error.outOfDescriptors());
        }
        EXPECT_LE(calls.count(net::Call::Accept), 5 * clients.size()) << "spins";
    }
    EXPECT_EQ(running.server.snapshot().accepted, accepted);
    EXPECT_NO_THROW(Pinger(running.local).roundTrip(10'000));
}

class DescriptorsSideBySide : public Descriptors
{ };
INSTANTIATE_TEST_SUITE_P(Models, DescriptorsSideBySide,
                         testing::Values(ServiceModel::ThreadPerClient, ServiceModel::EventLoop),
                         [](const auto& tested) { return nameOf(tested.param); });

TEST_P(DescriptorsSideBySide, ServesThoseItHasWhileItRefusesOthers)
{
    Pinger old(running.local);
    old.roundTrip();
    auto clients = unconnected(100);
    std::vector<net::Socket*> admitted;
    {
        const FewDescriptors some(20);
        for (auto& client : clients) {
            must(client.connect(running.local));
            if (served(client)) {
                admitted.push_back(&client);
            }
            old.roundTrip(1000);
        }
        EXPECT_GE(admitted.size(), 5U);
        EXPECT_LE(admitted.size(), 20U);
        for (auto* const client : admitted) {
            EXPECT_TRUE(served(*client)) << "who is in stays in";
        }
        // Nothing happens for a while: then nothing is done either, though not one descriptor is left.
        const auto accepts = calls.count(net::Call::Accept);
        EXPECT_LE(accepts, 5 * clients.size()) << "spins";
        const auto idleFrom = processorTime();
        EXPECT_FALSE(waitFor(*admitted.front(), {true, false}, 300));
        EXPECT_LT(processorTime() - idleFrom, std::chrono::milliseconds(100)) << "spins";
        EXPECT_LE(calls.count(net::Call::Accept), accepts + 5);
    }
    clients.clear();
    EXPECT_NO_THROW(Pinger(running.local).roundTrip(10'000));
    EXPECT_NO_THROW(old.roundTrip(10'000));
}

} // namespace
