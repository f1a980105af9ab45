#include <thread>
#include <unordered_map>

#include "echo/base/connectionend.h"
#include "echo/base/interruptiblewait.h"
#include "echo/server/performaction.h"
#include "echo/server/service.h"
#include "net/socket/startthread.h"

namespace echolab::echo {

namespace {

struct End {
    EndReason reason;
    std::optional<net::SocketError> error{};
};

/// Serves one connection to its end, as the book's inner loop does: recv(), then send() of the same bytes.
class BlockingConnection
{
public:
    BlockingConnection(ServerSession& session, net::Socket& socket, ConnectionRecord& record, ServerMailbox& mailbox)
        : m_session(session)
        , m_socket(socket)
        , m_record(record)
        , m_mailbox(mailbox)
        , m_buffer(session.receiveBuffer())
    {
    }

    End echoUntilTheEnd()
    {
        for (;;) {
            if (const auto end = wait({true, false})) {
                return *end;
            }
            const auto received = m_socket.recv(m_buffer);
            if (!received) {
                if (const auto end = waitOrEnd(received.error(), {})) {
                    return *end;
                }
                continue;
            }
            if (*received == 0) {
                return {EndReason::PeerClosed};
            }
            m_record.received(*received);
            const auto data = BytesView(m_buffer).first(*received);
            m_session.report.received(m_record.id, data);
            if (const auto end = sendAll(data)) {
                return *end;
            }
        }
    }

private:
    std::optional<End> sendAll(BytesView data)
    {
        while (!data.empty() && !m_record.sendingFinished) {
            const auto sent = m_socket.send(data);
            if (sent) {
                m_record.sent(*sent);
                m_session.report.sent(m_record.id, *sent);
                data = data.subspan(*sent);
            } else if (const auto end = waitOrEnd(sent.error(), {false, true})) {
                return end;
            }
        }
        return std::nullopt;
    }

    /// After a call that failed: until it may be made again. ready: what makes it worth it where it would have blocked.
    std::optional<End> waitOrEnd(const net::SocketError& error, net::Readiness ready)
    {
        if (error.outOfMemory()) {
            return wait({}, starvedRetry());
        }
        if (error.wouldBlock()) {
            return ready == net::Readiness{} ? std::nullopt : wait(ready);
        }
        return End{EndReason::Failed, error};
    }

    /// Until the socket is ready, the time has come, a command ends the connection, or it has been idle for too long.
    std::optional<End> wait(net::Readiness wanted, Clock::time_point until = Clock::time_point::max())
    {
        const auto idleLimit = m_session.config.idleLimit;
        const auto limit = idleLimit.count() > 0 ? Clock::now() + idleLimit : Clock::time_point::max();
        for (;;) {
            const net::Readiness asked = askedFor(wanted);
            const auto waited = waitFor(m_session.calls, m_socket.handle(), asked, m_mailbox.handle(),
                                        millisecondsUntil(std::min(limit, until)));
            if (!waited) {
                return End{EndReason::Failed, waited.error()};
            }
            if (waited->command) {
                if (const auto end = obey(m_mailbox.take())) {
                    return end;
                }
                continue; // what is wanted may be something else now
            }
            if (asked.broken) {
                if (const auto end = lookAtTheEnd(waited->socket)) {
                    return end;
                }
            } else if (waited->socket.readable || waited->socket.writable) {
                return std::nullopt;
            }
            const auto now = Clock::now();
            if (now >= limit) {
                return End{EndReason::Idle};
            }
            if (now >= until) {
                return std::nullopt;
            }
        }
    }

    /// While receiving is paused, only the end of the connection is waited for.
    net::Readiness askedFor(net::Readiness wanted) const
    {
        const bool paused = wanted.readable && m_record.receivingPaused;
        const bool watching = paused && !wanted.writable && !m_brokenForGood;
        return {wanted.readable && !paused, wanted.writable, watching && !m_record.peerEnded, watching};
    }

    std::optional<End> lookAtTheEnd(net::Readiness found)
    {
        if (found.broken) {
            if (const auto reason = brokenBy(m_socket)) {
                return End{EndReason::Failed, *reason};
            }
            m_brokenForGood = true;
        }
        if (found.ended || found.broken) {
            m_record.peerEnded = true;
        }
        return std::nullopt;
    }

    std::optional<End> obey(const std::vector<ServerCommand>& commands)
    {
        std::optional<End> end;
        for (const auto& command : commands) {
            if (command.kind == ServerCommand::Kind::Stop) {
                return End{EndReason::Stopped};
            }
            m_session.answerOptions(command, m_record.id, m_socket);
            if (&m_mailbox == &m_session.mailbox) { // one client at a time: nobody else reads it now
                m_session.answerListeningOptions(command);
            }
            if (command.kind == ServerCommand::Kind::Act && command.connection == m_record.id && !end) {
                if (const auto reason = perform(command.action, m_socket, m_record)) {
                    end = End{*reason};
                }
            }
        }
        return end;
    }

    ServerSession& m_session;
    net::Socket& m_socket;
    ConnectionRecord& m_record;
    ServerMailbox& m_mailbox;
    Bytes m_buffer;
    bool m_brokenForGood = false; ///< the system tells of an end, again and again, that is no error
};

/// The whole life of an accepted connection. Closes the socket before it reports the end. What is thrown meanwhile, for
/// want of memory, ends this connection alone.
End serveConnection(ServerSession& session, net::Socket socket, ConnectionRecord& record, ServerMailbox& mailbox)
{
    const auto end = [&] {
        try {
            return BlockingConnection(session, socket, record, mailbox).echoUntilTheEnd();
        } catch (...) {
            return End{EndReason::Failed, net::SocketError::caught()};
        }
    }();
    socket = {};
    session.closed(record, end.reason, end.error);
    return end;
}

/// Waits for connections and hands each to serve(), until a Stop command comes, serve() returns false, or accept()
/// fails for good. handle() sees every other command.
template <typename Serve, typename Handle>
void acceptLoop(ServerSession& session, Acceptor& acceptor, Serve&& serve, Handle&& handle)
{
    bool starved = false;
    for (;;) {
        const auto waited = waitFor(session.calls, acceptor.handle(), {!starved, false}, session.mailbox.handle(),
                                    starved ? starvedRetryMs : -1);
        if (!waited) {
            session.report.essential(ServerFailed{waited.error(), true});
            return;
        }
        starved = false;
        if (waited->command) {
            for (const auto& command : session.mailbox.take()) {
                if (command.kind == ServerCommand::Kind::Stop) {
                    return;
                }
                session.answerListeningOptions(command);
                handle(command);
            }
        }
        if (!waited->socket.readable) {
            continue;
        }
        auto attempt = acceptor.accept();
        switch (attempt.outcome) {
        case Acceptor::Outcome::Accepted:
            if (!serve(std::move(*attempt.accepted))) {
                return;
            }
            break;
        case Acceptor::Outcome::Nothing: break;
        case Acceptor::Outcome::Starved: starved = true; [[fallthrough]];
        case Acceptor::Outcome::Refused: session.report.control(ServerFailed{*attempt.error, false}); break;
        case Acceptor::Outcome::Failed: session.report.essential(ServerFailed{*attempt.error, true}); return;
        }
    }
}

/// A client and the thread that serves it. The destructor asks the thread to end and joins it.
class ClientThread
{
public:
    /// Or why there is none: the socket is then closed.
    static net::Result<std::unique_ptr<ClientThread>> start(ServerSession& session, net::Accepted accepted,
                                                            ConnectionRecord& record)
    {
        auto thread = std::unique_ptr<ClientThread>(new ClientThread(session, std::move(accepted.socket), record));
        // On the accepting thread: elsewhere it could take the descriptor that the acceptor holds in reserve.
        if (const auto opened = thread->m_mailbox.open(); !opened) {
            return tl::unexpected(opened.error());
        }
        auto started = net::startThread([running = thread.get()] { running->run(); },
                                        [&session](const net::SocketError& error) {
                                            session.report.control(ServerFailed{error, false});
                                        });
        if (!started) {
            return tl::unexpected(started.error());
        }
        thread->m_thread = std::move(*started);
        return thread;
    }
    ~ClientThread() { m_mailbox.post({ServerCommand::Kind::Stop}); }
    ClientThread(const ClientThread&) = delete;
    ClientThread& operator=(const ClientThread&) = delete;

    ServerMailbox& mailbox() { return m_mailbox; }

private:
    ClientThread(ServerSession& session, net::Socket socket, ConnectionRecord& record)
        : m_session(session)
        , m_record(record)
        , m_socket(std::move(socket))
    {
    }

    void run()
    {
        const ConnectionId id = m_record.id;
        serveConnection(m_session, std::move(m_socket), m_record, m_mailbox);
        m_session.mailbox.post({ServerCommand::Kind::Finished, id});
    }

    ServerSession& m_session;
    ConnectionRecord& m_record;
    net::Socket m_socket;
    ServerMailbox m_mailbox;
    std::jthread m_thread; ///< last, so that it is joined before anything it uses goes
};

} // namespace

void serveOneAtATime(ServerSession& session, Acceptor& acceptor)
{
    const auto serve = [&](net::Accepted accepted) {
        auto& record = session.opened(accepted.socket, accepted.peer);
        const End end = serveConnection(session, std::move(accepted.socket), record, session.mailbox);
        return end.reason != EndReason::Stopped;
    };
    acceptLoop(session, acceptor, serve, [](const ServerCommand&) {});
}

void serveThreadPerClient(ServerSession& session, Acceptor& acceptor)
{
    std::unordered_map<ConnectionId, std::unique_ptr<ClientThread>> threads;

    const auto serve = [&](net::Accepted accepted) {
        if (session.refuses(accepted.peer)) {
            return true;
        }
        auto& record = session.opened(accepted.socket, accepted.peer);
        const ConnectionId id = record.id;
        if (auto thread = ClientThread::start(session, std::move(accepted), record)) {
            threads.emplace(id, std::move(*thread));
        } else {
            session.closed(record, EndReason::Failed, thread.error());
        }
        return true;
    };
    const auto handle = [&](const ServerCommand& command) {
        const auto found = threads.find(command.connection);
        if (found == threads.end()) {
            return;
        }
        if (command.kind == ServerCommand::Kind::Finished) {
            threads.erase(found);
        } else {
            found->second->mailbox().post(command.passedOn());
        }
    };
    acceptLoop(session, acceptor, serve, handle);

    // All are asked before the first is joined, so that they end side by side.
    for (const auto& [id, thread] : threads) {
        thread->mailbox().post({ServerCommand::Kind::Stop});
    }
}

} // namespace echolab::echo
