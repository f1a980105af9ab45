#include "echo/client/connectrace.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "net/poller/wakeup.h"
#include "support/peers/fullbacklog.h"
#include "support/sockets/faultysystemcalls.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;
using net::Endpoint;
using net::Family;

namespace {

TEST(Interleaved, LetsTheFamiliesTakeTurnsBeginningWithTheFirst)
{
    const auto four = [](std::uint16_t port) {
        return Endpoint::loopback(Family::IPv4, port);
    };
    const auto six = [](std::uint16_t port) {
        return Endpoint::loopback(Family::IPv6, port);
    };
    using testing::ElementsAre;
    EXPECT_THAT(interleaved({six(1), six(2), six(3), four(1), four(2)}),
                ElementsAre(six(1), four(1), six(2), four(2), six(3)));
    EXPECT_THAT(interleaved({four(1), six(1), six(2), six(3)}), ElementsAre(four(1), six(1), six(2), six(3)));
    EXPECT_THAT(interleaved({six(1), six(2)}), ElementsAre(six(1), six(2)));
    EXPECT_THAT(interleaved({}), testing::IsEmpty());
}

/// A race, and what it reports.
class Race
{
public:
    explicit Race(std::vector<Endpoint> addresses, std::chrono::milliseconds connectTimeout = std::chrono::hours(1))
        : m_race(std::move(addresses), m_config, m_calls,
                 [this](ClientEvent::What what) { m_reported.push_back(std::move(what)); })
    {
        m_config.connectTimeout = connectTimeout;
    }

    net::Result<ConnectRace::Winner> run()
    {
        for (;;) {
            if (auto outcome = m_race.advance()) {
                return std::move(*outcome);
            }
            must(m_race.wait(m_mailbox.handle()));
        }
    }
    ConnectRace& race() { return m_race; }
    net::NativeSocket mailbox() const { return m_mailbox.handle(); }
    std::size_t openSockets() const { return m_calls.openSockets(); }

    template <typename What>
    std::vector<Endpoint> reported() const
    {
        std::vector<Endpoint> remotes;
        for (const auto& event : m_reported) {
            if (const auto* const what = std::get_if<What>(&event)) {
                remotes.push_back(what->remote);
            }
        }
        return remotes;
    }

private:
    ClientConfig m_config;
    FaultySystemCalls m_calls;
    net::Wakeup m_mailbox = must(net::Wakeup::create());
    std::vector<ClientEvent::What> m_reported;
    ConnectRace m_race;
};

TEST(ConnectRace, GoesOnToTheNextAddressWhereOneIsRefused)
{
    const ClosedPort closed(Family::IPv6);
    const auto listening = listenOnLoopback(Family::IPv4);
    const auto open = must(listening.localEndpoint());
    Race race({closed.endpoint(), open});
    const auto winner = race.run();
    ASSERT_TRUE(winner);
    EXPECT_EQ(winner->remote, open);
    EXPECT_THAT(race.reported<ConnectAttempt>(), testing::ElementsAre(closed.endpoint(), open));
    EXPECT_THAT(race.reported<AttemptFailed>(), testing::ElementsAre(closed.endpoint()));
}

TEST(ConnectRace, DoesNotWaitForAnAddressThatDoesNotAnswer)
{
    const FullBacklog hanging;
    const auto listening = listenOnLoopback(Family::IPv4);
    const auto open = must(listening.localEndpoint());
    Race race({hanging.endpoint(), open});
    const auto winner = race.run();
    ASSERT_TRUE(winner);
    EXPECT_EQ(winner->remote, open);
    EXPECT_THAT(race.reported<AttemptFailed>(), testing::IsEmpty());
}

TEST(ConnectRace, GivesTheFirstItsTimeBeforeTheNextBegins)
{
    const FullBacklog first;
    const FullBacklog second;
    Race race({first.endpoint(), second.endpoint()});
    const auto began = Clock::now();
    EXPECT_FALSE(race.race().advance());
    while (race.reported<ConnectAttempt>().size() < 2) {
        must(race.race().wait(race.mailbox()));
        EXPECT_FALSE(race.race().advance());
    }
    EXPECT_GE(Clock::now() - began, ConnectRace::attemptDelay);
}

TEST(ConnectRace, TellsWhyTheLastFailedWhereAllDo)
{
    const FullBacklog hanging;
    const ClosedPort closed(Family::IPv4);
    Race race({hanging.endpoint(), closed.endpoint()}, 2 * ConnectRace::attemptDelay);
    const auto winner = race.run();
    ASSERT_FALSE(winner);
    EXPECT_TRUE(winner.error().is(std::errc::timed_out));
    EXPECT_THAT(race.reported<AttemptFailed>(), testing::ElementsAre(closed.endpoint(), hanging.endpoint()));
    EXPECT_EQ(race.openSockets(), 0U);
}

} // namespace
