#include <thread>
#include <unordered_map>

#include "adaptivespin.h"
#include "interruptiblewait.h"
#include "poller.h"
#include "service.h"

namespace echolab::echo {

namespace {

/// A connection of the loop. What could not be sent waits in unsent; while it does, nothing more is read.
struct LoopConnection {
    net::Socket socket;
    ConnectionRecord& record;
    Bytes unsent{};
    std::size_t unsentFrom = 0;
    bool registered = false;
    bool draining = false; ///< waits for writability instead of readability
};

/// The event loop: per message one wait, one recv() and one send(), nothing else.
class EventLoop {
public:
    EventLoop(ServerSession& session, Acceptor acceptor, net::Poller poller)
        : m_session(session)
        , m_acceptor(std::move(acceptor))
        , m_poller(std::move(poller))
        , m_buffer(session.receiveBuffer())
    {
    }

    void run()
    {
        auto registered = m_poller.add(m_acceptor.handle(), {true, false}, listenerToken);
        if (registered) {
            registered = m_poller.add(m_session.mailbox.handle(), {true, false}, mailboxToken);
        }
        if (!registered) {
            fail(registered.error());
        }
        while (m_running) {
            const auto events = wait();
            if (!events) {
                fail(events.error());
                break;
            }
            if (m_starved && events->empty()) {
                resumeAccepting();
            }
            for (const auto& event : *events) {
                handle(event);
            }
            m_closed.clear();
        }
        for (auto& [record, connection] : m_connections) {
            connection->socket = {};
            m_session.closed(connection->record, EndReason::Stopped);
        }
    }

private:
    // Other tokens are addresses of connections.
    static constexpr std::uint64_t listenerToken = 0;
    static constexpr std::uint64_t mailboxToken = 1;
    static constexpr int mostAcceptsPerTurn = 64;

    static std::uint64_t tokenOf(const LoopConnection& connection)
    {
        return static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(&connection));
    }

    net::Result<std::span<const net::EpollEvent>> wait()
    {
        const int timeoutMs = m_starved ? starvedRetryMs : -1;
        if (!m_session.options.adaptiveSpin) {
            return m_poller.wait(timeoutMs);
        }
        if (m_spin.worthIt()) {
            const auto deadline = AdaptiveSpin::Clock::now() + AdaptiveSpin::window;
            for (;;) {
                auto events = m_poller.wait(0);
                const auto now = AdaptiveSpin::Clock::now();
                if (!events || !events->empty()) {
                    m_spin.arrived(now);
                    return events;
                }
                if (now >= deadline) {
                    break;
                }
                std::this_thread::yield(); // where server and client share a processor, spinning alone starves the
                                           // client
            }
        }
        auto events = m_poller.wait(timeoutMs);
        m_spin.arrived(AdaptiveSpin::Clock::now());
        return events;
    }

    void handle(const net::EpollEvent& event)
    {
        if (event.token == listenerToken) {
            acceptSome();
        } else if (event.token == mailboxToken) {
            obey();
        } else {
            auto& connection = *reinterpret_cast<LoopConnection*>(static_cast<std::uintptr_t>(event.token));
            if (!connection.socket) {
                return; // closed by a command of the same batch
            }
            if (connection.draining) {
                sendUnsent(connection);
            } else {
                receive(connection);
            }
        }
    }

    void obey()
    {
        for (const auto& command : m_session.mailbox.take()) {
            if (command.kind == ServerCommand::Kind::Stop) {
                m_running = false;
            } else if (const auto found = m_connections.find(command.connection); found != m_connections.end()) {
                close(*found->second, EndReason::Closed);
            }
        }
    }

    /// One connection a turn, twice as many while bursts last: an attempt that finds none costs as much as a message.
    void acceptSome()
    {
        for (int i = 0; i < m_acceptsPerTurn; ++i) {
            auto attempt = m_acceptor.accept();
            switch (attempt.outcome) {
            case Acceptor::Outcome::Accepted: admit(std::move(*attempt.accepted)); break;
            case Acceptor::Outcome::Nothing: m_acceptsPerTurn = 1; return;
            case Acceptor::Outcome::Refused: m_session.report.control(ServerFailed{*attempt.error, false}); break;
            case Acceptor::Outcome::Starved:
                m_session.report.control(ServerFailed{*attempt.error, false});
                pauseAccepting();
                return;
            case Acceptor::Outcome::Failed: fail(*attempt.error); return;
            }
        }
        m_acceptsPerTurn = std::min(2 * m_acceptsPerTurn, mostAcceptsPerTurn);
    }

    void admit(net::Accepted accepted)
    {
        auto& record = m_session.opened(accepted.socket, accepted.peer);
        auto owner = std::make_unique<LoopConnection>(LoopConnection{std::move(accepted.socket), record});
        auto& connection = *owner;
        m_connections.emplace(record.id, std::move(owner));
        receive(connection); // often the first message is there already
        if (connection.socket && !connection.registered) {
            watch(connection, false);
        }
    }

    void receive(LoopConnection& connection)
    {
        const auto received = connection.socket.recv(m_buffer);
        if (!received) {
            if (!received.error().wouldBlock()) {
                close(connection, EndReason::Failed, received.error());
            }
            return;
        }
        if (*received == 0) {
            close(connection, EndReason::PeerClosed);
            return;
        }
        connection.record.counters.received(*received);
        const auto data = BytesView(m_buffer).first(*received);
        m_session.report.received(connection.record.id, data);
        const auto sent = send(connection, data);
        if (sent && *sent < data.size()) {
            connection.unsent.assign(data.begin() + static_cast<std::ptrdiff_t>(*sent), data.end());
            connection.unsentFrom = 0;
            watch(connection, true);
        }
    }

    void sendUnsent(LoopConnection& connection)
    {
        const auto rest = BytesView(connection.unsent).subspan(connection.unsentFrom);
        const auto sent = send(connection, rest);
        if (!sent) {
            return;
        }
        connection.unsentFrom += *sent;
        if (*sent == rest.size()) {
            connection.unsent = {}; // gives the memory back: a thousand slow readers must not keep it
            watch(connection, false);
        }
    }

    /// How many bytes the kernel took, 0 where it has no room; nothing where the connection broke and is closed.
    std::optional<std::size_t> send(LoopConnection& connection, BytesView data)
    {
        const auto sent = connection.socket.send(data);
        if (sent) {
            connection.record.counters.sent(*sent);
            return *sent;
        }
        if (sent.error().wouldBlock()) {
            return 0;
        }
        close(connection, EndReason::Failed, sent.error());
        return std::nullopt;
    }

    void watch(LoopConnection& connection, bool draining)
    {
        const net::Readiness wanted{!draining, draining};
        const auto handle = connection.socket.handle();
        const auto done = connection.registered ? m_poller.modify(handle, wanted, tokenOf(connection))
                                                : m_poller.add(handle, wanted, tokenOf(connection));
        connection.registered = true;
        connection.draining = draining;
        if (!done) {
            close(connection, EndReason::Failed, done.error());
        }
    }

    /// The connection stays in memory until the batch of events is done, which may name it once more.
    void close(LoopConnection& connection, EndReason reason, std::optional<net::SocketError> error = {})
    {
        if (connection.registered) {
            m_poller.closing(connection.socket.handle());
        }
        connection.socket = {};
        const auto node = m_connections.find(connection.record.id);
        m_session.closed(connection.record, reason, error);
        m_closed.push_back(std::move(node->second));
        m_connections.erase(node);
        if (m_starved) {
            resumeAccepting();
        }
    }

    void pauseAccepting()
    {
        m_starved = true;
        if (const auto done = m_poller.remove(m_acceptor.handle()); !done) {
            fail(done.error());
        }
    }

    void resumeAccepting()
    {
        m_starved = false;
        if (const auto done = m_poller.add(m_acceptor.handle(), {true, false}, listenerToken); !done) {
            fail(done.error());
        }
    }

    void fail(const net::SocketError& error)
    {
        m_session.report.essential(ServerFailed{error, true});
        m_running = false;
    }

    ServerSession& m_session;
    Acceptor m_acceptor;
    net::Poller m_poller;
    Bytes m_buffer; ///< one for all: what arrives is sent on at once
    AdaptiveSpin m_spin;
    std::unordered_map<ConnectionId, std::unique_ptr<LoopConnection>> m_connections;
    std::vector<std::unique_ptr<LoopConnection>> m_closed;
    int m_acceptsPerTurn = 1;
    bool m_starved = false;
    bool m_running = true;
};

} // namespace

void serveEventLoop(ServerSession& session, Acceptor acceptor)
{
    auto poller = net::Poller::create(session.calls);
    if (!poller) {
        session.report.essential(ServerFailed{poller.error(), true});
        return;
    }
    EventLoop(session, std::move(acceptor), std::move(*poller)).run();
}

} // namespace echolab::echo
