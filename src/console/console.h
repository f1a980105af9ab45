#pragma once

// The book's server and client as console programs on the engine alone, without Qt: the smallest program that uses it,
// and the one that shows it at work on Windows.

#include <condition_variable>
#include <cstdint>
#include <iostream>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "echo/client/echoclient.h"
#include "echo/server/echoserver.h"

namespace echolab::console {

inline constexpr int success = 0;
inline constexpr int callFailed = 1;
inline constexpr int wrongUsage = 2;

/// Serves until standard input ends. Prints LISTENING and the endpoint to standard error, the book's lines to standard
/// output. Returns the exit status.
int serve(const echo::ServerConfig& config);
/// Sends each line of standard input and prints what comes back, until an empty line or the end of input.
int connect(const echo::ClientConfig& config);

/// The book's line for a call that failed: "[bind()] Address already in use".
inline void printError(const net::SocketError& error)
{
    std::cerr << '[' << net::callName(error.call()) << "()] " << error.text() << std::endl;
}

inline std::string textOf(const echo::Bytes& data)
{
    return {reinterpret_cast<const char*>(data.data()), data.size()};
}

/// The events of an engine, one after the other, for one thread.
template <typename Event>
class EventReader
{
public:
    EventReader()
        : m_queue([this] {
            {
                const std::lock_guard lock(m_mutex);
                m_woken = true;
            }
            m_condition.notify_one();
        })
    {
    }

    echo::EventQueue<Event>* queue() { return &m_queue; }

    /// Waits for it.
    Event next()
    {
        while (m_position == m_batch.size()) {
            {
                std::unique_lock lock(m_mutex);
                m_condition.wait(lock, [this] { return m_woken; });
                m_woken = false;
            }
            m_queue.drain(m_batch);
            m_position = 0;
        }
        return std::move(m_batch[m_position++]);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_condition;
    bool m_woken = false;
    echo::EventQueue<Event> m_queue;
    std::vector<Event> m_batch;
    std::size_t m_position = 0;
};

} // namespace echolab::console
