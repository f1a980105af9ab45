#include "app/client/clientcontroller.h"

#include <algorithm>
#include <utility>

#include <QScopedValueRollback>

#include "app/base/convert.h"
#include "app/base/format.h"
#include "app/text/messageparser.h"

namespace echolab::app {

namespace {

constexpr std::chrono::milliseconds drainInterval(33);
/// How often counters are read where no event tells of a change: a long message goes out bit by bit.
constexpr std::chrono::milliseconds refreshInterval(250);

} // namespace

/// What each event of the engine means for the state, and who is told of it.
struct ClientController::Handler {
    ClientController& controller;

    void operator()(const echo::Skipped& skipped) const { Q_EMIT controller.skipped(skipped); }

    void operator()(const echo::NameResolved&) const { }

    void operator()(const echo::ConnectAttempt& event) const { controller.m_attempt = event.remote; }

    void operator()(const echo::AttemptFailed& event) const { controller.m_attempt = event.remote; }

    void operator()(const echo::ClientConnected& event) const
    {
        controller.m_attempt = event.remote;
        controller.m_connection.local = event.local;
        controller.m_connection.remote = event.remote;
        if (controller.m_state == State::Connecting) {
            controller.m_askedOptions.opened();
            controller.setState(State::Connected);
        }
    }

    void operator()(const echo::SocketOptionsRead& event) const { controller.m_askedOptions.take(event); }

    void operator()(const echo::MessageSent& event) const
    {
        const auto found = controller.m_open.find(event.message);
        if (found != controller.m_open.end()) {
            found->second = true;
            if (!controller.m_echoes) {
                controller.m_open.erase(found);
            }
        }
        Q_EMIT controller.messageSent(event.message, event.bytes);
    }

    void operator()(const echo::MessageConfirmed& event) const
    {
        // Echoes come in order: what was sent before has come back too, even if that event was skipped.
        controller.m_open.erase(controller.m_open.begin(), controller.m_open.upper_bound(event.message));
        controller.m_lastRoundTrip = event.roundTrip;
        Q_EMIT controller.messageConfirmed(event.message, event.roundTrip);
    }

    void operator()(const echo::EchoMismatch& event) const
    {
        expectNoEcho();
        Q_EMIT controller.echoMismatch(event);
    }

    void operator()(const echo::EchoUnanswered&) const
    {
        expectNoEcho();
        Q_EMIT controller.echoUnanswered();
    }

    void operator()(const echo::ClientReceived& event) const
    {
        Q_EMIT controller.dataReceived(toByteArray(event.data));
    }

    void operator()(const echo::PeerEndSeen&) const
    {
        controller.m_connection.peerEndSeen = true;
        Q_EMIT controller.statusChanged();
    }

    void operator()(const echo::PeerEnded&) const
    {
        controller.m_connection.peerEnded = true;
        controller.m_connection.peerEndSeen = true;
        Q_EMIT controller.peerHasEnded();
        Q_EMIT controller.statusChanged();
    }

    void operator()(const echo::ClientFailed& event) const
    {
        const Failure failure{event.error, controller.situation()};
        controller.m_lastError = failure;
        Q_EMIT controller.failed(failure);
    }

    void operator()(const echo::ClientDisconnected&) const
    {
        controller.m_open.clear();
        controller.m_connection.local.reset();
        controller.m_connection.remote.reset();
        controller.m_askedOptions.closed();
        controller.refresh();
        if (controller.m_next) {
            controller.m_config = *std::exchange(controller.m_next, std::nullopt);
            controller.connectNow();
        } else {
            controller.setState(State::Disconnected);
        }
    }

private:
    /// From here on a message is done with once it is sent.
    void expectNoEcho() const
    {
        controller.m_echoes = false;
        std::erase_if(controller.m_open, [](const auto& open) { return open.second; });
    }
};

ClientController::ClientController(QObject* parent, net::SystemCalls& calls, Recording recording)
    : QObject(parent)
    , m_askedOptions(
          [this](AskedOptions::SocketId, const echo::OptionRequests& changes) { m_client.askOptions(changes); }, this)
    , m_recorder(recording == Recording::On ? std::make_unique<ClientRecorder>() : nullptr)
    , m_throttle(
          drainInterval, [this] { drain(); }, this)
    , m_refresh(this)
    , m_events([this] { m_throttle.wake(); })
    , m_client(&m_events, calls)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshInterval);
    connect(&m_refresh, &QTimer::timeout, this, &ClientController::refresh);
}

ClientController::~ClientController() = default;

QString ClientController::statusText() const
{
    switch (m_state) {
    case State::Disconnected:
        return m_lastError ? ErrorText::full(m_lastError->error, m_lastError->situation) : tr("Disconnected");
    case State::Connecting: return tr("Connecting...");
    case State::Connected: return m_connection.text();
    case State::Disconnecting: return tr("Disconnecting...");
    }
    return {};
}

QString ClientController::totalsText() const
{
    return Format::clientTotals(m_totals);
}

void ClientController::setEncoding(Encoding encoding)
{
    m_encoding = encoding;
    record([&](ClientRecorder& recorder) { recorder.setEncoding(encoding); });
}

void ClientController::setMarkingCalls(bool on)
{
    record([&](ClientRecorder& recorder) { recorder.conversation()->transcript()->setMarked(on); });
}

void ClientController::connectTo(const echo::ClientConfig& config)
{
    if (m_state == State::Disconnected) {
        m_config = config;
        connectNow();
        return;
    }
    disconnectNow();
    m_next = config;
}

void ClientController::disconnectNow()
{
    m_next.reset();
    if (m_state == State::Connecting || m_state == State::Connected) {
        record([&](ClientRecorder& recorder) { recorder.asked(echo::ConnectionAction::Close); });
        setState(State::Disconnecting);
        m_client.disconnect();
    }
}

std::optional<QString> ClientController::sendText(const QString& text, MessageFormat format)
{
    showWhatCame();
    if (text.isEmpty() && m_state == State::Connected) {
        record([&](ClientRecorder& recorder) { recorder.emptyLine(); });
        disconnectNow();
        return std::nullopt;
    }
    const auto message = MessageParser::parse(text, format, m_encoding);
    if (!message) {
        return message.error().reason;
    }
    const QByteArray bytes = toByteArray(*message);
    auto refused = send(bytes, format == MessageFormat::Text ? std::optional(text) : std::nullopt);
    if (!refused) {
        m_history.add(text);
    }
    return refused;
}

std::optional<QString> ClientController::sendBytes(const QByteArray& bytes)
{
    showWhatCame();
    return send(bytes, std::nullopt);
}

void ClientController::act(echo::ConnectionAction action)
{
    using Action = echo::ConnectionAction;
    if (m_state != State::Connected) {
        return;
    }
    showWhatCame();
    if (action == Action::Close) {
        disconnectNow();
        return;
    }
    record([&](ClientRecorder& recorder) { recorder.asked(action); });
    switch (action) {
    case Action::Close: return;
    case Action::Reset:
        m_next.reset();
        setState(State::Disconnecting);
        break;
    case Action::FinishSending:
        m_connection.endedFirst = !m_connection.peerEndSeen;
        m_connection.sendingFinished = true;
        break;
    case Action::PauseReceiving:
    case Action::ResumeReceiving: m_connection.receivingPaused = action == Action::PauseReceiving; break;
    }
    Q_EMIT statusChanged();
    m_client.act(action);
}

std::optional<QString> ClientController::switchFamily(net::Family family)
{
    echo::ClientConfig config = m_next.value_or(m_config);
    if (m_state == State::Disconnected || config.family == family) {
        return std::nullopt;
    }
    if (const auto numeric = net::Endpoint::parseAddress(config.host, config.port)) {
        const auto counterpart = inFamily(*numeric, family);
        if (!counterpart) {
            return InputRules::otherFamily(*numeric);
        }
        config.host = counterpart->addressText();
    }
    config.family = family;
    record([&](ClientRecorder& recorder) { recorder.reconnecting(family); });
    connectTo(config);
    return std::nullopt;
}

void ClientController::retranslate()
{
    record([&](ClientRecorder& recorder) { recorder.conversation()->retranslate(); });
    Q_EMIT statusChanged();
    Q_EMIT totalsChanged();
}

void ClientController::connectNow()
{
    m_lastError.reset();
    m_lastRoundTrip.reset();
    m_connection = {};
    m_echoes = true;
    m_attempt = net::Endpoint::any(m_config.family, m_config.port);
    m_config.socketOptions = m_askedOptions.forNextStart();
    record([&](ClientRecorder& recorder) { recorder.begin(m_config); });
    m_session = m_client.connect(m_config);
    setState(State::Connecting);
    refresh(); // from here on the counters are the new session's
}

void ClientController::setState(State state)
{
    if (state != m_state) {
        m_state = state;
        m_throttle.setHurried(state == State::Disconnecting);
        Q_EMIT stateChanged(state);
    }
    Q_EMIT statusChanged();
}

/// What came before a message stands before it, also where the display is not due yet.
void ClientController::showWhatCame()
{
    if (!m_draining) {
        drain();
    }
}

void ClientController::drain()
{
    const QScopedValueRollback draining(m_draining, true);
    m_events.drain(m_batch);
    for (const echo::ClientEvent& event : m_batch) {
        constexpr echo::SessionId anySession = 0; // a count of what was skipped belongs to none
        if (event.session == anySession || event.session == m_session) {
            if (m_recorder) {
                m_recorder->record(event);
            }
            std::visit(Handler{*this}, event.what);
        }
    }
    if (m_recorder) {
        m_recorder->flush();
    }
    refresh();
}

void ClientController::refresh()
{
    const echo::Totals totals = m_client.totals();
    const bool changed = totals != m_totals;
    m_totals = totals;
    if (changed) {
        Q_EMIT totalsChanged();
    }
    const bool sending = std::any_of(m_open.begin(), m_open.end(), [](const auto& open) { return !open.second; });
    if (m_state != State::Disconnected && (changed || sending)) {
        m_refresh.start();
    }
}

std::optional<QString> ClientController::send(const QByteArray& bytes, const std::optional<QString>& text)
{
    if (m_state != State::Connected) {
        return reasonOf(echo::SendRefusal::NoSession);
    }
    const echo::BytesView view = viewOf(bytes);
    const auto message = m_client.send(echo::Bytes(view.begin(), view.end()), m_pieces);
    if (!message) {
        return reasonOf(message.error());
    }
    m_open.emplace(*message, false);
    record([&](ClientRecorder& recorder) { recorder.sending(*message, bytes, text); });
    Q_EMIT sending(*message, bytes);
    return std::nullopt;
}

QString ClientController::reasonOf(echo::SendRefusal refusal) const
{
    switch (refusal) {
    case echo::SendRefusal::NoSession:
        return m_state == State::Connected ? tr("Not sent: the connection is gone.")
                                           : tr("Not connected: connect first.");
    case echo::SendRefusal::Ending: return tr("Not sent: sending was finished. Connect again to send.");
    case echo::SendRefusal::Empty: return tr("There is nothing to send.");
    case echo::SendRefusal::TooMuchPending:
        return tr("Not sent: with it, more than %1 would wait to be sent. Wait until the other end has read.")
            .arg(Format::bytes(m_config.pendingLimit));
    }
    return {};
}

Situation ClientController::situation() const
{
    return {.side = Situation::Side::Client, .endpoint = m_attempt, .host = QString::fromStdString(m_config.host)};
}

} // namespace echolab::app
