#include <gtest/gtest.h>

#include <random>
#include <thread>

#include "loopback.h"
#include "poller.h"
#include "randomlyfaultysystemcalls.h"
#include "runningserver.h"
#include "slowness.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

/// Many clients on one thread, each sending random messages one after the other and checking every byte.
class Crowd
{
public:
    Crowd(const net::Endpoint& remote, int clients, int messages, std::uint32_t seed)
        : m_messages(messages)
        , m_poller(must(net::Poller::create()))
        , m_random(seed)
    {
        for (int i = 0; i < clients; ++i) {
            auto& client = m_clients.emplace_back();
            client.socket = connectTo(remote);
            must(client.socket.setMode(net::Mode::Nonblocking));
            must(m_poller.add(client.socket.handle(), {true, true}, static_cast<std::uint64_t>(i)));
            begin(client);
        }
    }

    /// True when every message of every client has come back unchanged.
    bool run()
    {
        std::size_t busy = m_clients.size();
        while (busy > 0) {
            const auto events = must(m_poller.wait(30'000));
            if (events.empty()) {
                return false;
            }
            for (const auto& event : events) {
                auto& client = m_clients[event.token];
                if (client.done) {
                    continue;
                }
                if (!advance(client, event.found)) {
                    return false;
                }
                const bool wantsToSend = client.sent < client.message.size();
                if (client.done) {
                    must(m_poller.remove(client.socket.handle()));
                    --busy;
                } else if (wantsToSend != client.watchesWriting) {
                    must(m_poller.modify(client.socket.handle(), {true, wantsToSend}, event.token));
                    client.watchesWriting = wantsToSend;
                }
            }
        }
        return true;
    }
    std::uint64_t bytes() const { return m_bytes; }

private:
    struct Client {
        net::Socket socket;
        std::string message;
        std::size_t sent = 0;
        std::size_t received = 0;
        int messages = 0;
        bool watchesWriting = true;
        bool done = false;
    };

    void begin(Client& client)
    {
        client.message.resize(1 + m_random() % 5000);
        for (auto& c : client.message) {
            c = static_cast<char>(m_random());
        }
        client.sent = client.received = 0;
        m_bytes += client.message.size();
    }

    bool advance(Client& client, net::Readiness found)
    {
        if (found.writable && client.sent < client.message.size()) {
            const auto sent = client.socket.send(viewOf(client.message).subspan(client.sent));
            if (sent) {
                client.sent += *sent;
            } else if (!sent.error().wouldBlock()) {
                return false;
            }
        }
        if (found.readable) {
            const auto received = client.socket.recv(m_buffer);
            if (!received) {
                return received.error().wouldBlock();
            }
            const auto expected = viewOf(client.message).subspan(client.received);
            if (*received == 0 || *received > expected.size()
                || !std::equal(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(*received),
                               expected.begin())) {
                return false;
            }
            client.received += *received;
            if (client.received == client.message.size()) {
                client.done = ++client.messages == m_messages;
                if (!client.done) {
                    begin(client);
                }
            }
        }
        return true;
    }

    int m_messages;
    net::Poller m_poller;
    std::mt19937 m_random;
    std::vector<Client> m_clients;
    std::vector<std::byte> m_buffer = std::vector<std::byte>(64 * 1024);
    std::uint64_t m_bytes = 0;
};

void serveACrowd(ServiceModel model, int clients, int messages)
{
    RunningServer running(model);
    Crowd crowd(running.local, clients, messages, 42);
    EXPECT_TRUE(crowd.run());
    const auto before = Clock::now();
    running.server.stop();
    ASSERT_TRUE(running.events.next<ServerStopped>());
    EXPECT_LT(Clock::now() - before, std::chrono::milliseconds(100) * slowness);

    const auto totals = running.server.snapshot().totals;
    EXPECT_EQ(totals.bytesReceived, crowd.bytes());
    EXPECT_EQ(totals.bytesSent, crowd.bytes());
}

TEST(Crowd, AThousandClientsInTheEventLoop)
{
    serveACrowd(ServiceModel::EventLoop, slowness == 1 ? 1000 : 100, 100 / slowness);
}

TEST(Crowd, TwoHundredThreads)
{
    serveACrowd(ServiceModel::ThreadPerClient, slowness == 1 ? 200 : 40, 100 / slowness);
}

class Faulty : public testing::TestWithParam<ServiceModel>
{ };
INSTANTIATE_TEST_SUITE_P(Models, Faulty,
                         testing::Values(ServiceModel::OneAtATime, ServiceModel::ThreadPerClient,
                                         ServiceModel::EventLoop),
                         [](const auto& tested) { return nameOf(tested.param); });

TEST_P(Faulty, LosesNoByteWhateverTheSystemCallsDo)
{
    const std::uint32_t seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    FaultRates rates;
    rates.connectionAborted = 20;
    RandomlyFaultySystemCalls calls(seed, rates);
    {
        RunningServer running(loopbackOptions(GetParam()), calls);
        const int clients = GetParam() == ServiceModel::OneAtATime ? 1 : 20;
        Crowd crowd(running.local, clients, 60 / slowness, seed);
        EXPECT_TRUE(crowd.run());
        running.server.stop();
        EXPECT_TRUE(running.events.next<ServerStopped>());
        EXPECT_EQ(running.server.snapshot().totals.bytesSent, crowd.bytes());
    }
    EXPECT_EQ(calls.openSockets(), 0U);
    EXPECT_GT(calls.injected(), 0U);
}

} // namespace
