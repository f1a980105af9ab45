#include "echo/server/eventloop.h"

#include <algorithm>
#include <thread>

#include "echo/base/connectionend.h"
#include "echo/server/eventloopconnection.h"
#include "echo/server/performaction.h"

namespace echolab::echo {

EventLoop::EventLoop(ServerSession& session, ServerMailbox& mailbox, net::Poller poller)
    : m_session(session)
    , m_mailbox(mailbox)
    , m_poller(std::move(poller))
    , m_buffer(session.receiveBuffer())
    , m_now(Clock::now())
    , m_nextSweep(m_now)
{
}

EventLoop::~EventLoop() = default;

void EventLoop::run()
{
    try {
        serve();
    } catch (...) {
        fail(net::SocketError::caught());
    }
    for (auto& [id, connection] : m_connections) {
        connection->socket = {};
        m_session.closed(connection->record, EndReason::Stopped);
    }
    m_connections.clear();
}

void EventLoop::serve()
{
    if (const auto done = m_poller.add(m_mailbox.handle(), {true, false}, mailboxToken); !done) {
        fail(done.error());
    }
    begin();
    while (m_running) {
        const auto events = wait();
        if (!events) {
            fail(events.error());
            break;
        }
        if (m_session.config.idleLimit.count() > 0) {
            m_now = Clock::now();
        }
        for (const auto& event : *events) {
            handle(event);
        }
        turnEnded();
        if (m_nextRetry && Clock::now() >= *m_nextRetry) {
            retryStarved();
        }
        if (m_session.config.idleLimit.count() > 0 && m_now >= m_nextSweep) {
            closeIdle();
        }
        m_closed.clear();
    }
}

net::Result<std::span<const net::ReadyEvent>> EventLoop::wait()
{
    if (!m_session.config.adaptiveSpin) {
        return m_poller.wait(timeoutMs());
    }
    using Waited = AdaptiveSpin::Waited;
    const bool spins = m_spin.worthIt();
    if (spins) {
        const auto deadline = AdaptiveSpin::Clock::now() + AdaptiveSpin::window;
        for (;;) {
            auto events = m_poller.wait(0);
            const auto now = AdaptiveSpin::Clock::now();
            if (!events || !events->empty()) {
                m_spin.arrived(now, Waited::Spinning);
                return events;
            }
            if (now >= deadline) {
                break;
            }
            // Where server and client share a processor, the client could not answer while this thread spins.
            std::this_thread::yield();
        }
    }
    auto events = m_poller.wait(timeoutMs());
    m_spin.arrived(AdaptiveSpin::Clock::now(), spins ? Waited::InVain : Waited::Sleeping);
    return events;
}

void EventLoop::handle(const net::ReadyEvent& event)
{
    if (event.token == mailboxToken) {
        obey();
    } else if (event.token == listenerToken) {
        acceptSome();
    } else {
        // NOLINTNEXTLINE(performance-no-int-to-ptr): the token is the address that watch() gave the poller
        auto& connection = *reinterpret_cast<Connection*>(static_cast<std::uintptr_t>(event.token));
        if (!connection.socket) {
            return; // closed by a command of the same batch
        }
        onlyFor(connection, [&] {
            // What was found counts only where it was asked for: the system tells of a hang-up to everybody, and
            // who has paused, or starves, does not want to know yet.
            if (connection.watched.writable && event.found.writable) {
                sendUnsent(connection);
            }
            if (connection.socket && connection.watched.readable && event.found.readable) {
                receive(connection);
            } else if (connection.socket && connection.watched.broken) {
                lookAtTheEnd(connection, event.found);
            }
        });
    }
}

void EventLoop::obey()
{
    for (auto& command : m_mailbox.take()) {
        if (command.kind == ServerCommand::Kind::Adopt) {
            admit(std::move(*command.accepted));
            continue;
        }
        passOn(command);
        if (command.kind == ServerCommand::Kind::Stop) {
            m_running = false;
        } else if (const auto found = m_connections.find(command.connection); found != m_connections.end()) {
            auto& connection = *found->second;
            onlyFor(connection, [&] { obey(connection, command); });
        }
    }
}

void EventLoop::obey(Connection& connection, const ServerCommand& command)
{
    if (command.kind == ServerCommand::Kind::Options) {
        m_session.answerOptions(command, connection.record.id, connection.socket);
        return;
    }
    if (const auto end = perform(command.action, connection.socket, connection.record)) {
        close(connection, *end);
        return;
    }
    if (connection.record.sendingFinished) {
        connection.unsent.clear();
    }
    update(connection);
}

void EventLoop::admit(net::Accepted accepted)
{
    auto& record = m_session.opened(accepted.socket, accepted.peer);
    Connection* admitted = nullptr;
    try {
        auto owner = std::make_unique<Connection>(Connection{std::move(accepted.socket), record});
        admitted = m_connections.emplace(record.id, std::move(owner)).first->second.get();
    } catch (...) {
        m_session.closed(record, EndReason::Failed, net::SocketError::caught());
        return;
    }
    auto& connection = *admitted;
    connection.lastMove = m_now;
    onlyFor(connection, [&] {
        receive(connection); // often the first message is there already
        if (connection.socket) {
            watch(connection);
        }
    });
}

void EventLoop::receive(Connection& connection)
{
    const auto room = m_session.config.highWaterMark - connection.unsent.size();
    const auto received = connection.socket.recv(m_buffer.first(std::min(room, m_buffer.size())));
    if (!received) {
        if (received.error().outOfMemory()) {
            starve(connection);
        } else if (!received.error().wouldBlock()) {
            close(connection, EndReason::Failed, received.error());
        }
        return;
    }
    if (*received == 0) {
        connection.finished = true;
        update(connection);
        return;
    }
    connection.record.received(*received);
    connection.lastMove = m_now;
    const BytesView data = m_buffer.first(*received);
    m_session.report.received(connection.record.id, data);
    if (connection.record.sendingFinished.load(std::memory_order_relaxed)) {
        return;
    }
    const auto sent = connection.unsent.empty() ? send(connection, data) : 0;
    if (sent && *sent < data.size()) {
        connection.unsent.append(data.subspan(*sent));
        update(connection);
    }
}

void EventLoop::sendUnsent(Connection& connection)
{
    while (!connection.unsent.empty()) {
        const auto next = connection.unsent.front();
        const auto sent = send(connection, next);
        if (!sent) {
            return;
        }
        connection.unsent.remove(*sent);
        if (*sent < next.size()) {
            break;
        }
    }
    update(connection);
}

/// How many bytes the kernel took, 0 where it has no room; nothing where the connection broke and is closed.
std::optional<std::size_t> EventLoop::send(Connection& connection, BytesView data)
{
    const auto sent = connection.socket.send(data);
    if (sent) {
        connection.record.sent(*sent);
        m_session.report.sent(connection.record.id, *sent);
        connection.lastMove = m_now;
        return *sent;
    }
    if (sent.error().outOfMemory()) {
        starve(connection);
        return connection.socket ? std::optional<std::size_t>(0) : std::nullopt;
    }
    if (sent.error().wouldBlock()) {
        return 0;
    }
    close(connection, EndReason::Failed, sent.error());
    return std::nullopt;
}

/// After what waits to be sent, or may be received, has changed.
void EventLoop::update(Connection& connection)
{
    if (connection.finished && connection.unsent.empty()) {
        close(connection, EndReason::PeerClosed);
        return;
    }
    const auto mark = m_session.config.highWaterMark;
    connection.full = connection.unsent.size() >= mark || (connection.full && connection.unsent.size() > mark / 2);
    watch(connection);
}

/// While nothing is received: what the system has found of the connection's end.
void EventLoop::lookAtTheEnd(Connection& connection, net::Readiness found)
{
    if (!found.ended && !found.broken) {
        return;
    }
    if (found.broken) {
        if (const auto reason = brokenBy(connection.socket)) {
            close(connection, EndReason::Failed, *reason);
            return;
        }
        connection.brokenForGood = true;
    }
    connection.record.peerEnded.store(true, std::memory_order_relaxed);
    watch(connection);
}

/// Tells the poller what the connection waits for now.
void EventLoop::watch(Connection& connection)
{
    const bool paused = connection.record.receivingPaused.load(std::memory_order_relaxed);
    const bool receives = !connection.full && !connection.finished && !paused && !connection.starved;
    // The end of the connection is watched for also while nothing is received.
    const bool watches = !receives && !connection.finished && !connection.starved && !connection.brokenForGood;
    const net::Readiness wanted{receives, !connection.unsent.empty() && !connection.starved,
                                watches && !connection.record.peerEnded.load(std::memory_order_relaxed), watches};
    if (wanted == connection.watched) {
        return;
    }
    const auto token = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(&connection));
    const auto handle = connection.socket.handle();
    // Where nothing is wanted the poller must not know the socket: it would tell of a hang-up again and again.
    const bool wantsAny = wanted != net::Readiness{};
    const auto done = !wantsAny ? m_poller.remove(handle)
        : connection.registered ? m_poller.modify(handle, wanted, token)
                                : m_poller.add(handle, wanted, token);
    connection.registered = wantsAny;
    connection.watched = wanted;
    if (!done) {
        close(connection, EndReason::Failed, done.error());
    }
}

void EventLoop::close(Connection& connection, EndReason reason, std::optional<net::SocketError> error)
{
    if (connection.registered && connection.socket.closesLater()) {
        (void)m_poller.remove(connection.socket.handle());
    } else if (connection.registered) {
        m_poller.closing(connection.socket.handle());
    }
    connection.socket = {};
    const auto node = m_connections.find(connection.record.id);
    m_session.closed(connection.record, reason, error);
    m_closed.push_back(std::move(node->second));
    m_connections.erase(node);
    connectionClosed();
}

void EventLoop::fail(const net::SocketError& error)
{
    m_session.report.essential(ServerFailed{error, true});
    m_session.requestEnd(); // of the other loops too
    m_running = false;
}

} // namespace echolab::echo
