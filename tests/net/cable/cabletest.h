#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "net/cable/cable.h"
#include "net/segment/tcpanalysis.h"
#include "net/socket/socket.h"

namespace echolab::net {

/// A cable with an echo server on host A.
class CableTest : public testing::Test
{
protected:
    using Frame = std::pair<CableFrame, SegmentFacts>;
    static constexpr std::chrono::seconds patience{30};

    void plugIn(const CableConfig& config = {})
    {
        auto made = Cable::create(config);
        if (!made) {
            GTEST_SKIP() << "no cable here: " << callText(made.error().step) << ": " << made.error().name();
        }
        cable = std::move(*made);
    }

    Endpoint address(CableHost host, Family family) const { return hostAddress(host, family, 0); }

    Socket listening(Family family = Family::IPv4)
    {
        Socket socket = Socket::open(family, Mode::Blocking, cable->calls(CableHost::A)).value();
        EXPECT_TRUE(socket.bind(Endpoint::any(family, 0)));
        EXPECT_TRUE(socket.listen(5));
        return socket;
    }
    Result<Socket> connectTo(const Socket& server)
    {
        const auto local = server.localEndpoint().value();
        return connectTo(hostAddress(CableHost::A, local.family(), local.port()));
    }
    Result<Socket> connectTo(const Endpoint& remote)
    {
        auto socket = Socket::open(remote.family(), Mode::Blocking, cable->calls(CableHost::B));
        if (!socket) {
            return socket;
        }
        if (const auto connected = socket->connect(remote); !connected) {
            return tl::unexpected(connected.error());
        }
        return socket;
    }
    /// Accepts one client and sends back what comes until it ends.
    std::jthread echoOnce(Socket& server)
    {
        return std::jthread([&server] {
            auto accepted = server.accept(Mode::Blocking);
            std::vector<std::byte> buffer(65536);
            while (accepted) {
                const auto received = accepted->socket.recv(buffer);
                if (!received || *received == 0) {
                    return;
                }
                std::span<const std::byte> left(buffer.data(), *received);
                while (!left.empty()) {
                    const auto sent = accepted->socket.send(left);
                    if (!sent) {
                        return;
                    }
                    left = left.subspan(*sent);
                }
            }
        });
    }
    /// Sends so many bytes and receives as many.
    static void echo(Socket& client, std::size_t size)
    {
        const std::vector<std::byte> message(size, std::byte{'x'});
        std::vector<std::byte> answer(size);
        ASSERT_EQ(client.send(message), size);
        std::size_t got = 0;
        while (got < size) {
            const auto received = client.recv(std::span(answer).subspan(got));
            ASSERT_TRUE(received && *received > 0);
            got += *received;
        }
        EXPECT_EQ(answer, message);
    }

    std::vector<Frame> frames() const
    {
        TcpAnalysis analysis;
        std::vector<Frame> result;
        for (const auto& frame : cable->frames().frames) {
            result.emplace_back(frame, analysis.add(frame.segment, result.size(), frame.lost.has_value()));
        }
        return result;
    }
    /// Waits until the frames are as wanted.
    template <typename Condition>
    testing::AssertionResult eventually(Condition&& condition) const
    {
        const auto limit = std::chrono::steady_clock::now() + patience;
        while (!condition()) {
            if (std::chrono::steady_clock::now() > limit) {
                return testing::AssertionFailure() << "not within the time; on the cable:\n" << text();
            }
            std::this_thread::yield();
        }
        return testing::AssertionSuccess();
    }
    /// A line for each frame.
    std::string text() const
    {
        std::string lines;
        for (const auto& [frame, facts] : frames()) {
            lines += (frame.from == CableHost::A ? "A " : "B ") + flagsText(frame.segment.flags) + ' '
                + std::to_string(facts.sequence) + ' ' + std::to_string(facts.acknowledgement.value_or(0)) + " length "
                + std::to_string(frame.segment.payloadLength) + (frame.lost ? " lost" : "")
                + (facts.resentOf ? " again " + std::to_string(*facts.resentOf) : "") + '\n';
        }
        return lines;
    }
    /// Whether a segment of the kind was lost, and sent again and not lost.
    bool lostAndSentAgain(SegmentKind kind) const
    {
        const auto all = frames();
        for (const auto& [frame, facts] : all) {
            if (facts.resentOf && !frame.lost) {
                const auto& first = all[*facts.resentOf].first;
                if (first.lost == LossCause::Asked && isOfKind(first.segment, kind) && first.from == frame.from) {
                    return true;
                }
            }
        }
        return false;
    }

    std::unique_ptr<Cable> cable;
};

} // namespace echolab::net
