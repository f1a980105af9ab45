#include <algorithm>
#include <chrono>
#include <optional>

#include <gtest/gtest.h>

#include "net/table/tcptable.h"
#include "support/sockets/loopback.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

/// The row of one end of a connection, or of a listening socket.
std::optional<TcpRow> rowOf(const Endpoint& local, const Endpoint& remote)
{
    for (const auto& row : must(tcpTable({local.port()}))) {
        if (row.local == local && row.remote == remote) {
            return row;
        }
    }
    return std::nullopt;
}

/// Waits for the state, which may come some milliseconds after the call that leads to it.
bool reaches(const Endpoint& local, const Endpoint& remote, TcpState state)
{
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    std::optional<TcpRow> row;
    do {
        row = rowOf(local, remote);
    } while (row.value_or(TcpRow{}).state != state && std::chrono::steady_clock::now() < limit);
    return row && row->state == state;
}

class TcpTableIn : public testing::TestWithParam<Family>
{ };

INSTANTIATE_TEST_SUITE_P(Families, TcpTableIn, testing::Values(Family::IPv4, Family::IPv6),
                         [](const auto& param) { return nameOf(param.param); });

TEST_P(TcpTableIn, ShowsAListeningSocketAndBothEndsOfAConnection)
{
    auto listening = listenOnLoopback(GetParam());
    const auto local = must(listening.localEndpoint());
    EXPECT_TRUE(reaches(local, Endpoint::any(GetParam(), 0), TcpState::Listen));

    const auto client = connectTo(local);
    const auto own = must(client.localEndpoint());
    EXPECT_TRUE(reaches(own, local, TcpState::Established));
    EXPECT_TRUE(reaches(local, own, TcpState::Established));
}

TEST_P(TcpTableIn, ShowsTheStatesOfAHalfCloseAndOfTheEnd)
{
    auto [client, server] = connectedPair(GetParam());
    const auto here = must(client.localEndpoint());
    const auto there = must(server.localEndpoint());
    must(client.shutdown(ShutdownHow::Send));
    EXPECT_TRUE(reaches(here, there, TcpState::FinWait2));
    EXPECT_TRUE(reaches(there, here, TcpState::CloseWait));
    must(server.close());
    EXPECT_TRUE(reaches(here, there, TcpState::TimeWait));
    EXPECT_EQ(rowOf(there, here), std::nullopt);
}

TEST_P(TcpTableIn, KeepsToThePort)
{
    const auto one = listenOnLoopback(GetParam());
    const auto two = listenOnLoopback(GetParam());
    const auto port = must(one.localEndpoint()).port();
    const auto rows = must(tcpTable({port}));
    EXPECT_FALSE(rows.empty());
    for (const auto& row : rows) {
        EXPECT_TRUE(row.local.port() == port || row.remote.port() == port);
    }
    EXPECT_GT(must(tcpTable()).size(), rows.size());
}

TEST(TcpState, HasTheNamesOfTheRfc)
{
    EXPECT_EQ(stateName(TcpState::Listen), "LISTEN");
    EXPECT_EQ(stateName(TcpState::FinWait2), "FIN-WAIT-2");
    EXPECT_EQ(stateName(TcpState::TimeWait), "TIME-WAIT");
    EXPECT_EQ(stateName(TcpState::SynReceived), "SYN-RECEIVED");
}

} // namespace
