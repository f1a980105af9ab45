#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include "net/poller/poller.h"
#include "net/poller/wakeup.h"
#include "net/socket/socket.h"
#include "support/sockets/loopback.h"

namespace echolab::test {

/// A small echo server on a thread of its own that can be told to misbehave.
class EchoPeer
{
public:
    enum class Then { Echo, Swallow, Close, Reset };
    /// Called with what one recv() delivered, which may be changed, and how many bytes that connection delivered
    /// before.
    using Hook = std::function<Then(std::span<std::byte> data, std::uint64_t before)>;

    explicit EchoPeer(Hook hook = {}, net::Family family = net::Family::IPv4)
        : m_hook(std::move(hook))
        , m_listening(listenOnLoopback(family, net::Mode::Nonblocking, net::maximumBacklog()))
        , m_endpoint(must(m_listening.localEndpoint()))
        , m_wakeup(must(net::Wakeup::create()))
        , m_poller(must(net::Poller::create()))
        , m_thread([this] { serve(); })
    {
    }
    ~EchoPeer() { m_wakeup.signal(); }
    EchoPeer(const EchoPeer&) = delete;
    EchoPeer& operator=(const EchoPeer&) = delete;

    const net::Endpoint& endpoint() const { return m_endpoint; }

private:
    struct Connection {
        net::Socket socket;
        std::uint64_t received = 0;
        std::vector<std::byte> pending;
    };

    static constexpr std::uint64_t wakeupToken = 0;
    static constexpr std::uint64_t listeningToken = 1;

    void serve()
    {
        must(m_poller.add(m_wakeup.handle(), {true, false}, wakeupToken));
        must(m_poller.add(m_listening.handle(), {true, false}, listeningToken));
        for (;;) {
            for (const auto& event : must(m_poller.wait(-1))) {
                if (event.token == wakeupToken) {
                    return;
                }
                if (event.token == listeningToken) {
                    accept();
                } else if (const auto found = m_connections.find(event.token);
                           found != m_connections.end() && !serve(event, found->second)) {
                    must(m_poller.remove(found->second.socket.handle()));
                    m_connections.erase(found);
                }
            }
        }
    }

    void accept()
    {
        auto accepted = m_listening.accept(net::Mode::Nonblocking);
        if (!accepted) {
            return;
        }
        must(m_poller.add(accepted->socket.handle(), {true, false}, ++m_lastToken));
        m_connections[m_lastToken].socket = std::move(accepted->socket);
    }

    /// False when the connection is to be closed.
    bool serve(const net::ReadyEvent& event, Connection& connection)
    {
        if (event.found.readable && connection.pending.empty()) {
            const auto received = connection.socket.recv(m_buffer);
            if (!received) {
                return received.error().wouldBlock();
            }
            const auto data = std::span(m_buffer).first(*received);
            const auto then = data.empty() ? Then::Close : m_hook ? m_hook(data, connection.received) : Then::Echo;
            connection.received += data.size();
            switch (then) {
            case Then::Echo: connection.pending.assign(data.begin(), data.end()); break;
            case Then::Swallow: break;
            case Then::Reset: must(connection.socket.setOption(net::Option::Linger, 0)); return false;
            case Then::Close: return false;
            }
        }
        if (!connection.pending.empty()) {
            const auto sent = connection.socket.send(connection.pending);
            if (!sent && !sent.error().wouldBlock()) {
                return false;
            }
            connection.pending.erase(connection.pending.begin(),
                                     connection.pending.begin() + static_cast<std::ptrdiff_t>(sent.value_or(0)));
            const bool more = !connection.pending.empty();
            must(m_poller.modify(connection.socket.handle(), {!more, more}, event.token));
        }
        return true;
    }

    Hook m_hook;
    net::Socket m_listening;
    net::Endpoint m_endpoint;
    net::Wakeup m_wakeup;
    net::Poller m_poller;
    std::vector<std::byte> m_buffer = std::vector<std::byte>(std::size_t{64} << 10);
    std::uint64_t m_lastToken = listeningToken;
    std::unordered_map<std::uint64_t, Connection> m_connections;
    std::jthread m_thread; ///< last: joined before what it uses goes
};

} // namespace echolab::test
