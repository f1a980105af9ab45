#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "support/sockets/loopback.h"

namespace echolab::test {

/// A client that sends and does not read, until it is told to. Belongs to one thread.
class DeafClient
{
public:
    /// far more than all socket buffers on the way and a server's own hold
    static constexpr std::uint64_t endless = 256U << 20;

    explicit DeafClient(const net::Endpoint& remote, std::uint32_t seed)
        : m_socket(connectWithSmallBuffers(remote))
        , m_sending(seed)
        , m_expected(seed)
    {
        must(m_socket.setMode(net::Mode::Nonblocking));
    }

    /// Sends until the buffers on the way are full and the server has stopped reading: no room for quietMs. Throws
    /// where the server takes without end.
    void fill(int quietMs = 50)
    {
        while (waitFor(m_socket, {false, true}, quietMs)) {
            sendSome();
            if (m_sent > endless) {
                throw std::runtime_error("the server takes without end");
            }
        }
    }

    /// Sends whatever there is room for until that is so; false where a minute does not bring it about.
    template <typename Condition>
    bool fillUntil(const Condition& condition)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        while (!condition()) {
            if (std::chrono::steady_clock::now() > end) {
                return false;
            }
            if (waitFor(m_socket, {false, true}, 1)) {
                sendSome();
            }
        }
        return true;
    }

    /// Reads at last. True when all that was sent comes back, and nothing else.
    bool listen()
    {
        must(m_socket.shutdown(net::ShutdownHow::Send));
        must(m_socket.setMode(net::Mode::Blocking));
        for (std::uint64_t left = m_sent; left > 0;) {
            const auto wanted = chunk(m_expected).substr(0, left);
            if (receiveText(m_socket, wanted.size()) != wanted) {
                return false;
            }
            left -= wanted.size();
        }
        return receiveText(m_socket, 1).empty();
    }

    std::uint64_t sent() const { return m_sent; }

private:
    /// So that they are full soon; the server's own grow as the system thinks best.
    static net::Socket connectWithSmallBuffers(const net::Endpoint& remote)
    {
        auto socket = must(net::Socket::open(remote.family(), net::Mode::Blocking));
        must(socket.setOption(net::Option::ReceiveBuffer, 64 * 1024));
        must(socket.setOption(net::Option::SendBuffer, 64 * 1024));
        must(socket.connect(remote));
        return socket;
    }

    void sendSome()
    {
        if (m_unsent.empty()) {
            m_unsent = chunk(m_sending);
        }
        if (const auto sent = m_socket.send(std::as_bytes(std::span(m_unsent)))) {
            m_sent += *sent;
            m_unsent.erase(0, *sent);
        }
    }

    static std::string chunk(std::mt19937_64& random)
    {
        std::vector<std::uint64_t> numbers(2048);
        std::generate(numbers.begin(), numbers.end(), std::ref(random));
        return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(numbers[0])};
    }

    net::Socket m_socket;
    std::mt19937_64 m_sending;
    std::mt19937_64 m_expected;
    std::string m_unsent;
    std::uint64_t m_sent = 0;
};

} // namespace echolab::test
