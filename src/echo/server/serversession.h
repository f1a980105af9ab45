#pragma once

#include "echo/base/bytes.h"
#include "echo/server/connectionregistry.h"
#include "echo/server/echoserver.h"
#include "net/poller/mailbox.h"
#include "net/socket/socket.h"

namespace echolab::echo {

/// What a user, or another thread of the server, asks of a thread that serves.
struct ServerCommand {
    enum class Kind {
        Stop,
        Act,      ///< on one connection
        Options,  ///< of one connection, or of the listening socket
        Finished, ///< the thread that served this connection is done; only with a thread for each client
        Adopt,    ///< serve this connection, which another loop has accepted; only with several event loops
    };
    Kind kind;
    ConnectionId connection = 0;
    ConnectionAction action = ConnectionAction::Close;
    std::optional<net::Accepted> accepted{};
    OptionRequests options{};

    /// The same for another thread; not of Adopt, whose connection there is only once.
    ServerCommand passedOn() const { return {kind, connection, action, std::nullopt, options}; }
};
/// Stands in place of a connection in Options.
inline constexpr ConnectionId listeningSocket = 0;
using ServerMailbox = net::Mailbox<ServerCommand>;

/// Which data calls are events. May change at any time.
struct WantedReports {
    std::atomic<bool> received = true;
    std::atomic<bool> sends = false;
};

/// Reports what happens in a session; does nothing but a test where nobody listens. From any thread.
class ServerReporter
{
public:
    ServerReporter(ServerEventQueue* queue, SessionId session, const WantedReports& wanted)
        : m_queue(queue)
        , m_session(session)
        , m_wanted(&wanted)
    {
    }

    void received(ConnectionId connection, BytesView data) const
    {
        if (m_queue == nullptr || !m_wanted->received.load(std::memory_order_relaxed)) {
            return;
        }
        try {
            if (m_queue->takesData()) {
                m_queue->push({m_session, ServerReceived{connection, Bytes(data.begin(), data.end())}}, Priority::Data,
                              data.size());
                return;
            }
        } catch (const std::bad_alloc&) { // the display has to do without it, the client must not
        }
        m_queue->skip(data.size());
    }
    /// Where sends are not reported, one relaxed load.
    void sent(ConnectionId connection, std::size_t bytes) const
    {
        if (m_wanted->sends.load(std::memory_order_relaxed) && m_queue != nullptr) {
            m_queue->push({m_session, ServerSent{connection, bytes}}, Priority::Data);
        }
    }
    void control(ServerEvent::What what) const { push(std::move(what), Priority::Control); }
    void essential(ServerEvent::What what) const { push(std::move(what), Priority::Essential); }

private:
    void push(ServerEvent::What what, Priority priority) const
    {
        if (m_queue != nullptr) {
            m_queue->push({m_session, std::move(what)}, priority);
        }
    }

    ServerEventQueue* m_queue;
    SessionId m_session;
    const WantedReports* m_wanted;
};

/// One run of a server, from listen() to the last close(): the user's choices, the connections, where to report, and
/// the system. run() is the whole life of its thread.
class ServerSession
{
public:
    ServerSession(const ServerConfig& chosen, const ServerReporter& reporter, net::SystemCalls& systemCalls,
                  std::atomic<ConnectionId>& lastConnection)
        : config(chosen)
        , report(reporter)
        , calls(systemCalls)
        , connections(lastConnection)
    {
    }

    void run();
    /// Where no thread could be had for run(), or something was thrown out of it: reports the reason and the end.
    void abandon(const net::SocketError& error);
    /// From any thread.
    void requestEnd() { mailbox.post({ServerCommand::Kind::Stop}); }

    /// receiveBuffer, or the model's default.
    std::size_t receiveBuffer() const
    {
        return config.receiveBuffer != 0 ? config.receiveBuffer : defaultReceiveBuffer(config.model);
    }

    /// Whether one more connection would pass the limit, which is of all loops together; reports that it was refused.
    /// Where it would not, opened() follows.
    bool refuses(const net::Endpoint& peer)
    {
        if (config.maxConnections == 0 || connections.reserve(config.maxConnections)) {
            return false;
        }
        report.control(ClientRefused{peer});
        return true;
    }

    /// A connection begins.
    ConnectionRecord& opened(const net::Socket& socket, const net::Endpoint& peer)
    {
        auto& record = connections.open(peer, localOf(socket));
        report.control(ClientAccepted{record.id, record.peer, record.local, socket.handle()});
        return record;
    }
    /// A connection has ended; the record is gone afterwards.
    void closed(const ConnectionRecord& record, EndReason reason, std::optional<net::SocketError> error = {})
    {
        const ClientGone gone{record.id, record.peer, reason, error};
        connections.close(record.id);
        report.control(gone);
    }

    /// Answers Options, where it is meant for this socket. On the thread that the socket belongs to.
    void answerOptions(const ServerCommand& command, ConnectionId connection, net::Socket& socket) const;
    /// The same for the listening socket, on the session's thread.
    void answerListeningOptions(const ServerCommand& command) const
    {
        answerOptions(command, listeningSocket, *m_listening);
    }

    const ServerConfig config;
    const ServerReporter report;
    net::SystemCalls& calls;
    ConnectionRegistry connections;
    ServerMailbox mailbox;

private:
    void serve();
    /// Where a connection came in: the address listened on, unless that stands for all. Saves a call a connection.
    net::Endpoint localOf(const net::Socket& socket) const
    {
        return m_local.isAny() ? socket.localEndpoint().value_or(m_local) : m_local;
    }
    void reportOptions(ConnectionId connection, const net::Socket& socket, std::vector<OptionRefusal> refusals) const;

    net::Endpoint m_local;              ///< listened on; never changes while there are connections
    net::Socket* m_listening = nullptr; ///< while it serves; belongs to the session's thread
};

} // namespace echolab::echo
