#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "net/poller/poller.h"
#include "net/socket/socket.h"
#include "net/trace/tracelog.h"
#include "net/trace/tracingcalls.h"
#include "support/sockets/loopback.h"

using namespace echolab::net;
using namespace echolab::test;

namespace {

constexpr TraceSide server{TraceSide::Role::Server, 0};
constexpr TraceSide client{TraceSide::Role::Client, 1};

std::span<const std::byte> bytes(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

class Trace : public testing::Test
{
protected:
    Trace() { log.setRecording(true); }

    std::vector<TraceRecord> taken()
    {
        log.take(batch);
        return batch.records;
    }

    /// The only record since the last call.
    TraceRecord only()
    {
        const auto records = taken();
        EXPECT_EQ(records.size(), 1U);
        return records.empty() ? TraceRecord{} : records.front();
    }

    TraceLog log;
    TraceLog::Batch batch;
    TracingCalls serverCalls{log, server};
    TracingCalls clientCalls{log, client};
};

std::string handle(const Socket& socket)
{
    return std::to_string(static_cast<std::intptr_t>(socket.handle()));
}

struct Pair {
    Socket listening;
    Socket client;
    Socket connected;
};

Pair tracedPair(SystemCalls& serverCalls, SystemCalls& clientCalls)
{
    Pair pair;
    pair.listening = listenOnLoopback(Family::IPv4, Mode::Blocking, 5, serverCalls);
    pair.client = connectTo(must(pair.listening.localEndpoint()), clientCalls);
    pair.connected = must(pair.listening.accept(Mode::Blocking)).socket;
    return pair;
}

} // namespace

TEST_F(Trace, RecordsTheLifeOfAConnectionCallByCall)
{
    {
        auto listening = Socket::open(Family::IPv4, Mode::Blocking, serverCalls).value();
        auto record = only();
        EXPECT_EQ(record.call, Call::Socket);
        EXPECT_EQ(record.side, server);
        EXPECT_EQ(record.value, static_cast<std::int64_t>(listening.handle()));
        EXPECT_NE(record.socketNumber, 0U);
        const auto listeningNumber = record.socketNumber;
        EXPECT_TRUE(describe(record).starts_with("socket(AF_INET, SOCK_STREAM")) << describe(record);

        must(listening.bind(Endpoint::loopback(Family::IPv4, 0)));
        record = only();
        EXPECT_EQ(describe(record), "bind(" + handle(listening) + ", 127.0.0.1:0, 16)");
        EXPECT_EQ(outcome(record), "0");
        EXPECT_EQ(record.socketNumber, listeningNumber);

        must(listening.listen(5));
        EXPECT_EQ(describe(only()), "listen(" + handle(listening) + ", 5)");

        const auto local = must(listening.localEndpoint());
        record = only();
        EXPECT_EQ(describe(record), "getsockname(" + handle(listening) + ", addr, len)");
        EXPECT_EQ(outcome(record), "0 (addr=" + local.text() + ')');

        auto connecting = Socket::open(Family::IPv4, Mode::Blocking, clientCalls).value();
        only();
        must(connecting.connect(local));
        record = only();
        EXPECT_EQ(record.side, client);
        EXPECT_EQ(describe(record), "connect(" + handle(connecting) + ", " + local.text() + ", 16)");
        EXPECT_GT(record.took.count(), 0);

        auto accepted = must(listening.accept(Mode::Blocking));
        record = only();
        EXPECT_EQ(record.socketNumber, listeningNumber);
        EXPECT_NE(record.madeNumber, 0U);
        EXPECT_NE(record.madeNumber, listeningNumber);
        EXPECT_EQ(outcome(record), handle(accepted.socket) + " (addr=" + accepted.peer.text() + ')');
        const auto connectedNumber = record.madeNumber;

        EXPECT_EQ(must(connecting.send(bytes("hello"))), 5U);
        record = only();
        EXPECT_TRUE(describe(record).starts_with("send(" + handle(connecting) + ", buf, 5, ")) << describe(record);
        EXPECT_EQ(outcome(record), "5");

        std::array<std::byte, 512> buffer{};
        EXPECT_EQ(must(accepted.socket.recv(buffer)), 5U);
        record = only();
        EXPECT_EQ(describe(record), "recv(" + handle(accepted.socket) + ", buf, 512, 0)");
        EXPECT_EQ(outcome(record), "5");
        EXPECT_EQ(record.socketNumber, connectedNumber);

        must(connecting.shutdown(ShutdownHow::Send));
        EXPECT_TRUE(describe(only()).starts_with("shutdown(" + handle(connecting)));
        EXPECT_EQ(must(accepted.socket.recv(buffer, RecvFlag::WaitAll)), 0U);
        record = only();
        EXPECT_EQ(describe(record), "recv(" + handle(accepted.socket) + ", buf, 512, MSG_WAITALL)");
        EXPECT_EQ(outcome(record), "0");

        must(accepted.socket.close());
        record = only();
        EXPECT_EQ(record.call, Call::Close);
        EXPECT_EQ(record.socketNumber, connectedNumber);
    }
    EXPECT_EQ(taken().size(), 2U) << "the two sockets that closed themselves";
}

TEST_F(Trace, RecordsOptionsModesAndWaits)
{
    auto pair = tracedPair(serverCalls, clientCalls);
    taken();

    const auto reuse = must(pair.connected.setOption(Option::Linger, 0));
    EXPECT_EQ(reuse.actual, 0);
    auto records = taken();
    ASSERT_EQ(records.size(), 2U);
    EXPECT_EQ(describe(records[0]),
              "setsockopt(" + handle(pair.connected) + ", SOL_SOCKET, SO_LINGER, {l_onoff=1, l_linger=0})");
    EXPECT_EQ(describe(records[1]), "getsockopt(" + handle(pair.connected) + ", SOL_SOCKET, SO_LINGER, value)");
    EXPECT_EQ(outcome(records[1]), "0 (value={l_onoff=1, l_linger=0})");

    must(pair.client.setMode(Mode::Nonblocking));
    EXPECT_EQ(only().call, Call::SetMode);

    std::array entries{PollEntry{pair.client.handle(), {true, false}, {}},
                       PollEntry{pair.connected.handle(), {false, true}, {}}};
    EXPECT_EQ(clientCalls.poll(entries, 1000).value, 1);
    const auto record = only();
    EXPECT_TRUE(describe(record).ends_with("([{" + handle(pair.client) + ", POLLIN}, {" + handle(pair.connected)
                                           + ", POLLOUT}], 2, 1000)"))
        << describe(record);
    EXPECT_EQ(outcome(record), "1 ({" + handle(pair.connected) + ", POLLOUT})");

    EXPECT_FALSE(pair.client.remoteEndpoint().value().isAny());
    EXPECT_EQ(only().call, Call::GetPeerName);
}

TEST_F(Trace, RecordsAFailureByItsName)
{
    auto pair = tracedPair(serverCalls, clientCalls);
    taken();
    must(pair.client.setMode(Mode::Nonblocking));
    taken();
    std::array<std::byte, 16> buffer{};
    ASSERT_FALSE(pair.client.recv(buffer));
    const auto record = only();
    EXPECT_TRUE(record.failed());
    const auto name = SocketError(Call::Recv, record.error).name();
    EXPECT_NE(outcome(record).find(name + " ("), std::string::npos) << outcome(record);
    EXPECT_TRUE(name == "EAGAIN" || name == "WSAEWOULDBLOCK") << name;
}

TEST_F(Trace, RecordsNothingWhileItIsOffAndKnowsTheSocketsAfterwards)
{
    log.setRecording(false);
    auto pair = tracedPair(serverCalls, clientCalls);
    pair.client.send(bytes("x")).value();
    EXPECT_TRUE(taken().empty());

    log.setRecording(true);
    std::array<std::byte, 8> buffer{};
    EXPECT_EQ(must(pair.connected.recv(buffer)), 1U);
    EXPECT_NE(only().socketNumber, 0U);
}

TEST_F(Trace, GivesANewNumberToAHandleThatIsUsedAgain)
{
    std::vector<SocketNumber> numbers;
    for (int i = 0; i < 3; ++i) {
        auto socket = Socket::open(Family::IPv4, Mode::Blocking, clientCalls).value();
        numbers.push_back(log.sockets().of(socket.handle()));
    }
    EXPECT_LT(numbers[0], numbers[1]);
    EXPECT_LT(numbers[1], numbers[2]);
}

TEST_F(Trace, KeepsTheLastRecordsAndCountsTheOthers)
{
    constexpr std::size_t capacity = 1500;
    log.setCapacity(capacity);
    for (int i = 0; i < 5000; ++i) {
        log.append(TraceRecord{});
    }
    const auto records = taken();
    ASSERT_EQ(records.size(), capacity);
    EXPECT_EQ(batch.lost, 5000U - capacity);
    EXPECT_EQ(records.front().number, 5000U - capacity + 1);
    EXPECT_EQ(records.back().number, 5000U);

    log.append(TraceRecord{});
    EXPECT_EQ(only().number, 5001U);
    EXPECT_EQ(batch.lost, 0U);
}

TEST(TraceLog, HandsOverCallsInTheOrderInWhichTheyBegan)
{
    TraceLog log(TraceLog::defaultCapacity, {}, TraceLog::Order::Begun);
    log.setRecording(true);
    TracingCalls serverCalls(log, server);
    TracingCalls clientCalls(log, client);
    auto pair = tracedPair(serverCalls, clientCalls);
    TraceLog::Batch batch;
    log.take(batch);

    std::jthread receiving([&pair] {
        std::array<std::byte, 16> buffer{};
        EXPECT_EQ(must(pair.connected.recv(buffer)), 5U);
    });
    std::vector<TraceRecord> waiting;
    while (waiting.empty()) {
        log.take(batch);
        waiting = batch.records;
    }
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting.front().call, Call::Recv);
    EXPECT_TRUE(waiting.front().waiting);
    EXPECT_EQ(outcome(waiting.front()), "...");
    EXPECT_TRUE(batch.returned.empty());

    pair.client.send(bytes("hello")).value();
    receiving.join();
    log.take(batch);
    ASSERT_EQ(batch.records.size(), 1U);
    EXPECT_EQ(batch.records.front().call, Call::Send);
    EXPECT_FALSE(batch.records.front().waiting);
    EXPECT_GT(batch.records.front().number, waiting.front().number);
    EXPECT_GE(batch.records.front().at, waiting.front().at);
    ASSERT_EQ(batch.returned.size(), 1U);
    EXPECT_EQ(batch.returned.front().number, waiting.front().number);
    EXPECT_EQ(batch.returned.front().value, 5);
    EXPECT_FALSE(batch.returned.front().waiting);
}

TEST(TraceLog, CompletesACallThatWaitedWhereItStands)
{
    int woken = 0;
    TraceLog log(
        1500, [&woken] { ++woken; }, TraceLog::Order::Begun);
    std::vector<TraceRecord> made(5000);
    for (auto& record : made) {
        log.begin(record);
    }
    for (auto& record : made) {
        record.value = static_cast<std::int64_t>(record.number);
        log.finish(record); // those that had to go too
    }
    EXPECT_EQ(woken, 1);
    TraceLog::Batch batch;
    log.take(batch);
    ASSERT_EQ(batch.records.size(), 1500U);
    EXPECT_EQ(batch.lost, 3500U);
    EXPECT_TRUE(batch.returned.empty());
    for (const auto& record : batch.records) {
        EXPECT_FALSE(record.waiting);
        EXPECT_EQ(record.value, static_cast<std::int64_t>(record.number));
    }

    TraceRecord late;
    log.begin(late);
    log.take(batch);
    log.finish(late);
    EXPECT_EQ(woken, 3) << "a call that returns wakes the reader too";
    log.take(batch);
    EXPECT_TRUE(batch.records.empty());
    ASSERT_EQ(batch.returned.size(), 1U);
    EXPECT_EQ(batch.returned.front().number, 5001U);
}

TEST(TraceLog, WakesItsReaderOnceForABatch)
{
    int woken = 0;
    TraceLog log(10, [&woken] { ++woken; });
    log.append(TraceRecord{});
    log.append(TraceRecord{});
    EXPECT_EQ(woken, 1);
    TraceLog::Batch batch;
    log.take(batch);
    log.append(TraceRecord{});
    EXPECT_EQ(woken, 2);
}

TEST(TraceLog, AccountsForEveryRecordOfManyThreads)
{
    constexpr std::uint64_t each = 20'000;
    constexpr int writers = 4;
    TraceLog log(3000);
    std::uint64_t seen = 0;
    std::uint64_t lost = 0;
    std::uint64_t last = 0;
    TraceLog::Batch batch;
    const auto read = [&] {
        log.take(batch);
        seen += batch.records.size();
        lost += batch.lost;
        for (const auto& record : batch.records) {
            ASSERT_GT(record.number, last);
            last = record.number;
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < writers; ++i) {
            threads.emplace_back([&log] {
                for (std::uint64_t n = 0; n < each; ++n) {
                    log.append(TraceRecord{});
                }
            });
        }
        for (int i = 0; i < 50; ++i) {
            read();
        }
    }
    read();
    EXPECT_EQ(seen + lost, each * writers);
    EXPECT_EQ(last, each * writers);
}
