#include "clientcontroller.h"

#include <algorithm>
#include <utility>

#include <QScopedValueRollback>

#include "convert.h"
#include "displaytext.h"
#include "format.h"

namespace echolab::app {

namespace {

constexpr std::chrono::milliseconds drainInterval(33);
/// How often counters are read where no event tells of a change: a long message goes out bit by bit.
constexpr std::chrono::milliseconds refreshInterval(250);

} // namespace

/// What each event of the engine means here.
struct ClientController::Handler {
    ClientController& controller;
    echo::Clock::time_point at;

    void operator()(const echo::Skipped& skipped) const
    {
        controller.m_decoder.interrupt();
        controller.addEntry(at, skipped);
        Q_EMIT controller.skipped(skipped);
    }

    void operator()(const echo::NameResolved& event) const
    {
        if (!net::Endpoint::parseAddress(controller.m_options.host, 0)) {
            controller.addEntry(at, Notice{.kind = Notice::Kind::NameResolved, .count = event.addresses.size()});
        }
    }

    void operator()(const echo::ConnectAttempt& event) const
    {
        if (controller.m_attemptFailure) { // not the last one, so ClientFailed will not tell
            controller.addEntry(at, *std::exchange(controller.m_attemptFailure, std::nullopt));
        }
        controller.m_attempt = event.remote;
        controller.addEntry(at, Notice{.kind = Notice::Kind::Connecting});
    }

    void operator()(const echo::AttemptFailed& event) const
    {
        controller.m_attempt = event.remote;
        controller.m_attemptFailure = Failure{event.error, controller.situation()};
    }

    void operator()(const echo::ClientConnected& event) const
    {
        controller.m_attempt = event.remote;
        controller.m_local = event.local;
        controller.m_remote = event.remote;
        controller.addEntry(at, Notice{.kind = Notice::Kind::Connected, .local = event.local});
        if (controller.m_state == State::Connecting) {
            controller.setState(State::Connected);
        }
    }

    void operator()(const echo::MessageSent& event) const
    {
        const auto found = controller.m_open.find(event.message);
        if (found != controller.m_open.end()) {
            found->second.sent = true;
            controller.setMessageState(found->second, MessageState::Sent);
        }
        controller.m_conversation.print(ConsoleLine::sent(event.bytes));
        if (found != controller.m_open.end() && !controller.m_echoes) {
            controller.m_open.erase(found);
        }
    }

    void operator()(const echo::MessageConfirmed& event) const
    {
        // Echoes come in order: what was sent before has come back too, even if that event was skipped.
        const auto found = controller.m_open.find(event.message);
        for (auto earlier = controller.m_open.begin();
             earlier != found && earlier != controller.m_open.end() && earlier->first < event.message;
             earlier = controller.m_open.erase(earlier)) {
            controller.setMessageState(earlier->second, MessageState::Confirmed);
        }
        controller.m_lastRoundTrip = event.roundTrip;
        if (found != controller.m_open.end()) {
            showEcho(found->second, event);
            controller.m_open.erase(found);
        }
        Q_EMIT controller.messageConfirmed(event.message, event.roundTrip);
    }

    void operator()(const echo::EchoMismatch& event) const
    {
        const auto found = controller.m_open.find(event.message);
        if (found != controller.m_open.end()) {
            controller.m_conversation.update(found->second.entry, [&](TranscriptEntry& entry) {
                auto& message = std::get<SentMessage>(entry.what);
                message.state = MessageState::Mismatch;
                message.mismatch = event;
            });
        }
        expectNoEcho();
        Q_EMIT controller.echoMismatch(event.message);
    }

    void operator()(const echo::EchoUnanswered&) const
    {
        expectNoEcho();
        controller.addEntry(at, Notice{.kind = Notice::Kind::NotEchoing});
    }

    void operator()(const echo::ClientReceived& event) const
    {
        const QString text = controller.m_decoder.decode(event.data);
        const QByteArray bytes = toByteArray(event.data);
        controller.showReceived(at, {bytes, displayText(text, LineBreaks::Keep)}, text);
        Q_EMIT controller.dataReceived(bytes);
    }

    void operator()(const echo::PeerEnded&) const
    {
        controller.endText(at);
        controller.m_peerEnded = true;
        controller.addEntry(at, Notice{.kind = Notice::Kind::PeerEnded});
        Q_EMIT controller.peerHasEnded();
        Q_EMIT controller.statusChanged();
    }

    void operator()(const echo::ClientFailed& event) const
    {
        controller.m_attemptFailure.reset();
        const Failure failure{event.error, controller.situation()};
        controller.m_conversation.print(ConsoleLine::callFailed(event.error));
        controller.addEntry(at, failure);
        controller.m_lastError = failure;
        Q_EMIT controller.failed(failure);
    }

    void operator()(const echo::ClientDisconnected&) const
    {
        controller.endText(at);
        for (const auto& [id, message] : controller.m_open) {
            if (!message.sent) {
                controller.setMessageState(message, MessageState::NotDelivered);
            }
        }
        controller.m_open.clear();
        if (controller.m_remote) {
            controller.addEntry(at, Notice{.kind = Notice::Kind::Disconnected});
        }
        controller.m_local.reset();
        controller.m_remote.reset();
        controller.refresh();
        if (controller.m_next) {
            controller.m_options = *std::exchange(controller.m_next, std::nullopt);
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
        std::erase_if(controller.m_open, [](const auto& open) { return open.second.sent; });
    }

    void showEcho(const OpenMessage& message, const echo::MessageConfirmed& event) const
    {
        controller.m_conversation.update(message.entry, [&](TranscriptEntry& entry) {
            auto& sent = std::get<SentMessage>(entry.what);
            sent.state = MessageState::Confirmed;
            sent.roundTrip = event.roundTrip;
        });
        controller.showReceived(at, {message.bytes, displayText(message.text, LineBreaks::Keep), event.roundTrip},
                                message.text);
    }
};

ClientController::ClientController(QObject* parent, net::SystemCalls& calls)
    : QObject(parent)
    , m_decoder(m_encoding)
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
    case State::Connected:
        return QStringLiteral("%1 %2 -> %3")
            .arg(m_peerEnded ? QStringLiteral("CLOSE-WAIT") : QStringLiteral("ESTABLISHED"),
                 Format::endpoint(m_local.value_or(net::Endpoint())),
                 Format::endpoint(m_remote.value_or(net::Endpoint())));
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
    if (encoding != m_encoding) {
        m_encoding = encoding;
        m_decoder = m_decoder.successor(encoding);
    }
}

void ClientController::connectTo(const echo::ClientOptions& options)
{
    if (m_state == State::Disconnected) {
        m_options = options;
        connectNow();
        return;
    }
    disconnectNow();
    m_next = options;
}

void ClientController::disconnectNow()
{
    m_next.reset();
    if (m_state == State::Connecting || m_state == State::Connected) {
        setState(State::Disconnecting);
        m_client.disconnect();
    }
}

std::optional<QString> ClientController::sendText(const QString& text)
{
    showWhatCame();
    if (text.isEmpty() && m_state == State::Connected) {
        m_conversation.print(ConsoleLine::prompt(text));
        m_conversation.flush();
        disconnectNow();
        return std::nullopt;
    }
    const auto encoded = encodeText(text, m_encoding);
    if (!encoded) {
        return tr("%1 does not have the character %2: choose UTF-8, or leave it out.")
            .arg(encodingName(m_encoding), displayText(encoded.error().character, LineBreaks::Escape));
    }
    auto refused = send(toByteArray(*encoded), text);
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

void ClientController::finishSending()
{
    if (m_state == State::Connected) {
        m_client.finishSending();
        addEntry(echo::Clock::now(), Notice{.kind = Notice::Kind::SendingFinished});
        m_conversation.flush();
    }
}

std::optional<QString> ClientController::switchFamily(net::Family family)
{
    echo::ClientOptions options = m_next.value_or(m_options);
    if (m_state == State::Disconnected || options.family == family) {
        return std::nullopt;
    }
    if (const auto numeric = net::Endpoint::parseAddress(options.host, options.port)) {
        const auto counterpart = inFamily(*numeric, family);
        if (!counterpart) {
            return InputRules::otherFamily(*numeric);
        }
        options.host = counterpart->addressText();
    }
    options.family = family;
    addEntry(echo::Clock::now(),
             Notice{.kind = Notice::Kind::Reconnecting,
                    .family = family == net::Family::IPv4 ? ServerFamily::IPv4 : ServerFamily::IPv6});
    m_conversation.flush();
    connectTo(options);
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
    m_echoes = true;
    m_decoder = TextDecoder(m_encoding);
    m_attempt = net::Endpoint::any(m_options.family, m_options.port);
    m_session = m_client.connect(m_options);
    setState(State::Connecting);
}

void ClientController::setState(State state)
{
    if (state != m_state) {
        m_state = state;
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
            std::visit(Handler{*this, event.at}, event.what);
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
    if (bytes.isEmpty()) {
        return tr("There is nothing to send.");
    }
    const echo::BytesView view = viewOf(bytes);
    const auto message = m_client.send(echo::Bytes(view.begin(), view.end()));
    if (!message) {
        return tr("Not sent: too much still waits to be sent or to come back, or the connection is gone.");
    }
    const std::uint64_t entry = addEntry(echo::Clock::now(), SentMessage{bytes, displayText(text, LineBreaks::Keep)});
    m_open.emplace(*message, OpenMessage{entry, bytes, text});
    m_conversation.print(ConsoleLine::prompt(text));
    m_conversation.dump(Direction::Sent, m_remote.value_or(net::Endpoint()), view);
    m_conversation.flush();
    return std::nullopt;
}

void ClientController::setMessageState(const OpenMessage& message, MessageState state)
{
    m_conversation.update(message.entry,
                          [state](TranscriptEntry& entry) { std::get<SentMessage>(entry.what).state = state; });
}

void ClientController::showReceived(echo::Clock::time_point at, ReceivedData data, const QString& text)
{
    m_conversation.print(ConsoleLine::received(static_cast<std::uint64_t>(data.bytes.size())));
    m_conversation.print(ConsoleLine::receivedData(text));
    m_conversation.dump(Direction::Received, m_remote.value_or(net::Endpoint()), viewOf(data.bytes));
    addEntry(at, std::move(data));
}

void ClientController::endText(echo::Clock::time_point at)
{
    const QString rest = m_decoder.flush();
    if (!rest.isEmpty()) {
        m_conversation.print(ConsoleLine::receivedData(rest));
        addEntry(at, Notice{.kind = Notice::Kind::IncompleteCharacter, .text = rest});
    }
}

std::uint64_t ClientController::addEntry(echo::Clock::time_point at, TranscriptEntry::What what)
{
    return m_conversation.add({wallTime(at), std::move(what), 0, m_attempt});
}

Situation ClientController::situation() const
{
    return {.side = Situation::Side::Client, .endpoint = m_attempt, .host = QString::fromStdString(m_options.host)};
}

} // namespace echolab::app
