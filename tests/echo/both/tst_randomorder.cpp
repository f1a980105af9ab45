#include <gtest/gtest.h>

#include <deque>
#include <random>

#include "echo/client/echoclient.h"
#include "support/machine/slowness.h"
#include "support/running/runningserver.h"
#include "support/sockets/loopback.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

/// A server and some clients, on which a test does one thing after the other, each measured from the call to the event
/// that says it is done.
class Bench
{
public:
    explicit Bench(std::uint32_t seed)
        : m_random(seed)
    {
        for (auto& user : m_users) {
            user = std::make_unique<User>();
        }
    }

    void doSomething()
    {
        auto& user = *m_users[m_random() % m_users.size()];
        switch (m_random() % 10) {
        case 0: start(m_family); break;
        case 1: stop(); break;
        case 2: start(m_family == net::Family::IPv4 ? net::Family::IPv6 : net::Family::IPv4); break;
        case 3:
        case 4: connect(user); break;
        case 5: disconnect(user); break;
        case 6: actOnSomeConnection(); break;
        default: send(user); break;
        }
    }

    void start(net::Family family)
    {
        auto config = loopbackOptions(models[m_random() % models.size()], family);
        config.loops = 1 + m_random() % 2;
        measured("start", [&] {
            m_session = m_server.start(config);
            const auto listening = m_events.next<ServerListening>(m_session);
            ASSERT_TRUE(listening);
            m_family = family;
            m_local = listening->local;
        });
        m_running = true;
    }

    void stop()
    {
        measured("stop", [&] {
            m_server.stop();
            if (m_running) {
                ASSERT_TRUE(m_events.next<ServerStopped>(m_session));
            }
        });
        m_running = false;
    }

    /// Every client connects, sends, and gets all of it back.
    void endWithEveryoneServed()
    {
        for (const auto& user : m_users) {
            disconnect(*user);
        }
        for (const auto& user : m_users) {
            start(m_family);
            connect(*user);
            const Bytes message(300'000, std::byte{0x5a});
            const auto id = user->client.send(message);
            ASSERT_TRUE(id);
            std::optional<MessageConfirmed> confirmed;
            do {
                confirmed = user->events.next<MessageConfirmed>();
                ASSERT_TRUE(confirmed);
            } while (confirmed->message != *id);
            disconnect(*user);
            EXPECT_TRUE(user->events.all<EchoMismatch>().empty()) << "a byte was changed, lost or doubled";
            EXPECT_TRUE(user->events.all<EchoUnanswered>().empty());
        }
    }

    std::size_t confirmedMessages()
    {
        std::size_t count = 0;
        for (const auto& user : m_users) {
            count += user->events.all<MessageConfirmed>().size();
        }
        return count;
    }

private:
    static constexpr std::array models = {ServiceModel::OneAtATime, ServiceModel::ThreadPerClient,
                                          ServiceModel::EventLoop};

    struct User {
        ClientRecorder events;
        EchoClient client{events.queue()};
        SessionId session = 0;
        bool ended = true; ///< the end of the session was seen
    };

    template <typename Step>
    void measured(const char* step, Step&& make)
    {
        const auto before = Clock::now();
        make();
        const auto took = Clock::now() - before;
        EXPECT_LT(took, std::chrono::milliseconds(100) * slowness) << step;
    }

    void connect(User& user)
    {
        ClientConfig config;
        config.host = m_local.addressText();
        config.family = m_local.family();
        config.port = m_local.port();
        if (config.port == 0) {
            return; // no server has run yet
        }
        measured("connect", [&] {
            user.session = user.client.connect(config);
            const auto* const outcome = user.events.until([&](const ClientEvent& event) {
                return event.session == user.session
                    && (std::holds_alternative<ClientConnected>(event.what)
                        || std::holds_alternative<ClientDisconnected>(event.what));
            });
            ASSERT_NE(outcome, nullptr);
            user.ended = std::holds_alternative<ClientDisconnected>(outcome->what);
            EXPECT_TRUE(m_running != user.ended) << "connects exactly where a server runs";
        });
    }

    void disconnect(User& user)
    {
        measured("disconnect", [&] {
            user.client.disconnect();
            if (!user.ended) {
                ASSERT_TRUE(user.events.next<ClientDisconnected>(user.session));
            }
        });
        user.ended = true;
    }

    void send(User& user)
    {
        Bytes message(1 + m_random() % 50'000);
        for (auto& byte : message) {
            byte = static_cast<std::byte>(m_random());
        }
        measured("send", [&] { (void)user.client.send(std::move(message)); });
    }

    void actOnSomeConnection()
    {
        constexpr std::array actions = {ConnectionAction::Close, ConnectionAction::Reset,
                                        ConnectionAction::FinishSending, ConnectionAction::PauseReceiving,
                                        ConnectionAction::ResumeReceiving};
        const auto connections = m_server.snapshot().connections;
        if (!connections.empty()) {
            measured("act", [&] {
                m_server.act(connections[m_random() % connections.size()].id, actions[m_random() % actions.size()]);
            });
        }
    }

    std::mt19937 m_random;
    ServerRecorder m_events;
    EchoServer m_server{m_events.queue()};
    std::array<std::unique_ptr<User>, 5> m_users;
    SessionId m_session = 0;
    net::Family m_family = net::Family::IPv4;
    net::Endpoint m_local;
    bool m_running = false;
};

TEST(RandomOrder, StartStopSwitchConnectAndDisconnectWithTraffic)
{
    const std::uint32_t seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    constexpr int steps = 2000 / slowness;
    Bench bench(seed);
    bench.start(net::Family::IPv4);
    for (int i = 0; i < steps && !testing::Test::HasFailure(); ++i) {
        SCOPED_TRACE("step " + std::to_string(i));
        bench.doSomething();
    }
    bench.endWithEveryoneServed();
    EXPECT_GT(bench.confirmedMessages(), 0U);
}

} // namespace
