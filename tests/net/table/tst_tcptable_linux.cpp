// What Linux tells beyond the states, and that its two sources agree.

#include <algorithm>
#include <chrono>

#include <gtest/gtest.h>

#include "net/table/tcptable_linux.h"
#include "support/sockets/loopback.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

const TcpRow* find(const std::vector<TcpRow>& rows, TcpState state)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [=](const TcpRow& row) { return row.state == state; });
    return found == rows.end() ? nullptr : &*found;
}

TEST(LinuxTcpTable, TellsTheZoneOfALinkLocalAddress)
{
    const auto own = localAddresses();
    const auto linkLocal = std::find_if(own.begin(), own.end(),
                                        [](const Endpoint& address) { return address.isLinkLocal(); });
    if (linkLocal == own.end()) {
        GTEST_SKIP() << "no interface of this machine has a link-local address";
    }
    auto listening = must(Socket::open(Family::IPv6, Mode::Blocking));
    must(listening.bind(*linkLocal));
    must(listening.listen(1));
    const auto local = must(listening.localEndpoint());
    const auto rows = must(tcpTableFromNetlink({local.port()}));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].local, local);
    EXPECT_NE(rows[0].local.scopeId(), 0U);
}

TEST(LinuxTcpTable, CountsTheAcceptQueueAndTheUnreadBytes)
{
    for (const auto family : {Family::IPv4, Family::IPv6}) {
        const auto listening = listenOnLoopback(family, Mode::Blocking, 7);
        const auto local = must(listening.localEndpoint());
        auto client = connectTo(local);
        sendAll(client, "four");
        ASSERT_TRUE(waitReadable(listening));
        for (const auto source : {tcpTableFromNetlink, tcpTableFromProc}) {
            const auto rows = must(source({local.port()}));
            const auto* const waiting = find(rows, TcpState::Listen);
            ASSERT_NE(waiting, nullptr);
            EXPECT_EQ(waiting->receiveQueue, 1U);
            EXPECT_NE(waiting->inode, 0U);
            EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [&](const TcpRow& row) {
                return row.state == TcpState::Established && row.local == local && row.receiveQueue == 4;
            }));
        }
        EXPECT_EQ(find(must(tcpTableFromNetlink({local.port()})), TcpState::Listen)->sendQueue, 7U);
    }
}

TEST(LinuxTcpTable, TellsWhatIsLeftOfTimeWait)
{
    auto pair = connectedPair(Family::IPv6);
    const auto local = must(pair.client.localEndpoint());
    const auto remote = must(pair.client.remoteEndpoint());
    // The port may have been given out before: other rows of it may be in TIME-WAIT for long.
    const auto waits = [&](const TcpRow& row) {
        return row.state == TcpState::TimeWait && row.local == local && row.remote == remote;
    };
    must(pair.client.close());
    EXPECT_EQ(receiveText(pair.server, 1), "");
    must(pair.server.close());
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    std::vector<TcpRow> rows;
    do {
        rows = must(tcpTable({local.port()}));
    } while (std::none_of(rows.begin(), rows.end(), waits) && std::chrono::steady_clock::now() < limit);
    for (const auto source : {tcpTableFromNetlink, tcpTableFromProc}) {
        rows = must(source({local.port()}));
        const auto row = std::find_if(rows.begin(), rows.end(), waits);
        ASSERT_NE(row, rows.end());
        ASSERT_TRUE(row->timeWaitLeft.has_value());
        EXPECT_GT(row->timeWaitLeft->count(), 20'000); // of the 60 s that Linux keeps it
        EXPECT_LE(row->timeWaitLeft->count(), 61'000);
    }
}

TEST(LinuxTcpTable, TellsTheSameFromBothSources)
{
    auto listening = listenOnLoopback(Family::IPv4);
    const auto port = must(listening.localEndpoint()).port();
    const auto client = connectTo(must(listening.localEndpoint()));
    auto server = must(listening.accept(Mode::Blocking)).socket;
    must(server.shutdown(ShutdownHow::Send));
    const auto ordered = [](std::vector<TcpRow> rows) {
        // Of earlier connections with this port.
        std::erase_if(rows, [](const TcpRow& row) { return row.state == TcpState::TimeWait; });
        for (auto& row : rows) {
            row.sendQueue = row.state == TcpState::Listen ? 0 : row.sendQueue; // proc has no backlog
        }
        std::sort(rows.begin(), rows.end(), [](const TcpRow& a, const TcpRow& b) {
            return std::tie(a.local, a.remote) < std::tie(b.local, b.remote);
        });
        return rows;
    };
    ASSERT_TRUE(waitReadable(client));
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (find(must(tcpTable({port})), TcpState::FinWait2) == nullptr && std::chrono::steady_clock::now() < limit) { }
    const auto netlink = ordered(must(tcpTableFromNetlink({port})));
    EXPECT_EQ(netlink.size(), 3U);
    EXPECT_EQ(netlink, ordered(must(tcpTableFromProc({port}))));
}

} // namespace
