#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "net/poller/poller.h"
#include "support/sockets/loopback.h"

namespace echolab::test {

/// Connects, and again where the server refuses: the connection counts once it has echoed a first byte.
inline net::Socket connectUntilServed(const net::Endpoint& remote, int attempts = 1000)
{
    for (int i = 0; i < attempts; ++i) {
        auto socket = connectTo(remote);
        std::array<std::byte, 1> byte{};
        if (socket.send(byte) && socket.recv(byte).value_or(0) == 1) {
            return socket;
        }
    }
    throw std::runtime_error("the server refuses every connection");
}

/// Many clients on one thread, each sending random messages one after the other and checking every byte.
class Crowd
{
public:
    /// connect makes each client's connection.
    template <typename Connect>
    Crowd(Connect&& connect, int clients, int messages, std::uint32_t seed)
        : m_messages(messages)
        , m_poller(must(net::Poller::create()))
        , m_random(seed)
    {
        for (int i = 0; i < clients; ++i) {
            auto& client = m_clients.emplace_back();
            client.socket = connect();
            must(client.socket.setMode(net::Mode::Nonblocking));
            must(m_poller.add(client.socket.handle(), {true, true}, static_cast<std::uint64_t>(i)));
            begin(client);
        }
    }

    /// True when every message of every client has come back unchanged.
    bool run()
    {
        std::size_t busy = m_clients.size();
        while (busy > 0) {
            const auto events = must(m_poller.wait(30'000));
            if (events.empty()) {
                return false;
            }
            for (const auto& event : events) {
                auto& client = m_clients[event.token];
                if (client.done) {
                    continue;
                }
                if (!advance(client, event.found)) {
                    return false;
                }
                const bool wantsToSend = client.sent < client.message.size();
                if (client.done) {
                    must(m_poller.remove(client.socket.handle()));
                    --busy;
                } else if (wantsToSend != client.watchesWriting) {
                    must(m_poller.modify(client.socket.handle(), {true, wantsToSend}, event.token));
                    client.watchesWriting = wantsToSend;
                }
            }
        }
        return true;
    }
    std::uint64_t bytes() const { return m_bytes; }

private:
    struct Client {
        net::Socket socket;
        std::string message;
        std::size_t sent = 0;
        std::size_t received = 0;
        int messages = 0;
        bool watchesWriting = true;
        bool done = false;
    };

    void begin(Client& client)
    {
        client.message.resize(1 + m_random() % 5000);
        for (std::size_t at = 0; at < client.message.size(); at += sizeof(std::uint32_t)) {
            const auto number = static_cast<std::uint32_t>(m_random());
            std::memcpy(client.message.data() + at, &number, std::min(sizeof(number), client.message.size() - at));
        }
        client.sent = client.received = 0;
        m_bytes += client.message.size();
    }

    bool advance(Client& client, net::Readiness found)
    {
        if (found.writable && client.sent < client.message.size()) {
            const auto sent = client.socket.send(std::as_bytes(std::span(client.message)).subspan(client.sent));
            if (sent) {
                client.sent += *sent;
            } else if (!sent.error().wouldBlock()) {
                return false;
            }
        }
        if (found.readable) {
            const auto received = client.socket.recv(m_buffer);
            if (!received) {
                return received.error().wouldBlock();
            }
            const auto expected = std::as_bytes(std::span(client.message)).subspan(client.received);
            if (*received == 0 || *received > expected.size()
                || !std::equal(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(*received),
                               expected.begin())) {
                return false;
            }
            client.received += *received;
            if (client.received == client.message.size()) {
                client.done = ++client.messages == m_messages;
                if (!client.done) {
                    begin(client);
                }
            }
        }
        return true;
    }

    int m_messages;
    net::Poller m_poller;
    std::mt19937 m_random;
    std::vector<Client> m_clients;
    std::vector<std::byte> m_buffer = std::vector<std::byte>(64 * 1024);
    std::uint64_t m_bytes = 0;
};

} // namespace echolab::test
