#include "app/server/servercontroller.h"

#include <utility>

#include "app/base/convert.h"
#include "app/base/format.h"
#include "app/text/displaytext.h"

namespace echolab::app {

namespace {

constexpr std::chrono::milliseconds drainInterval(33);
/// How often counters are read where no event tells of a change: a slow client takes its echo bit by bit.
constexpr std::chrono::milliseconds refreshInterval(250);

bool owesEchoes(const echo::ServerSnapshot& snapshot)
{
    for (const echo::ConnectionInfo& info : snapshot.connections) {
        if (info.totals.bytesSent != info.totals.bytesReceived) {
            return true;
        }
    }
    return false;
}

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

/// What each event of the engine means here.
struct ServerController::Handler {
    ServerController& controller;
    echo::Clock::time_point at;

    void operator()(const echo::Skipped& skipped) const
    {
        for (auto& [id, connection] : controller.m_connections) {
            connection.decoder.interrupt();
            connection.echoRest = 0; // what is sent now may echo what was skipped
        }
        controller.addEntry(at, skipped);
        Q_EMIT controller.skipped(skipped);
    }

    void operator()(const echo::ServerListening& event) const
    {
        controller.m_listening = event.local;
        controller.addEntry(at, Notice{.kind = Notice::Kind::Listening, .local = event.local},
                            CallsBehind::single(net::Call::Listen, at));
        if (controller.m_state == State::Starting) {
            controller.m_askedOptions.opened();
            controller.setState(State::Listening);
        }
    }

    void operator()(const echo::ClientAccepted& event) const
    {
        controller.m_connections.insert_or_assign(
            event.connection, Connection{event.peer, TextDecoder(controller.m_encoding), event.socket});
        const auto entry = controller.addEntry(at, Notice{.kind = Notice::Kind::ClientConnected},
                                               CallsBehind::single(net::Call::Accept, at, event.socket),
                                               event.connection, event.peer);
        controller.m_conversation.print(ConsoleLine::clientConnected(event.peer), entry);
    }

    void operator()(const echo::SocketOptionsRead& event) const { controller.m_askedOptions.take(event); }

    void operator()(const echo::ClientRefused& event) const
    {
        controller.addEntry(at, Notice{.kind = Notice::Kind::ClientRefused}, CallsBehind::single(net::Call::Accept, at),
                            0, event.peer);
    }

    void operator()(const echo::ServerReceived& event) const
    {
        Connection& from = controller.connection(event.connection);
        const QString text = from.decoder.decode(event.data);
        controller.m_conversation.dump(Direction::Received, from.peer, event.data);
        ReceivedData data{toByteArray(event.data), displayText(text, LineBreaks::Keep)};
        data.receives.add(event.data.size(), event.data.size());
        from.echoing = controller.addEntry(at, std::move(data), from.behind(CallsBehind::echoed(from.socket, at)),
                                           event.connection, from.peer);
        from.echoRest = event.data.size();
        controller.m_conversation.print(ConsoleLine::serverReceived(from.peer, text), from.echoing);
    }

    void operator()(const echo::ServerSent& event) const
    {
        Connection& to = controller.connection(event.connection);
        if (event.bytes > to.echoRest) {
            return; // what it echoes was skipped
        }
        to.echoRest -= event.bytes;
        controller.m_conversation.update(to.echoing, [&event](TranscriptEntry& entry) {
            std::get<ReceivedData>(entry.what).sends.add(event.bytes, event.bytes);
        });
    }

    void operator()(const echo::ClientGone& event) const
    {
        const Connection& gone = controller.connection(event.connection);
        const CallsBehind close = gone.behind(CallsBehind::single(net::Call::Close, at, gone.socket));
        endText(event);
        controller.m_askedOptions.connectionClosed(event.connection);
        if (event.error) {
            const auto failure = controller.addEntry(at, Failure{*event.error, controller.situation()},
                                                     CallsBehind::single(event.error->call(), at, close.socket),
                                                     event.connection, event.peer);
            controller.m_conversation.print(ConsoleLine::callFailed(*event.error), failure);
        }
        const auto entry = controller.addEntry(at, Notice{.kind = Notice::Kind::ClientGone, .reason = event.reason},
                                               close, event.connection, event.peer);
        controller.m_conversation.print(ConsoleLine::clientDisconnected(event.peer), entry);
    }

    void operator()(const echo::ServerFailed& event) const
    {
        const Failure failure{event.error, controller.situation()};
        const auto entry = controller.addEntry(at, failure, CallsBehind::single(event.error.call(), at));
        controller.m_conversation.print(ConsoleLine::callFailed(event.error), entry);
        if (event.fatal) {
            controller.m_lastError = failure;
        }
        Q_EMIT controller.failed(failure, event.fatal);
    }

    void operator()(const echo::ServerStopped&) const
    {
        controller.m_listening.reset();
        controller.m_askedOptions.closed();
        controller.m_connections.clear();
        controller.addEntry(at, Notice{.kind = Notice::Kind::Stopped});
        controller.refresh();
        if (controller.m_next) {
            controller.m_config = *std::exchange(controller.m_next, std::nullopt);
            controller.startNow();
        } else {
            controller.setState(State::Stopped);
        }
    }

private:
    /// What is left of a character that never became whole.
    void endText(const echo::ClientGone& event) const
    {
        const auto found = controller.m_connections.find(event.connection);
        if (found == controller.m_connections.end()) {
            return;
        }
        const QString rest = found->second.decoder.flush();
        controller.m_connections.erase(found);
        if (!rest.isEmpty()) {
            const auto entry = controller.addEntry(at, Notice{.kind = Notice::Kind::IncompleteCharacter, .text = rest},
                                                   {}, event.connection, event.peer);
            controller.m_conversation.print(ConsoleLine::serverReceived(event.peer, rest), entry);
        }
    }
};

ServerController::ServerController(QObject* parent, net::SystemCalls& calls)
    : QObject(parent)
    , m_conversation(this)
    , m_clients(this)
    , m_askedOptions([this](AskedOptions::SocketId socket,
                            const echo::OptionRequests& changes) { m_server.askOptions(socket, changes); },
                     this)
    , m_throttle(
          drainInterval, [this] { drain(); }, this)
    , m_refresh(this)
    , m_events([this] { m_throttle.wake(); })
    , m_server(&m_events, calls)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshInterval);
    connect(&m_refresh, &QTimer::timeout, this, &ServerController::refresh);
}

ServerController::~ServerController() = default;

QString ServerController::statusText() const
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

QString ServerController::totalsText() const
{
    return Format::serverTotals(m_snapshot.totals);
}

void ServerController::setEncoding(Encoding encoding)
{
    if (encoding == m_encoding) {
        return;
    }
    m_encoding = encoding;
    for (auto& [id, connection] : m_connections) {
        connection.decoder = connection.decoder.successor(encoding);
    }
}

void ServerController::start(const echo::ServerConfig& config)
{
    if (m_state == State::Stopped) {
        m_config = config;
        startNow();
        return;
    }
    stop();
    m_next = config;
}

void ServerController::stop()
{
    m_next.reset();
    if (m_state == State::Starting || m_state == State::Listening) {
        setState(State::Stopping);
        m_server.stop();
    }
}

void ServerController::switchFamily(ServerFamily family)
{
    const echo::ServerConfig& present = m_next.value_or(m_config);
    if (m_state == State::Stopped || serverFamily(present) == family) {
        return;
    }
    addEntry(echo::Clock::now(), Notice{.kind = Notice::Kind::Restarting, .family = family});
    m_conversation.flush();
    start(inFamily(present, family));
}

void ServerController::act(echo::ConnectionId connection, echo::ConnectionAction action)
{
    const echo::ConnectionInfo* const info = m_clients.find(connection);
    if (info == nullptr) {
        return;
    }
    if (const auto kind = noticeOf(action)) {
        addEntry(echo::Clock::now(), Notice{.kind = *kind}, {}, connection, info->peer);
        m_conversation.flush();
        m_refresh.start(); // the table shows it once the connection's thread has done it
    } else {
        m_clients.setClosing(connection); // ClientGone tells the rest
    }
    m_server.act(connection, action);
}

void ServerController::setMarkingCalls(bool on)
{
    m_conversation.transcript()->setMarked(on);
    m_server.setReportingSends(on);
}

void ServerController::retranslate()
{
    m_conversation.retranslate();
    m_clients.retranslate();
    Q_EMIT statusChanged();
    Q_EMIT totalsChanged();
}

void ServerController::startNow()
{
    m_lastError.reset();
    m_connections.clear();
    m_config.socketOptions = m_askedOptions.forNextStart();
    m_session = m_server.start(m_config);
    setState(State::Starting);
    refresh(); // from here on the counters are the new session's
}

void ServerController::setState(State state)
{
    if (state != m_state) {
        m_state = state;
        m_throttle.setHurried(state == State::Stopping); // the end is not to wait behind a flood
        Q_EMIT stateChanged(state);
    }
    Q_EMIT statusChanged();
}

void ServerController::drain()
{
    m_events.drain(m_batch);
    for (const echo::ServerEvent& event : m_batch) {
        constexpr echo::SessionId anySession = 0; // a count of what was skipped belongs to none
        if (event.session == anySession || event.session == m_session) {
            std::visit(Handler{*this, event.at}, event.what);
        }
    }
    m_conversation.flush();
    refresh();
}

void ServerController::refresh()
{
    echo::ServerSnapshot snapshot = m_server.snapshot();
    const bool changed = snapshot.totals != m_snapshot.totals || snapshot.accepted != m_snapshot.accepted;
    m_snapshot = std::move(snapshot);
    m_clients.setConnections(m_snapshot.connections);
    if (changed) {
        Q_EMIT totalsChanged();
    }
    if (m_state != State::Stopped && (changed || owesEchoes(m_snapshot))) {
        m_refresh.start();
    }
}

std::uint64_t ServerController::addEntry(echo::Clock::time_point at, TranscriptEntry::What what,
                                         const CallsBehind& calls, echo::ConnectionId connection,
                                         const net::Endpoint& peer)
{
    return m_conversation.add({wallTime(at), std::move(what), connection, peer, calls});
}

ServerController::Connection& ServerController::connection(echo::ConnectionId id)
{
    const auto found = m_connections.find(id);
    if (found != m_connections.end()) {
        return found->second;
    }
    // The event of its beginning was skipped: the table may know who it is.
    const echo::ConnectionInfo* const known = m_clients.find(id);
    return m_connections
        .emplace(id, Connection{known != nullptr ? known->peer : net::Endpoint(), TextDecoder(m_encoding)})
        .first->second;
}

Situation ServerController::situation() const
{
    return {.side = Situation::Side::Server, .endpoint = m_listening.value_or(m_config.local), .host = {}};
}

} // namespace echolab::app
