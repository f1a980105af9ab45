#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "load/loadgenerator.h"

namespace echolab::test {

/// A generator, and a way to wait for what it tells.
class RunningLoad
{
public:
    explicit RunningLoad(net::SystemCalls& calls = net::systemCalls())
        : m_generator([this] { published(); }, calls)
    {
    }

    load::LoadGenerator& generator() { return m_generator; }

    template <typename Condition>
    load::LoadSnapshot waitUntil(Condition condition)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::minutes(1), [&] { return condition(m_generator.snapshot()); });
        auto snapshot = m_generator.snapshot();
        EXPECT_TRUE(condition(snapshot)) << "not within a minute";
        return snapshot;
    }
    load::LoadSnapshot waitForEnd()
    {
        return waitUntil([](const auto& snapshot) { return load::isFinished(snapshot.state); });
    }
    load::LoadSnapshot run(const load::LoadConfig& config)
    {
        m_generator.start(config);
        return waitForEnd();
    }

private:
    void published()
    {
        const std::lock_guard lock(m_mutex);
        m_changed.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    load::LoadGenerator m_generator;
};

/// A hundred messages for that server.
inline load::LoadConfig optionsFor(const net::Endpoint& target)
{
    load::LoadConfig config;
    config.targets = {target};
    config.messages = 100;
    config.slot = std::chrono::milliseconds(5); // often, so that tests wait little
    return config;
}

MATCHER_P3(IsError, call, name, count, "")
{
    return arg.call == call && arg.name == name && arg.count == static_cast<std::uint64_t>(count);
}

/// The system's name of a code, as a load counts it.
inline std::string errorName(net::Call call, std::errc condition)
{
    return net::SocketError::of(call, condition).name();
}

/// The run has ended well, and all figures agree.
inline void expectAllEchoed(const load::LoadSnapshot& result, std::uint64_t messages)
{
    EXPECT_EQ(result.state, load::LoadState::Completed);
    EXPECT_THAT(result.errors, testing::IsEmpty());
    EXPECT_EQ(result.begun, messages);
    EXPECT_EQ(result.echoed, messages);
    EXPECT_EQ(result.latency.count, messages);
    EXPECT_EQ(result.lost + result.inFlight + result.unsent, 0U);
    EXPECT_EQ(result.bytesSent, result.bytesReceived);
    EXPECT_EQ(result.connected, 0U) << "all sockets are closed at the end";
    std::uint64_t inSlots = 0;
    std::uint64_t bytesInSlots = 0;
    for (const auto& slot : result.slots) {
        inSlots += slot.messages;
        bytesInSlots += slot.bytes;
    }
    EXPECT_EQ(inSlots, messages);
    EXPECT_EQ(bytesInSlots, result.bytesReceived);
}

} // namespace echolab::test
