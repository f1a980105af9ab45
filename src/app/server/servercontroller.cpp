#include "app/server/servercontroller.h"

#include <utility>

namespace echolab::app {

namespace {

constexpr std::chrono::milliseconds drainInterval(33);

/// Nothing for what ends the connection.
std::optional<Notice::Kind> noticeOf(echo::ConnectionAction action)
{
    switch (action) {
    case echo::ConnectionAction::FinishSending: return Notice::Kind::ClientSendingFinished;
    case echo::ConnectionAction::PauseReceiving: return Notice::Kind::ClientPaused;
    case echo::ConnectionAction::ResumeReceiving: return Notice::Kind::ClientResumed;
    case echo::ConnectionAction::Close:
    case echo::ConnectionAction::Reset: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

ServerController::ServerController(QObject* parent, net::SystemCalls& calls)
    : QObject(parent)
    , m_conversation(this)
    , m_clients(this)
    , m_recorder(m_conversation, [this](echo::ConnectionId id) { return peerOf(id); })
    , m_throttle(
          drainInterval, [this] { drain(); }, this)
    , m_events([this] { m_throttle.wake(); })
    , m_lifecycle(m_events, calls, this)
    , m_counters(m_lifecycle, this)
    , m_clientsReader(m_lifecycle, m_clients, this)
{
    connect(&m_lifecycle, &ServerLifecycle::stateChanged, this, &ServerController::enter);
    connect(&m_lifecycle, &ServerLifecycle::statusChanged, this, &ServerController::statusChanged);
    connect(&m_lifecycle, &ServerLifecycle::failed, this, &ServerController::failed);
    connect(&m_counters, &ServerCounters::connectionsChanged, this, &ServerController::showConnections);
    connect(&m_counters, &ServerCounters::totalsChanged, &m_clientsReader, &ClientsReader::readSoon);
    connect(&m_counters, &ServerCounters::totalsChanged, this, &ServerController::totalsChanged);
}

ServerController::~ServerController() = default;

void ServerController::switchFamily(ServerFamily family)
{
    const echo::ServerConfig present = m_lifecycle.nextConfig();
    if (state() == State::Stopped || serverFamily(present) == family) {
        return;
    }
    m_recorder.note(Notice{.kind = Notice::Kind::Restarting, .family = family});
    start(inFamily(present, family));
}

void ServerController::act(echo::ConnectionId connection, echo::ConnectionAction action)
{
    const auto info = m_lifecycle.engine().find(connection);
    if (!info) {
        return;
    }
    if (const auto kind = noticeOf(action)) {
        m_recorder.note(Notice{.kind = *kind}, connection, info->peer);
        m_clientsReader.expectChange(); // the table shows it once the connection's thread has done it
    } else {
        m_clients.setClosing(connection); // ClientGone tells the rest
    }
    m_lifecycle.engine().act(connection, action);
}

void ServerController::setMarkingCalls(bool on)
{
    m_conversation.transcript()->setMarked(on);
    m_lifecycle.engine().setReportingSends(on);
}

void ServerController::retranslate()
{
    m_conversation.retranslate();
    m_clients.retranslate();
    Q_EMIT statusChanged();
    Q_EMIT totalsChanged();
}

/// Also of a connection that has just ended, where the table still knows it.
net::Endpoint ServerController::peerOf(echo::ConnectionId connection)
{
    if (const auto open = m_lifecycle.engine().find(connection)) {
        return open->peer;
    }
    const echo::ConnectionInfo* const known = m_clients.find(connection);
    return known != nullptr ? known->peer : net::Endpoint();
}

void ServerController::showConnections()
{
    if (m_counters.counts().open == 0) {
        m_clientsReader.clear();
    }
    Q_EMIT connectionsChanged();
}

void ServerController::enter(State state)
{
    if (state == State::Starting) {
        m_recorder.begin();
    }
    m_throttle.setHurried(state == State::Stopping); // the end is not to wait behind a flood
    Q_EMIT stateChanged(state);
    if (state == State::Starting) {
        m_counters.refresh(); // from here on they are the new session's
    }
}

void ServerController::drain()
{
    m_events.drain(m_batch);
    for (const echo::ServerEvent& event : m_batch) {
        if (!m_lifecycle.concerns(event)) {
            continue;
        }
        m_recorder.take(event, m_lifecycle.situation());
        if (const auto* const skipped = std::get_if<echo::Skipped>(&event.what)) {
            Q_EMIT this->skipped(*skipped);
        } else if (std::holds_alternative<echo::ServerStopped>(event.what)) {
            m_counters.refresh(); // for good: before anybody hears of the end
        }
        m_lifecycle.take(event);
    }
    m_conversation.flush();
    m_counters.refresh();
}

} // namespace echolab::app
