#include "app/client/clientcontroller.h"

#include <algorithm>
#include <utility>

#include <QScopedValueRollback>

#include "app/base/convert.h"
#include "app/base/format.h"
#include "app/text/displaytext.h"
#include "app/text/messageparser.h"

namespace echolab::app {

namespace {

constexpr std::chrono::milliseconds drainInterval(33);
/// How often counters are read where no event tells of a change: a long message goes out bit by bit.
constexpr std::chrono::milliseconds refreshInterval(250);

} // namespace

ClientController::ClientController(QObject* parent, net::SystemCalls& calls)
    : QObject(parent)
    , m_decoder(m_encoding)
    , m_askedOptions(
          [this](AskedOptions::SocketId, const echo::OptionRequests& changes) { m_client.askOptions(changes); }, this)
    , m_conversation(this)
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
    case State::Connected: {
        const QString connection = QStringLiteral("%1 %2 -> %3")
                                       .arg(tcpState(), Format::endpoint(m_local.value_or(net::Endpoint())),
                                            Format::endpoint(m_remote.value_or(net::Endpoint())));
        return m_receivingPaused ? tr("%1, receiving paused", "%1 is a connection with its state").arg(connection)
                                 : connection;
    }
    case State::Disconnecting: return tr("Disconnecting...");
    }
    return {};
}

/// As RFC 9293 names it, as far as it is known on this side.
QString ClientController::tcpState() const
{
    if (!m_sendingFinished) {
        return m_peerEnded ? QStringLiteral("CLOSE-WAIT") : QStringLiteral("ESTABLISHED");
    }
    if (!m_peerEnded) {
        return QStringLiteral("FIN-WAIT-2");
    }
    return m_endedFirst ? QStringLiteral("TIME-WAIT") : QStringLiteral("CLOSED");
}

QString ClientController::totalsText() const
{
    return Format::clientTotals(m_totals);
}

void ClientController::setEncoding(Encoding encoding)
{
    if (encoding != m_encoding) {
        m_encoding = encoding;
        m_decoder = m_decoder.successor(encoding);
    }
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
        m_end = echo::EndReason::Closed;
        setState(State::Disconnecting);
        m_client.disconnect();
    }
}

std::optional<QString> ClientController::sendText(const QString& text, MessageFormat format)
{
    showWhatCame();
    if (text.isEmpty() && m_state == State::Connected) {
        m_conversation.print(ConsoleLine::prompt(text));
        m_conversation.flush();
        disconnectNow();
        return std::nullopt;
    }
    const auto message = MessageParser::parse(text, format, m_encoding);
    if (!message) {
        return message.error().reason;
    }
    const QByteArray bytes = toByteArray(*message);
    auto refused = format == MessageFormat::Text ? send(bytes, text) : sendBytes(bytes);
    if (!refused) {
        m_history.add(text);
    }
    return refused;
}

std::optional<QString> ClientController::sendBytes(const QByteArray& bytes)
{
    showWhatCame();
    TextDecoder decoder(m_encoding);
    const QString text = decoder.decode(viewOf(bytes)) + decoder.flush();
    return send(bytes, text);
}

void ClientController::act(echo::ConnectionAction action)
{
    using Action = echo::ConnectionAction;
    if (m_state != State::Connected) {
        return;
    }
    showWhatCame();
    const auto note = [this](Notice::Kind kind) {
        addEntry(echo::Clock::now(), Notice{.kind = kind});
        m_conversation.flush();
        Q_EMIT statusChanged();
    };
    switch (action) {
    case Action::Close: disconnectNow(); return;
    case Action::Reset:
        m_next.reset();
        m_end = echo::EndReason::Reset;
        setState(State::Disconnecting);
        break;
    case Action::FinishSending:
        m_endedFirst = !m_peerEnded;
        m_sendingFinished = true;
        note(Notice::Kind::SendingFinished);
        break;
    case Action::PauseReceiving:
    case Action::ResumeReceiving:
        m_receivingPaused = action == Action::PauseReceiving;
        note(m_receivingPaused ? Notice::Kind::ReceivingPaused : Notice::Kind::ReceivingResumed);
        break;
    }
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
    addEntry(echo::Clock::now(),
             Notice{.kind = Notice::Kind::Reconnecting,
                    .family = family == net::Family::IPv4 ? ServerFamily::IPv4 : ServerFamily::IPv6});
    m_conversation.flush();
    connectTo(config);
    return std::nullopt;
}

void ClientController::retranslate()
{
    m_conversation.retranslate();
    Q_EMIT statusChanged();
    Q_EMIT totalsChanged();
}

void ClientController::connectNow()
{
    m_lastError.reset();
    m_attemptFailure.reset();
    m_lastRoundTrip.reset();
    m_peerEnded = false;
    m_sendingFinished = false;
    m_receivingPaused = false;
    m_end = echo::EndReason::Failed;
    m_echoes = true;
    m_decoder = TextDecoder(m_encoding);
    m_attempt = net::Endpoint::any(m_config.family, m_config.port);
    m_config.socketOptions = m_askedOptions.forNextStart();
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
            handle(event);
        }
    }
    m_conversation.flush();
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
    const bool sending = std::any_of(m_open.begin(), m_open.end(), [](const auto& open) { return !open.second.sent; });
    if (m_state != State::Disconnected && (changed || sending)) {
        m_refresh.start();
    }
}

std::optional<QString> ClientController::send(const QByteArray& bytes, const QString& text)
{
    if (m_state != State::Connected) {
        return tr("Not connected: connect first.");
    }
    if (m_sendingFinished) {
        return tr("Not sent: sending was finished. Connect again to send.");
    }
    if (bytes.isEmpty()) {
        return tr("There is nothing to send.");
    }
    const echo::BytesView view = viewOf(bytes);
    const auto message = m_client.send(echo::Bytes(view.begin(), view.end()), m_pieces);
    if (!message) {
        return tr("Not sent: too much still waits to be sent or to come back, or the connection is gone.");
    }
    const std::uint64_t entry = addEntry(echo::Clock::now(), SentMessage{bytes, displayText(text, LineBreaks::Keep)});
    m_open.emplace(*message, OpenMessage{entry, bytes, text});
    m_conversation.print(ConsoleLine::prompt(text), entry);
    m_conversation.dump(Direction::Sent, m_remote.value_or(net::Endpoint()), view);
    m_conversation.flush();
    return std::nullopt;
}

void ClientController::setMessageState(const OpenMessage& message, MessageState state)
{
    m_conversation.update(message.entry,
                          [state](TranscriptEntry& entry) { std::get<SentMessage>(entry.what).state = state; });
}

void ClientController::showReceived(echo::Clock::time_point at, echo::Clock::time_point firstReceive, ReceivedData data,
                                    const QString& text)
{
    const auto count = static_cast<std::uint64_t>(data.bytes.size());
    m_conversation.dump(Direction::Received, m_remote.value_or(net::Endpoint()), viewOf(data.bytes));
    const auto entry = addEntry(at, std::move(data), CallsBehind::received(m_socket, firstReceive, at));
    m_conversation.print(ConsoleLine::received(count), entry);
    m_conversation.print(ConsoleLine::receivedData(text), entry);
}

void ClientController::endText(echo::Clock::time_point at)
{
    const QString rest = m_decoder.flush();
    if (!rest.isEmpty()) {
        m_conversation.print(ConsoleLine::receivedData(rest));
        addEntry(at, Notice{.kind = Notice::Kind::IncompleteCharacter, .text = rest});
    }
}

/// What the other end sees of it depends on who ended the connection, and on what was left unread.
Notice ClientController::endNotice() const
{
    const bool orderly = m_end == echo::EndReason::Closed && !m_lastError && !m_peerEnded;
    if (orderly && m_receivingPaused) {
        return {.kind = Notice::Kind::DisconnectedUnread};
    }
    const bool reset = m_end == echo::EndReason::Reset && !m_lastError;
    return {.kind = Notice::Kind::Disconnected, .reason = orderly || reset ? m_end : echo::EndReason::PeerClosed};
}

std::uint64_t ClientController::addEntry(echo::Clock::time_point at, TranscriptEntry::What what,
                                         const CallsBehind& calls)
{
    return m_conversation.add({wallTime(at), std::move(what), 0, m_attempt, calls});
}

Situation ClientController::situation() const
{
    return {.side = Situation::Side::Client, .endpoint = m_attempt, .host = QString::fromStdString(m_config.host)};
}

} // namespace echolab::app
