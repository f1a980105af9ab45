#include "echo/server/echoserver.h"

#include <gtest/gtest.h>

#include <future>
#include <numeric>
#include <random>
#include <thread>

#include "support/machine/slowness.h"
#include "support/running/runningserver.h"
#include "support/sockets/faultysystemcalls.h"
#include "support/sockets/loopback.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

constexpr auto models = {ServiceModel::OneAtATime, ServiceModel::ThreadPerClient, ServiceModel::EventLoop};

struct Case {
    ServiceModel model;
    net::Family family;
};

class EveryServer : public testing::TestWithParam<Case>
{ };

std::string caseName(const testing::TestParamInfo<Case>& info)
{
    return std::string(nameOf(info.param.model)) + nameOf(info.param.family);
}

INSTANTIATE_TEST_SUITE_P(Models, EveryServer,
                         testing::Values(Case{ServiceModel::OneAtATime, net::Family::IPv4},
                                         Case{ServiceModel::OneAtATime, net::Family::IPv6},
                                         Case{ServiceModel::ThreadPerClient, net::Family::IPv4},
                                         Case{ServiceModel::ThreadPerClient, net::Family::IPv6},
                                         Case{ServiceModel::EventLoop, net::Family::IPv4},
                                         Case{ServiceModel::EventLoop, net::Family::IPv6}),
                         caseName);

std::string randomText(std::size_t size, std::uint32_t seed = 1)
{
    std::mt19937 random(seed);
    std::string text(size, '\0');
    for (auto& c : text) {
        c = static_cast<char>(random());
    }
    return text;
}

/// Sends on one thread and receives on this one, as a client must that sends more than the buffers hold.
std::string echoOf(net::Socket& socket, const std::string& text)
{
    std::jthread sender([&] { sendAll(socket, text); });
    return receiveText(socket, text.size());
}

TEST_P(EveryServer, EchoesAndCounts)
{
    const auto [model, family] = GetParam();
    RunningServer running(model, family);
    EXPECT_NE(running.local.port(), 0);

    auto client = connectTo(running.local);
    sendAll(client, "hello");
    EXPECT_EQ(receiveText(client, 5), "hello");

    const auto accepted = running.events.next<ClientAccepted>();
    ASSERT_TRUE(accepted);
    EXPECT_EQ(accepted->peer, must(client.localEndpoint()));
    EXPECT_EQ(accepted->local, running.local);
    const auto received = running.events.next<ServerReceived>();
    ASSERT_TRUE(received);
    EXPECT_EQ(received->connection, accepted->connection);
    EXPECT_EQ(received->data, bytesOf("hello"));
    const auto known = running.server.find(accepted->connection);
    ASSERT_TRUE(known);
    EXPECT_EQ(known->peer, accepted->peer);
    EXPECT_FALSE(running.server.find(accepted->connection + 1));

    must(client.close());
    const auto gone = running.events.next<ClientGone>();
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->reason, EndReason::PeerClosed);

    const auto snapshot = running.server.snapshot();
    EXPECT_EQ(snapshot.totals, (Totals{5, 5, 1, 1}));
    EXPECT_EQ(snapshot.accepted, 1U);
    EXPECT_TRUE(snapshot.connections.empty());
    const auto counts = running.server.counts();
    EXPECT_EQ(counts.totals, snapshot.totals);
    EXPECT_EQ(counts.accepted, 1U);
    EXPECT_EQ(counts.open, 0U);
    EXPECT_FALSE(counts.owesEchoes);
    EXPECT_FALSE(running.server.find(accepted->connection));
}

TEST_P(EveryServer, ReturnsALongRandomStreamUnchanged)
{
    const auto [model, family] = GetParam();
    RunningServer running(model, family);
    auto client = connectTo(running.local);
    const auto text = randomText(8U << 20);
    EXPECT_TRUE(echoOf(client, text) == text);
}

TEST_P(EveryServer, AnswersAHalfCloseAfterTheLastByte)
{
    const auto [model, family] = GetParam();
    RunningServer running(model, family);
    for (int i = 0; i < 50; ++i) {
        auto client = connectTo(running.local);
        const auto text = randomText(100'000, static_cast<std::uint32_t>(i));
        sendAll(client, text);
        must(client.shutdown(net::ShutdownHow::Send));
        EXPECT_TRUE(receiveText(client, text.size() + 1) == text); // and then the end of the stream
    }
}

TEST_P(EveryServer, OutlivesClientsThatCloseWithoutReadingOrReset)
{
    const auto [model, family] = GetParam();
    RunningServer running(model, family);
    for (int i = 0; i < 20; ++i) {
        auto rude = connectTo(running.local);
        sendAll(rude, std::string(3000, 'x'));
        if (i % 2 == 0) {
            must(rude.setOption(net::Option::Linger, 0));
        }
    }
    auto client = connectTo(running.local);
    sendAll(client, "still here");
    EXPECT_EQ(receiveText(client, 10), "still here");
}

TEST_P(EveryServer, StopsReadingFromAClientThatDoesNotRead)
{
    const auto [model, family] = GetParam();
    RunningServer running(model, family);
    auto deaf = must(net::Socket::open(family, net::Mode::Nonblocking));
    (void)deaf.connect(running.local);
    ASSERT_TRUE(waitWritable(deaf));
    const std::string chunk(64 * 1024, 'x');
    std::uint64_t sent = 0;
    // Ends when the buffers on the way are full and the server has stopped reading; would not end if it buffered.
    for (bool goesOn = true; goesOn;) {
        if (const auto n = deaf.send(viewOf(chunk))) {
            sent += *n;
            ASSERT_LT(sent, 256U << 20) << "the server takes without end";
        } else { // without room for long, the server may still be slow, and owe nothing for the moment
            goesOn = waitFor(deaf, {false, true}, 300) || !running.server.counts().owesEchoes;
        }
    }
    const auto totals = running.server.snapshot().totals;
    EXPECT_LE(totals.bytesReceived, sent);
    const auto most = model == ServiceModel::EventLoop ? defaultHighWaterMark : defaultReceiveBuffer(model);
    EXPECT_LE(totals.bytesReceived - totals.bytesSent, most);
    running.server.stop();
    EXPECT_TRUE(running.events.next<ServerStopped>(running.session));
    EXPECT_FALSE(running.server.counts().owesEchoes); // it never will
    EXPECT_EQ(running.server.counts().open, 0U);
}

TEST_P(EveryServer, ClosesOneConnectionOnRequest)
{
    const auto [model, family] = GetParam();
    RunningServer running(model, family);
    auto client = connectTo(running.local);
    const auto accepted = running.events.next<ClientAccepted>();
    ASSERT_TRUE(accepted);
    running.server.closeConnection(accepted->connection);
    EXPECT_EQ(receiveText(client, 1), "");
    const auto gone = running.events.next<ClientGone>();
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->reason, EndReason::Closed);

    auto next = connectTo(running.local);
    sendAll(next, "next");
    EXPECT_EQ(receiveText(next, 4), "next");
}

TEST_P(EveryServer, ReportsAPortInUse)
{
    const auto [model, family] = GetParam();
    auto holder = listenOnLoopback(family);
    auto options = loopbackOptions(model, family);
    options.local = must(holder.localEndpoint());
    ServerRecorder events;
    EchoServer server(events.queue());
    server.start(options);
    const auto failed = events.next<ServerFailed>();
    ASSERT_TRUE(failed);
    EXPECT_TRUE(failed->fatal);
    EXPECT_EQ(failed->error.call(), net::Call::Bind);
    EXPECT_TRUE(failed->error.is(std::errc::address_in_use));
    EXPECT_TRUE(events.next<ServerStopped>());
}

TEST_P(EveryServer, StopsWithinAHundredMilliseconds)
{
    const auto [model, family] = GetParam();
    RunningServer running(model, family);
    std::vector<net::Socket> clients;
    for (int i = 0; i < 50; ++i) {
        clients.push_back(connectTo(running.local));
    }
    ASSERT_TRUE(running.events.next<ClientAccepted>());
    const auto before = Clock::now();
    running.server.stop();
    ASSERT_TRUE(running.events.next<ServerStopped>());
    EXPECT_LT(Clock::now() - before, std::chrono::milliseconds(100) * slowness);
}

TEST_P(EveryServer, RestartsTwoHundredTimesWithClientsConnected)
{
    const auto [model, family] = GetParam();
    ServerRecorder events;
    EchoServer server(events.queue());
    std::vector<net::Socket> clients;
    auto options = loopbackOptions(model, family);
    for (int i = 0; i < 200 / slowness; ++i) {
        const auto session = server.start(options);
        const auto listening = events.next<ServerListening>(session);
        ASSERT_TRUE(listening);
        options.local = listening->local; // the same port again: that is what address reuse is for
        clients.clear();
        for (int n = 0; n < 3; ++n) {
            clients.push_back(connectTo(listening->local));
        }
        sendAll(clients[0], "x");
        ASSERT_EQ(receiveText(clients[0], 1), "x");
    }
    // Every session ended before the next one began.
    SessionId stopped = 0;
    for (const auto& event : events.events()) {
        if (std::holds_alternative<ServerStopped>(event.what)) {
            EXPECT_EQ(event.session, ++stopped);
        } else {
            EXPECT_EQ(event.session, stopped + 1);
        }
    }
}

TEST(EchoServer, LetsTheSecondClientWaitInTheBacklogOneAtATime)
{
    RunningServer running(ServiceModel::OneAtATime);
    auto first = connectTo(running.local);
    sendAll(first, "1");
    ASSERT_EQ(receiveText(first, 1), "1");

    auto second = connectTo(running.local); // returns although nobody accepts
    sendAll(second, "2a");
    sendAll(second, "2b");
    EXPECT_FALSE(waitFor(second, {true, false}, 100));
    EXPECT_EQ(running.server.snapshot().accepted, 1U);

    must(first.close());
    EXPECT_EQ(receiveText(second, 4), "2a2b");
    must(second.close());
    std::vector<Bytes> received;
    while (received.size() < 2) {
        const auto event = running.events.next<ServerReceived>();
        ASSERT_TRUE(event);
        received.push_back(event->data);
    }
    EXPECT_EQ(received[1], bytesOf("2a2b")); // one recv() took both sends
}

TEST(EchoServer, ReportsOneLineForEachReceiveOfTheBooksBuffer)
{
    RunningServer running(ServiceModel::OneAtATime);
    auto client = connectTo(running.local);
    sendAll(client, std::string(2000, 'x'));
    receiveText(client, 2000);
    std::vector<std::size_t> sizes;
    while (std::accumulate(sizes.begin(), sizes.end(), std::size_t{0}) < 2000) {
        const auto event = running.events.next<ServerReceived>();
        ASSERT_TRUE(event);
        sizes.push_back(event->data.size());
        EXPECT_LE(sizes.back(), 512U);
    }
}

TEST(EchoServer, TakesBothFamiliesOnOneSocketOnlyWhenAsked)
{
    for (const bool both : {false, true}) {
        auto options = loopbackOptions(ServiceModel::EventLoop, net::Family::IPv6);
        options.local = net::Endpoint::any(net::Family::IPv6, 0);
        options.bothFamilies = both;
        RunningServer running(options);
        auto six = connectTo(net::Endpoint::loopback(net::Family::IPv6, running.local.port()));
        sendAll(six, "6");
        EXPECT_EQ(receiveText(six, 1), "6");

        auto four = must(net::Socket::open(net::Family::IPv4, net::Mode::Blocking));
        const auto connected = four.connect(net::Endpoint::loopback(net::Family::IPv4, running.local.port()));
        EXPECT_EQ(connected.has_value(), both);
        if (both) {
            sendAll(four, "4");
            EXPECT_EQ(receiveText(four, 1), "4");
            ASSERT_TRUE(running.events.next<ClientAccepted>());
            const auto accepted = running.events.next<ClientAccepted>();
            ASSERT_TRUE(accepted);
            EXPECT_TRUE(accepted->peer.isV4Mapped());
        } else {
            EXPECT_TRUE(connected.error().is(std::errc::connection_refused));
        }
    }
}

TEST(EchoServer, CountsExactlyWhatTheDisplayHadToSkip)
{
    constexpr std::size_t total = 4U << 20;
    RunningServer running(loopbackOptions(ServiceModel::ThreadPerClient), net::systemCalls(), {16, 1 << 16});
    auto client = connectTo(running.local);
    const auto text = randomText(total);
    ASSERT_TRUE(echoOf(client, text) == text);
    must(client.close());
    ASSERT_TRUE(running.events.next<ClientGone>());

    std::uint64_t shown = 0;
    std::uint64_t skipped = 0;
    for (const auto& event : running.events.events()) {
        if (const auto* const data = std::get_if<ServerReceived>(&event.what)) {
            shown += data->data.size();
        } else if (const auto* const gap = std::get_if<Skipped>(&event.what)) {
            skipped += gap->bytes;
        }
    }
    EXPECT_GT(skipped, 0U);
    EXPECT_EQ(shown + skipped, total);
    const auto totals = running.server.snapshot().totals;
    EXPECT_EQ(totals.bytesReceived, total);
    EXPECT_EQ(totals.bytesSent, total);
}

TEST(EchoServer, EchoesUnderShortSendsAndInterruptions)
{
    for (const auto model : models) {
        FaultySystemCalls calls;
        RunningServer running(loopbackOptions(model), calls);
        auto client = connectTo(running.local);
        calls.shortenAll(net::Call::Send, 7);
        calls.failNext(net::Call::Recv, std::errc::interrupted, 3);
        const auto text = randomText(20'000);
        EXPECT_TRUE(echoOf(client, text) == text) << nameOf(model);
    }
}

TEST(EchoServer, SpinsOnlyWhereAskedAndStillStops)
{
    auto options = loopbackOptions(ServiceModel::EventLoop);
    options.adaptiveSpin = true;
    RunningServer running(options);
    auto client = connectTo(running.local);
    for (int i = 0; i < 1000; ++i) {
        sendAll(client, "ping");
        ASSERT_EQ(receiveText(client, 4), "ping");
    }
    running.server.stop();
    EXPECT_TRUE(running.events.next<ServerStopped>());
}

} // namespace
