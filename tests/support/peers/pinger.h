#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <exception>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "support/sockets/loopback.h"

namespace echolab::test {

/// A client that does nothing wrong: sends a message, takes its echo, compares every byte. Throws where a call fails or
/// a byte differs. Belongs to one thread.
class Pinger
{
public:
    explicit Pinger(const net::Endpoint& remote, std::uint32_t seed = 1)
        : m_socket(connectTo(remote))
        , m_random(seed)
    {
        must(m_socket.setOption(net::Option::NoDelay, 1));
    }

    std::chrono::nanoseconds roundTrip(std::size_t bytes = 64)
    {
        m_message.resize(bytes);
        std::generate(m_message.begin(), m_message.end(), [this] { return static_cast<char>(m_random()); });
        const auto before = std::chrono::steady_clock::now();
        sendAll(m_socket, m_message);
        const bool same = receiveText(m_socket, bytes) == m_message;
        const auto took = std::chrono::steady_clock::now() - before;
        if (!same) {
            throw std::runtime_error("the echo differs from what was sent");
        }
        m_bytes += bytes;
        return took;
    }

    /// The round trip that 99 of 100 do not exceed.
    std::chrono::nanoseconds p99(std::size_t roundTrips)
    {
        std::vector<std::chrono::nanoseconds> took(roundTrips);
        std::generate(took.begin(), took.end(), [this] { return roundTrip(); });
        const auto nth = took.begin() + static_cast<std::ptrdiff_t>(roundTrips * 99 / 100);
        std::nth_element(took.begin(), nth, took.end());
        return *nth;
    }

    /// Sent, and come back the same.
    std::uint64_t bytes() const { return m_bytes; }

private:
    net::Socket m_socket;
    std::mt19937 m_random;
    std::string m_message;
    std::uint64_t m_bytes = 0;
};

/// A Pinger on a thread of its own, one message of 1 to 4,000 bytes after the other, while others misbehave.
class Witness
{
public:
    explicit Witness(const net::Endpoint& remote)
        : m_pinger(remote)
        , m_thread([this](const std::stop_token& stop) { run(stop); })
    {
    }

    /// Waits until so many more messages have come back. False when one was not echoed as it was sent.
    bool goesOnFor(std::uint64_t messages)
    {
        const auto wanted = m_messages.load() + messages;
        for (auto seen = m_messages.load(); seen < wanted && !m_failed; seen = m_messages.load()) {
            m_messages.wait(seen);
        }
        return !m_failed;
    }

    /// Ends it. Empty where every byte came back as it was sent, otherwise what went wrong.
    std::string finish()
    {
        m_thread.request_stop();
        m_thread.join();
        return m_problem;
    }

private:
    void run(const std::stop_token& stop)
    {
        std::mt19937 random(7);
        try {
            while (!stop.stop_requested()) {
                m_pinger.roundTrip(1 + random() % 4000);
                ++m_messages;
                m_messages.notify_one();
            }
        } catch (const std::exception& problem) {
            m_problem = problem.what();
            m_failed = true;
            ++m_messages;
            m_messages.notify_one();
        }
    }

    Pinger m_pinger;
    std::atomic<std::uint64_t> m_messages = 0;
    std::atomic<bool> m_failed = false;
    std::string m_problem;
    std::jthread m_thread; ///< last, so that it is joined before anything it uses goes
};

} // namespace echolab::test
