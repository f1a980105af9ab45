#include "echo/server/echoserver.h"

#include <atomic>
#include <mutex>

#include "echo/base/sessionthread.h"
#include "echo/server/service.h"

namespace echolab::echo {

void ServerSession::run()
{
    serve();
    report.essential(ServerStopped{});
}

void ServerSession::abandon(const net::SocketError& error)
{
    report.essential(ServerFailed{error, true});
    report.essential(ServerStopped{});
}

void ServerSession::serve()
{
    if (const auto opened = mailbox.open(); !opened) {
        report.essential(ServerFailed{opened.error(), true});
        return;
    }
    auto acceptor = Acceptor::listen(config, calls);
    if (!acceptor) {
        report.essential(ServerFailed{acceptor.error(), true});
        return;
    }
    m_local = acceptor->local();
    m_listening = &acceptor->socket();
    report.essential(ServerListening{acceptor->local()});
    if (!config.socketOptions.empty()) {
        reportOptions(listeningSocket, *m_listening, acceptor->refusals());
    }
    switch (config.model) {
    case ServiceModel::OneAtATime: serveOneAtATime(*this, *acceptor); break;
    case ServiceModel::ThreadPerClient: serveThreadPerClient(*this, *acceptor); break;
    case ServiceModel::EventLoop: serveEventLoop(*this, *acceptor); break;
    }
}

void ServerSession::answerOptions(const ServerCommand& command, ConnectionId connection, net::Socket& socket) const
{
    if (command.kind == ServerCommand::Kind::Options && command.connection == connection) {
        reportOptions(connection, socket, requestOptions(socket, command.options));
    }
}

void ServerSession::reportOptions(ConnectionId connection, const net::Socket& socket,
                                  std::vector<OptionRefusal> refusals) const
{
    const bool listening = connection == listeningSocket;
    report.control(
        SocketOptionsRead{connection, readOptions(socket, config.local.family(), listening), std::move(refusals)});
}

std::size_t defaultReceiveBuffer(ServiceModel model)
{
    constexpr std::size_t book = 512;
    constexpr std::size_t large = 512 * 1024;
    return model == ServiceModel::EventLoop ? large : book;
}

class EchoServer::Impl
{
public:
    Impl(ServerEventQueue* events, net::SystemCalls& calls)
        : m_events(events)
        , m_calls(calls)
    {
    }

    SessionId start(const ServerConfig& config)
    {
        const std::lock_guard lock(m_mutex);
        const SessionId id = ++m_lastSession;
        m_session = std::make_shared<ServerSession>(config, ServerReporter(m_events, id, m_wanted), m_calls,
                                                    m_lastConnection);
        m_running = std::make_unique<SessionThread<ServerSession>>(m_session, std::move(m_running));
        return id;
    }

    void setReportingSends(bool on) { m_wanted.sends.store(on, std::memory_order_relaxed); }
    void setReportingReceived(bool on) { m_wanted.received.store(on, std::memory_order_relaxed); }

    void post(ServerCommand command)
    {
        const std::lock_guard lock(m_mutex);
        if (m_session) {
            m_session->mailbox.post(std::move(command));
        }
    }

    ServerCounts counts() const
    {
        const auto session = lastSession();
        return session ? session->connections.counts() : ServerCounts{};
    }
    std::optional<ConnectionInfo> find(ConnectionId connection) const
    {
        const auto session = lastSession();
        return session ? session->connections.find(connection) : std::nullopt;
    }
    ServerSnapshot snapshot() const
    {
        const auto session = lastSession();
        return session ? session->connections.snapshot() : ServerSnapshot{};
    }

private:
    std::shared_ptr<ServerSession> lastSession() const
    {
        const std::lock_guard lock(m_mutex);
        return m_session;
    }

    ServerEventQueue* m_events;
    net::SystemCalls& m_calls;
    std::atomic<ConnectionId> m_lastConnection = 0;
    WantedReports m_wanted;
    mutable std::mutex m_mutex;
    SessionId m_lastSession = 0;
    std::shared_ptr<ServerSession> m_session;
    std::unique_ptr<SessionThread<ServerSession>> m_running;
};

EchoServer::EchoServer(ServerEventQueue* events, net::SystemCalls& calls)
    : m_impl(std::make_unique<Impl>(events, calls))
{
}

EchoServer::~EchoServer() = default;

SessionId EchoServer::start(const ServerConfig& config)
{
    return m_impl->start(config);
}

void EchoServer::stop()
{
    m_impl->post({ServerCommand::Kind::Stop});
}

void EchoServer::act(ConnectionId connection, ConnectionAction action)
{
    m_impl->post(ServerCommand{ServerCommand::Kind::Act, connection, action});
}

void EchoServer::setReportingSends(bool on)
{
    m_impl->setReportingSends(on);
}

void EchoServer::setReportingReceived(bool on)
{
    m_impl->setReportingReceived(on);
}

void EchoServer::askOptions(ConnectionId connection, OptionRequests changes)
{
    ServerCommand command{ServerCommand::Kind::Options, connection};
    command.options = std::move(changes);
    m_impl->post(std::move(command));
}

ServerCounts EchoServer::counts() const
{
    return m_impl->counts();
}

std::optional<ConnectionInfo> EchoServer::find(ConnectionId connection) const
{
    return m_impl->find(connection);
}

ServerSnapshot EchoServer::snapshot() const
{
    return m_impl->snapshot();
}

} // namespace echolab::echo
