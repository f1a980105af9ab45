#include "echo/client/echoclient.h"

#include <gtest/gtest.h>

#include <random>
#include <thread>

#include "support/machine/slowness.h"
#include "support/peers/fullbacklog.h"
#include "support/running/runningclient.h"
#include "support/running/runningserver.h"
#include "support/sockets/faultysystemcalls.h"
#include "support/sockets/loopback.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

class EveryFamily : public testing::TestWithParam<net::Family>
{ };
INSTANTIATE_TEST_SUITE_P(Families, EveryFamily, testing::Values(net::Family::IPv4, net::Family::IPv6),
                         [](const auto& tested) { return nameOf(tested.param); });

TEST_P(EveryFamily, SendsAndConfirms)
{
    RunningServer server(ServiceModel::OneAtATime, GetParam());
    Client c;
    ASSERT_TRUE(c.connect(server.local));
    const auto id = c.client.send(bytesOf("hello"));
    ASSERT_TRUE(id);
    const auto sent = c.events.next<MessageSent>();
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->message, *id);
    EXPECT_EQ(sent->bytes, 5U);
    const auto confirmed = c.events.next<MessageConfirmed>();
    ASSERT_TRUE(confirmed);
    EXPECT_EQ(confirmed->message, *id);
    EXPECT_GT(confirmed->roundTrip.count(), 0);
    EXPECT_EQ(c.client.totals().bytesSent, 5U);
    EXPECT_EQ(c.client.totals().bytesReceived, 5U);
    EXPECT_EQ(c.client.pending(), 0U);

    c.client.disconnect();
    EXPECT_TRUE(c.events.next<ClientDisconnected>());
    EXPECT_FALSE(c.client.send(bytesOf("too late")));
}

TEST_P(EveryFamily, ReportsTheEndpointsThatTheSystemChose)
{
    Peer peer(GetParam());
    Client c;
    c.session = c.client.connect(optionsFor(peer.endpoint));
    const auto attempt = c.events.next<ConnectAttempt>();
    ASSERT_TRUE(attempt);
    EXPECT_EQ(attempt->remote, peer.endpoint);
    const auto connected = c.events.next<ClientConnected>();
    ASSERT_TRUE(connected);
    auto accepted = must(peer.listening.accept(net::Mode::Blocking));
    EXPECT_EQ(connected->local, accepted.peer);
    EXPECT_EQ(connected->remote, peer.endpoint);
}

TEST_P(EveryFamily, FailsWhereNobodyListens)
{
    const ClosedPort closed(GetParam());
    Client c;
    c.client.connect(optionsFor(closed.endpoint()));
    EXPECT_TRUE(c.events.next<AttemptFailed>());
    const auto failed = c.events.next<ClientFailed>();
    ASSERT_TRUE(failed);
    EXPECT_EQ(failed->error.call(), net::Call::Connect);
    EXPECT_TRUE(failed->error.is(std::errc::connection_refused));
    EXPECT_TRUE(c.events.next<ClientDisconnected>());
}

TEST_P(EveryFamily, ResolvesANameInTheChosenFamilyOnly)
{
    Peer peer(GetParam());
    Client c;
    auto config = optionsFor(peer.endpoint);
    config.host = "localhost";
    c.client.connect(config);
    const auto* const outcome = c.events.until([](const ClientEvent& event) {
        return std::holds_alternative<NameResolved>(event.what) || std::holds_alternative<ClientFailed>(event.what);
    });
    ASSERT_NE(outcome, nullptr);
    if (const auto* const failed = std::get_if<ClientFailed>(&outcome->what)) {
        // The hosts file may know localhost by the other family only; then the failure must say so.
        EXPECT_EQ(failed->error.call(), net::Call::GetAddrInfo);
        return;
    }
    const auto* const resolved = std::get_if<NameResolved>(&outcome->what);
    for (const auto& address : resolved->addresses) {
        EXPECT_EQ(address.family(), GetParam());
        EXPECT_EQ(address.port(), peer.endpoint.port());
    }
    EXPECT_TRUE(c.events.next<ClientConnected>());
}

TEST(EchoClient, ReportsANameThatDoesNotExist)
{
    Client c;
    ClientConfig config;
    config.host = "no-such-host.invalid"; // RFC 6761 section 6.4: never resolves
    c.client.connect(config);
    const auto failed = c.events.next<ClientFailed>();
    ASSERT_TRUE(failed);
    EXPECT_EQ(failed->error.call(), net::Call::GetAddrInfo);
    EXPECT_FALSE(failed->error.text().empty());
    EXPECT_TRUE(c.events.next<ClientDisconnected>());
}

TEST(EchoClient, ShowsWhatNobodyAskedFor)
{
    Peer peer;
    Client c;
    ASSERT_TRUE(c.connect(peer.endpoint));
    auto socket = peer.accept();
    sendAll(socket, "welcome");
    const auto received = c.events.next<ClientReceived>();
    ASSERT_TRUE(received);
    EXPECT_EQ(received->data, bytesOf("welcome"));
}

TEST(EchoClient, FlagsAnAnswerThatIsNoEcho)
{
    Peer peer;
    Client c;
    ASSERT_TRUE(c.connect(peer.endpoint));
    auto socket = peer.accept();
    const auto id = c.client.send(bytesOf("GET / HTTP/1.0\r\n\r\n"));
    receiveText(socket, 18);
    sendAll(socket, "GET off");
    const auto mismatch = c.events.next<EchoMismatch>();
    ASSERT_TRUE(mismatch);
    EXPECT_EQ(mismatch->message, *id);
    EXPECT_EQ(mismatch->offset, 4U);
    const auto received = c.events.next<ClientReceived>();
    ASSERT_TRUE(received);
    EXPECT_EQ(received->data, bytesOf("GET off"));

    c.client.send(bytesOf("more"));
    EXPECT_EQ(receiveText(socket, 4), "more"); // goes on working
}

TEST(EchoClient, ReportsThePeersEndAndGoesOnSending)
{
    Peer peer;
    Client c;
    ASSERT_TRUE(c.connect(peer.endpoint));
    auto socket = peer.accept();
    c.client.send(bytesOf("hello"));
    EXPECT_EQ(receiveText(socket, 5), "hello");
    sendAll(socket, "hel");
    must(socket.shutdown(net::ShutdownHow::Send));
    const auto part = c.events.next<ClientReceived>();
    ASSERT_TRUE(part);
    EXPECT_EQ(part->data, bytesOf("hel"));
    EXPECT_TRUE(c.events.next<PeerEnded>());
    c.client.send(bytesOf("still"));
    EXPECT_EQ(receiveText(socket, 5), "still");
    c.client.finishSending();
    EXPECT_EQ(receiveText(socket, 1), "");
}

TEST(EchoClient, FinishesSendingAfterTheLastByte)
{
    RunningServer server(ServiceModel::EventLoop);
    Client c;
    ASSERT_TRUE(c.connect(server.local));
    const auto id = c.client.send(Bytes(3U << 20, std::byte{'x'}));
    c.client.finishSending();
    const auto confirmed = c.events.next<MessageConfirmed>();
    ASSERT_TRUE(confirmed);
    EXPECT_EQ(confirmed->message, id);
    EXPECT_TRUE(c.events.next<PeerEnded>());
}

TEST(EchoClient, ReportsAReset)
{
    Peer peer;
    Client c;
    ASSERT_TRUE(c.connect(peer.endpoint));
    auto socket = peer.accept();
    must(socket.setOption(net::Option::Linger, 0));
    must(socket.close());
    c.client.send(bytesOf("x")); // under Wine the end of the stream comes before the reset: only a send meets it
    const auto failed = c.events.next<ClientFailed>();
    ASSERT_TRUE(failed);
    EXPECT_TRUE(failed->error.connectionLost());
    EXPECT_TRUE(c.events.next<ClientDisconnected>());
}

TEST(EchoClient, ShowsWhatCameBeforeASendThatFailed)
{
    FaultySystemCalls calls;
    Peer peer;
    Client c(calls);
    ASSERT_TRUE(c.connect(peer.endpoint));
    auto socket = peer.accept();
    calls.failNext(net::Call::Recv, std::errc::operation_would_block, 1);
    calls.failNext(net::Call::Send, std::errc::broken_pipe);
    sendAll(socket, "goodbye");
    c.client.send(bytesOf("x"));
    const auto received = c.events.next<ClientReceived>();
    ASSERT_TRUE(received);
    EXPECT_EQ(received->data, bytesOf("goodbye"));
    EXPECT_TRUE(c.events.next<ClientFailed>());
}

TEST(EchoClient, GivesUpOnAPeerThatTakesEverythingAndAnswersNothing)
{
    Peer peer;
    Client c;
    auto config = optionsFor(peer.endpoint);
    config.pendingLimit = 100'000;
    c.client.connect(config);
    ASSERT_TRUE(c.events.next<ClientConnected>());
    auto socket = peer.accept();
    const auto first = c.client.send(Bytes(60'000));
    EXPECT_EQ(receiveText(socket, 60'000).size(), 60'000U);
    ASSERT_TRUE(c.events.next<MessageSent>());
    c.client.send(Bytes(60'000));
    EXPECT_EQ(receiveText(socket, 60'000).size(), 60'000U);
    const auto unanswered = c.events.next<EchoUnanswered>();
    ASSERT_TRUE(unanswered);
    EXPECT_EQ(unanswered->message, first);
    c.client.send(bytesOf("goes on"));
    EXPECT_EQ(receiveText(socket, 7), "goes on");
}

TEST(EchoClient, RefusesMoreThanThePendingLimitAndNothingAtAll)
{
    Client c;
    EXPECT_EQ(c.client.send(bytesOf("nowhere")), tl::unexpected(SendRefusal::NoSession));
    Peer peer;
    auto config = optionsFor(peer.endpoint);
    config.pendingLimit = 1000;
    c.client.connect(config);
    ASSERT_TRUE(c.events.next<ClientConnected>());
    EXPECT_EQ(c.client.send({}), tl::unexpected(SendRefusal::Empty));
    EXPECT_EQ(c.client.send(Bytes(1001)), tl::unexpected(SendRefusal::TooMuchPending));
    EXPECT_TRUE(c.client.send(Bytes(1000)));
}

TEST(EchoClient, RefusesWhatComesAfterTheEndOfSending)
{
    Peer peer;
    Client c;
    ASSERT_TRUE(c.connect(peer.endpoint));
    auto socket = peer.accept();
    ASSERT_TRUE(c.client.send(bytesOf("last")));
    c.client.finishSending();
    EXPECT_EQ(c.client.send(bytesOf("more")), tl::unexpected(SendRefusal::Ending));
    EXPECT_EQ(receiveText(socket, 4), "last");
    EXPECT_EQ(receiveText(socket, 1), "");

    c.client.disconnect();
    EXPECT_EQ(c.client.send(bytesOf("more")), tl::unexpected(SendRefusal::Ending));
    ASSERT_TRUE(c.events.next<ClientDisconnected>());
    EXPECT_EQ(c.client.send(bytesOf("more")), tl::unexpected(SendRefusal::NoSession));
}

TEST(EchoClient, TriesEveryAddressAndStopsAtTheTimeLimit)
{
    const FullBacklog hanging;
    Client c;
    auto config = optionsFor(hanging.endpoint());
    config.connectTimeout = std::chrono::milliseconds(50);
    c.client.connect(config);
    const auto failed = c.events.next<ClientFailed>();
    ASSERT_TRUE(failed);
    EXPECT_EQ(failed->error.call(), net::Call::Connect);
    EXPECT_TRUE(failed->error.is(std::errc::timed_out));

    // And one that is cancelled.
    config.connectTimeout = std::chrono::minutes(10);
    const auto session = c.client.connect(config);
    ASSERT_TRUE(c.events.next<ConnectAttempt>(session));
    const auto before = Clock::now();
    c.client.disconnect();
    ASSERT_TRUE(c.events.next<ClientDisconnected>(session));
    EXPECT_LT(Clock::now() - before, std::chrono::milliseconds(100) * slowness);
}

TEST(EchoClient, TakesASocketConnectedToItselfForRefused)
{
    /// connect() to a port that this very socket was given: TCP connects it to itself.
    class SelfConnecting : public net::SystemCalls
    {
        net::CallResult connect(net::NativeSocket socket, const net::Endpoint& remote) override
        {
            SystemCalls::bind(socket, remote);
            return SystemCalls::connect(socket, remote);
        }
    } calls;
    net::Endpoint free;
    {
        auto socket = listenOnLoopback(net::Family::IPv4);
        free = must(socket.localEndpoint());
    }
    Client c(calls);
    c.client.connect(optionsFor(free));
    const auto failed = c.events.next<ClientFailed>();
    ASSERT_TRUE(failed);
    EXPECT_TRUE(failed->error.is(std::errc::connection_refused));
    EXPECT_TRUE(c.events.all<ClientConnected>().empty());
}

TEST(EchoClient, DisconnectsAtOnceWhileASendIsBlocked)
{
    Peer peer;
    Client c;
    ASSERT_TRUE(c.connect(peer.endpoint));
    auto socket = peer.accept(); // and never reads
    ASSERT_TRUE(c.client.send(Bytes(32U << 20)));
    ASSERT_TRUE(waitReadable(socket));
    const auto before = Clock::now();
    c.client.disconnect();
    ASSERT_TRUE(c.events.next<ClientDisconnected>());
    EXPECT_LT(Clock::now() - before, std::chrono::milliseconds(100) * slowness);
}

TEST(EchoClient, EndsTheOldSessionBeforeTheNewOneBegins)
{
    RunningServer server(ServiceModel::ThreadPerClient);
    Client c;
    for (int i = 0; i < 50; ++i) {
        c.session = c.client.connect(optionsFor(server.local));
        c.client.send(bytesOf("early")); // before the connection is there: sent when it is
    }
    ASSERT_TRUE(c.events.next<MessageConfirmed>(c.session));
    SessionId ended = 0;
    for (const auto& event : c.events.events()) {
        EXPECT_EQ(event.session, ended + 1);
        ended += std::holds_alternative<ClientDisconnected>(event.what) ? 1U : 0U;
    }
    EXPECT_EQ(ended, 49U);
}

TEST(EchoClient, SendsAMessageForWhichThereWasNoRoomJustOnce)
{
    for (const auto condition : {std::errc::operation_would_block, std::errc::no_buffer_space}) {
        FaultySystemCalls calls;
        RunningServer server(ServiceModel::OneAtATime);
        Client c(calls);
        ASSERT_TRUE(c.connect(server.local));
        calls.failNext(net::Call::Send, condition, 2);
        for (const auto* const text : {"one", "two"}) {
            const auto id = c.client.send(bytesOf(text));
            const auto confirmed = c.events.next<MessageConfirmed>();
            ASSERT_TRUE(confirmed);
            EXPECT_EQ(confirmed->message, id);
        }
        EXPECT_TRUE(c.events.all<EchoMismatch>().empty());
    }
}

TEST(EchoClient, ConfirmsALongStreamUnderShortCallsAndInterruptions)
{
    FaultySystemCalls calls;
    RunningServer server(ServiceModel::ThreadPerClient);
    Client c(calls);
    ASSERT_TRUE(c.connect(server.local));
    calls.shortenAll(net::Call::Send, 13);
    calls.failNext(net::Call::Send, std::errc::interrupted, 2);
    calls.shortenNext(net::Call::Recv, 1, 50);
    std::mt19937 random(5);
    for (int i = 0; i < 20; ++i) {
        Bytes data(1 + random() % 2000);
        for (auto& byte : data) {
            byte = static_cast<std::byte>(random());
        }
        ASSERT_TRUE(c.client.send(std::move(data)));
    }
    for (int i = 0; i < 20; ++i) {
        ASSERT_TRUE(c.events.next<MessageConfirmed>());
    }
    EXPECT_TRUE(c.events.all<EchoMismatch>().empty());
}

} // namespace
