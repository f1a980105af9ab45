// Options that a user asks for: set before listen() and connect(), inherited, changed while connected, refused.

#include <gtest/gtest.h>

#include <algorithm>

#include "echo/client/echoclient.h"
#include "support/running/everymodel.h"
#include "support/sockets/faultysystemcalls.h"
#include "support/sockets/loopback.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

using net::Option;

constexpr int asked = 30'000;

/// What the system answers to a request for a buffer of the size asked for.
int answerToAsked(Option option)
{
    auto socket = must(net::Socket::open(net::Family::IPv4, net::Mode::Blocking));
    return must(socket.setOption(option, asked)).actual;
}

std::optional<int> answerOf(const SocketOptionsRead& read, Option option)
{
    const auto found = std::find_if(read.answers.begin(), read.answers.end(),
                                    [&](const OptionAnswer& answer) { return answer.option == option; });
    return found != read.answers.end() && found->value ? std::optional(*found->value) : std::nullopt;
}

class OptionsOf : public EveryModel
{ };
INSTANTIATE_TEST_SUITE_P(Models, OptionsOf, allModels, modelName);

TEST_P(OptionsOf, TheListeningSocketAreSetBeforeListenAndInherited)
{
    auto config = loopbackOptions(GetParam());
    config.socketOptions = {{Option::ReceiveBuffer, asked}, {Option::KeepAlive, 1}};
    RunningServer running(config);
    const auto read = running.events.next<SocketOptionsRead>();
    ASSERT_TRUE(read);
    EXPECT_EQ(read->connection, 0U);
    EXPECT_TRUE(read->refusals.empty());
    EXPECT_EQ(answerOf(*read, Option::ReceiveBuffer), answerToAsked(Option::ReceiveBuffer));
    EXPECT_EQ(answerOf(*read, Option::KeepAlive), 1);
    EXPECT_EQ(answerOf(*read, Option::NoDelay), 1);

    const auto client = connectTo(running.local);
    const auto accepted = running.events.next<ClientAccepted>();
    ASSERT_TRUE(accepted);
    running.server.askOptions(accepted->connection);
    const auto inherited = running.events.next<SocketOptionsRead>();
    ASSERT_TRUE(inherited);
    EXPECT_EQ(inherited->connection, accepted->connection);
#ifdef __linux__
    EXPECT_EQ(answerOf(*inherited, Option::ReceiveBuffer), answerToAsked(Option::ReceiveBuffer));
    EXPECT_EQ(answerOf(*inherited, Option::KeepAlive), 1);
#endif
}

TEST_P(OptionsOf, BothSocketsAreChangedWhileTheyAreOpen)
{
    RunningServer running(GetParam());
    const auto client = connectTo(running.local);
    const auto accepted = running.events.next<ClientAccepted>();
    ASSERT_TRUE(accepted);
    running.server.askOptions(accepted->connection, {{Option::SendBuffer, asked}});
    const auto connected = running.events.next<SocketOptionsRead>();
    ASSERT_TRUE(connected);
    EXPECT_EQ(connected->connection, accepted->connection);
    EXPECT_EQ(answerOf(*connected, Option::SendBuffer), answerToAsked(Option::SendBuffer));
    EXPECT_EQ(answerOf(*connected, Option::AcceptQueueLimit), std::nullopt);

    running.server.askOptions(0, {{Option::AcceptQueueLimit, 3}, {Option::KeepAlive, 1}});
    const auto listening = running.events.next<SocketOptionsRead>();
    ASSERT_TRUE(listening);
    EXPECT_EQ(listening->connection, 0U);
    EXPECT_EQ(answerOf(*listening, Option::KeepAlive), 1);
#ifdef __linux__
    EXPECT_EQ(answerOf(*listening, Option::AcceptQueueLimit), 3);
#endif
}

TEST_P(OptionsOf, AConnectionThatIsGoneAreAskedInVain)
{
    RunningServer running(GetParam());
    auto client = connectTo(running.local);
    const auto accepted = running.events.next<ClientAccepted>();
    ASSERT_TRUE(accepted);
    must(client.close());
    ASSERT_TRUE(running.events.next<ClientGone>());
    running.server.askOptions(accepted->connection, {{Option::KeepAlive, 1}});
    running.server.askOptions(0);
    const auto read = running.events.next<SocketOptionsRead>();
    ASSERT_TRUE(read);
    EXPECT_EQ(read->connection, 0U);
    running.server.stop();
    ASSERT_TRUE(running.events.next<ServerStopped>());
    running.server.askOptions(0);
    EXPECT_EQ(running.events.all<SocketOptionsRead>().size(), 1U);
}

TEST_P(OptionsOf, ASocketThatTheSystemRefusesAreToldAndTheServerGoesOn)
{
    RunningServer running(loopbackOptions(GetParam(), net::Family::IPv6));
    running.server.askOptions(0, {{Option::V6Only, 0}, {Option::KeepAlive, 1}});
    const auto read = running.events.next<SocketOptionsRead>();
    ASSERT_TRUE(read);
    ASSERT_EQ(read->refusals.size(), 1U) << "the socket is bound";
    EXPECT_EQ(read->refusals[0].option, Option::V6Only);
    EXPECT_EQ(read->refusals[0].value, 0);
    EXPECT_EQ(read->refusals[0].error.call(), net::Call::SetSockOpt);
    EXPECT_EQ(answerOf(*read, Option::V6Only), 1);
    EXPECT_EQ(answerOf(*read, Option::KeepAlive), 1);

    auto client = connectTo(running.local);
    sendAll(client, "hello");
    EXPECT_EQ(receiveText(client, 5), "hello");
}

TEST(OptionsOfAServer, ThatTheSystemRefusesAtTheStartAreToldAndItListens)
{
    FaultySystemCalls calls;
    calls.passNext(net::Call::SetSockOpt, 2); // address reuse and TCP_NODELAY
    calls.failNext(net::Call::SetSockOpt, std::errc::no_buffer_space);
    auto config = loopbackOptions(ServiceModel::OneAtATime);
    config.socketOptions = {{Option::SendBuffer, asked}};
    RunningServer running(config, calls);
    const auto read = running.events.next<SocketOptionsRead>();
    ASSERT_TRUE(read);
    ASSERT_EQ(read->refusals.size(), 1U);
    EXPECT_EQ(read->refusals[0].option, Option::SendBuffer);
    EXPECT_TRUE(read->refusals[0].error.is(std::errc::no_buffer_space));
    EXPECT_TRUE(calls.usedUp());
}

TEST(OptionsOfAServer, MakeNoCallWhereNothingIsAskedFor)
{
    FaultySystemCalls calls;
    RunningServer running(loopbackOptions(ServiceModel::EventLoop), calls);
    EXPECT_EQ(calls.count(net::Call::SetSockOpt), 2U); // address reuse and TCP_NODELAY
    auto client = connectTo(running.local);
    sendAll(client, "hello");
    EXPECT_EQ(receiveText(client, 5), "hello");
    EXPECT_EQ(calls.count(net::Call::SetSockOpt), 2U);
    EXPECT_TRUE(running.events.all<SocketOptionsRead>().empty());
}

TEST(OptionsOfAServer, WithSeveralLoopsAreAnsweredByTheLoopThatServesTheConnection)
{
    auto config = loopbackOptions(ServiceModel::EventLoop);
    config.loops = 3;
    RunningServer running(config);
    std::vector<net::Socket> clients;
    for (int i = 0; i < 6; ++i) {
        clients.push_back(connectTo(running.local));
        const auto accepted = running.events.next<ClientAccepted>();
        ASSERT_TRUE(accepted);
        running.server.askOptions(accepted->connection, {{Option::KeepAlive, 1}});
        const auto read = running.events.next<SocketOptionsRead>();
        ASSERT_TRUE(read);
        EXPECT_EQ(read->connection, accepted->connection);
        EXPECT_EQ(answerOf(*read, Option::KeepAlive), 1);
    }
}

struct RunningClient {
    explicit RunningClient(ClientConfig config)
        : client(events.queue())
        , session(client.connect(config))
    {
    }

    ClientRecorder events;
    EchoClient client;
    SessionId session;
};

ClientConfig optionsFor(const net::Endpoint& server)
{
    ClientConfig config;
    config.host = server.addressText();
    config.port = server.port();
    config.family = server.family();
    return config;
}

TEST(OptionsOfAClient, AreSetBeforeConnectAndChangedAfterwards)
{
    RunningServer server(ServiceModel::EventLoop);
    auto config = optionsFor(server.local);
    config.socketOptions = {{Option::ReceiveBuffer, asked}};
    RunningClient running(config);
    ASSERT_TRUE(running.events.next<ClientConnected>());
    const auto before = running.events.next<SocketOptionsRead>();
    ASSERT_TRUE(before);
    EXPECT_EQ(answerOf(*before, Option::ReceiveBuffer), answerToAsked(Option::ReceiveBuffer));
    EXPECT_EQ(answerOf(*before, Option::KeepAlive), 0);

    running.client.askOptions({{Option::KeepAlive, 1}, {Option::NoDelay, 0}, {Option::Linger, 5}});
    const auto after = running.events.next<SocketOptionsRead>();
    ASSERT_TRUE(after);
    EXPECT_TRUE(after->refusals.empty());
    EXPECT_EQ(answerOf(*after, Option::KeepAlive), 1);
    EXPECT_EQ(answerOf(*after, Option::NoDelay), 0);
    EXPECT_EQ(answerOf(*after, Option::Linger), 5);
}

TEST(OptionsOfAClient, ThatTheSystemRefusesAreTold)
{
    RunningServer server(ServiceModel::EventLoop);
    auto config = optionsFor(server.local);
    config.socketOptions = {{Option::V6Only, 1}}; // of an IPv4 socket
    RunningClient running(config);
    ASSERT_TRUE(running.events.next<ClientConnected>());
    const auto read = running.events.next<SocketOptionsRead>();
    ASSERT_TRUE(read);
    ASSERT_EQ(read->refusals.size(), 1U);
    EXPECT_EQ(read->refusals[0].option, Option::V6Only);
}

TEST(OptionsOfAClient, AreNotAskedWhileItIsNotConnected)
{
    RunningServer server(ServiceModel::EventLoop);
    ClientRecorder events;
    EchoClient client(events.queue());
    client.askOptions({{Option::KeepAlive, 1}});
    client.connect(optionsFor(server.local));
    ASSERT_TRUE(events.next<ClientConnected>());
    client.disconnect();
    ASSERT_TRUE(events.next<ClientDisconnected>());
    client.askOptions();
    EXPECT_TRUE(events.all<SocketOptionsRead>().empty());
}

} // namespace
