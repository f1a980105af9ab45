#include "app/server/serverlifecycle.h"

#include <utility>

#include "app/base/format.h"

namespace echolab::app {

/// What each event of the engine means for the state.
struct ServerLifecycle::Handler {
    ServerLifecycle& server;

    void operator()(const echo::ServerListening& event) const
    {
        server.m_listening = event.local;
        if (server.m_state == State::Starting) {
            server.m_askedOptions.opened();
            server.setState(State::Listening);
        }
    }
    void operator()(const echo::SocketOptionsRead& event) const { server.m_askedOptions.take(event); }
    void operator()(const echo::ClientGone& event) const { server.m_askedOptions.connectionClosed(event.connection); }
    void operator()(const echo::ServerFailed& event) const
    {
        const Failure failure{event.error, server.situation()};
        if (event.fatal) {
            server.m_lastError = failure;
        }
        Q_EMIT server.failed(failure, event.fatal);
    }
    void operator()(const echo::ServerStopped&) const
    {
        server.m_listening.reset();
        server.m_askedOptions.closed();
        if (server.m_next) {
            server.m_config = *std::exchange(server.m_next, std::nullopt);
            server.startNow();
        } else {
            server.setState(State::Stopped);
        }
    }
    template <typename Other>
    void operator()(const Other&) const
    {
    }
};

ServerLifecycle::ServerLifecycle(echo::ServerEventQueue& events, net::SystemCalls& calls, QObject* parent)
    : QObject(parent)
    , m_askedOptions([this](AskedOptions::SocketId socket,
                            const echo::OptionRequests& changes) { m_server.askOptions(socket, changes); },
                     this)
    , m_server(&events, calls)
{
}

QString ServerLifecycle::statusText() const
{
    switch (m_state) {
    case State::Stopped:
        return m_lastError ? ErrorText::full(m_lastError->error, m_lastError->situation) : tr("Stopped");
    case State::Starting: return tr("Starting...");
    case State::Listening: return QStringLiteral("LISTENING ") + Format::endpoint(m_listening.value_or(m_config.local));
    case State::Stopping: return tr("Stopping...");
    }
    return {};
}

Situation ServerLifecycle::situation() const
{
    return {.side = Situation::Side::Server, .endpoint = m_listening.value_or(m_config.local), .host = {}};
}

void ServerLifecycle::start(const echo::ServerConfig& config)
{
    if (m_state == State::Stopped) {
        m_config = config;
        startNow();
        return;
    }
    stop();
    m_next = config;
}

void ServerLifecycle::stop()
{
    m_next.reset();
    if (m_state == State::Starting || m_state == State::Listening) {
        setState(State::Stopping);
        m_server.stop();
    }
}

bool ServerLifecycle::concerns(const echo::ServerEvent& event) const
{
    constexpr echo::SessionId anySession = 0; // a count of what was skipped belongs to none
    return event.session == anySession || event.session == m_session;
}

void ServerLifecycle::take(const echo::ServerEvent& event)
{
    std::visit(Handler{*this}, event.what);
}

void ServerLifecycle::startNow()
{
    m_lastError.reset();
    m_config.socketOptions = m_askedOptions.forNextStart();
    m_session = m_server.start(m_config);
    setState(State::Starting);
}

void ServerLifecycle::setState(State state)
{
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
    Q_EMIT statusChanged();
}

} // namespace echolab::app
