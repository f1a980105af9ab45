// The table of TCP sockets against ss, row by row, on the same sockets.

#include <algorithm>
#include <chrono>
#include <sstream>

#include <gtest/gtest.h>

#include "net/table/tcptable.h"
#include "support/sockets/loopback.h"
#include "support/sockets/socketstatistics.h"

namespace {

using namespace echolab::net;
using namespace echolab::test;

/// A row as "ESTAB 0 4 127.0.0.1:9000 127.0.0.1:5000", sorted among the others.
using Lines = std::vector<std::string>;

std::string nameInSs(TcpState state)
{
    switch (state) {
    case TcpState::Established: return "ESTAB";
    case TcpState::SynReceived: return "SYN-RECV";
    case TcpState::Closed: return "UNCONN";
    default: return std::string(stateName(state));
    }
}

std::optional<Lines> linesOfSs(std::uint16_t port)
{
    const auto printed = socketStatistics("-tanH", port);
    if (!printed) {
        return std::nullopt;
    }
    Lines lines;
    for (const auto& line : *printed) {
        std::istringstream words(line);
        std::string joined;
        std::string word;
        for (int i = 0; i < 5 && words >> word; ++i) {
            joined += (i == 0 ? "" : " ") + word;
        }
        lines.push_back(joined);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

Lines ourLines(std::uint16_t port)
{
    Lines lines;
    for (const auto& row : must(tcpTable({port}))) {
        auto remote = row.remote.text();
        if (row.state == TcpState::Listen) {
            remote = remote.substr(0, remote.rfind(':')) + ":*";
        }
        std::ostringstream line;
        line << nameInSs(row.state) << ' ' << row.receiveQueue << ' ' << row.sendQueue << ' ' << row.local.text() << ' '
             << remote;
        lines.push_back(line.str());
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// How often each state stands in the lines.
int count(const Lines& lines, TcpState state)
{
    return static_cast<int>(std::count_if(
        lines.begin(), lines.end(), [&](const std::string& line) { return line.starts_with(nameInSs(state) + ' '); }));
}

class TcpTableAndSs : public testing::TestWithParam<Family>
{
protected:
    Socket listening = listenOnUnusedPort(GetParam(), 7);
    Endpoint local = must(listening.localEndpoint());

    /// Waits until the states are there, and then until both tell the same, which they may not while something moves.
    void expectTheSame(const std::vector<std::pair<TcpState, int>>& states)
    {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        const auto reached = [&](const Lines& lines) {
            return std::all_of(states.begin(), states.end(),
                               [&](const auto& state) { return count(lines, state.first) == state.second; });
        };
        Lines ours;
        std::optional<Lines> theirs;
        do {
            ours = ourLines(local.port());
            theirs = linesOfSs(local.port());
            if (!theirs) {
                GTEST_SKIP() << "ss (iproute2) is not here";
            }
        } while ((ours != *theirs || !reached(ours)) && std::chrono::steady_clock::now() < limit);
        EXPECT_EQ(ours, *theirs);
        for (const auto& [state, wanted] : states) {
            EXPECT_EQ(count(ours, state), wanted) << stateName(state);
        }
    }
};

INSTANTIATE_TEST_SUITE_P(Families, TcpTableAndSs, testing::Values(Family::IPv4, Family::IPv6),
                         [](const auto& param) { return nameOf(param.param); });

TEST_P(TcpTableAndSs, TellTheSameOfAListeningSocketAndItsQueue)
{
    expectTheSame({{TcpState::Listen, 1}});
    const auto client = connectTo(local);
    expectTheSame({{TcpState::Listen, 1}, {TcpState::Established, 2}});
}

TEST_P(TcpTableAndSs, TellTheSameOfBothEndsAndTheirQueues)
{
    auto client = must(Socket::open(GetParam(), Mode::Blocking));
    must(client.connect(local));
    auto server = must(listening.accept(Mode::Nonblocking)).socket;
    sendAll(client, "unread");
    const std::vector<std::byte> data(1U << 20);
    while (server.send(data)) { } // until both buffers on the way are full
    expectTheSame({{TcpState::Listen, 1}, {TcpState::Established, 2}});
}

TEST_P(TcpTableAndSs, TellTheSameOfAHalfCloseAndOfTheEnd)
{
    auto client = connectTo(local);
    auto server = must(listening.accept(Mode::Blocking)).socket;
    must(client.shutdown(ShutdownHow::Send));
    expectTheSame({{TcpState::FinWait2, 1}, {TcpState::CloseWait, 1}});
    must(server.close());
    expectTheSame({{TcpState::TimeWait, 1}, {TcpState::CloseWait, 0}});
}

TEST_P(TcpTableAndSs, TellTheSameOfAConnectionThatNobodyAnswers)
{
    must(listening.listen(0));
    std::vector<Socket> clients;
    for (int i = 0; i < 3; ++i) { // the queue takes the first
        clients.push_back(must(Socket::open(GetParam(), Mode::Nonblocking)));
        (void)clients.back().connect(local);
    }
    expectTheSame({{TcpState::Established, 2}, {TcpState::SynSent, 2}});
}

} // namespace
