#include "app/client/clientrecorder.h"

#include <utility>

#include "app/base/convert.h"
#include "app/text/displaytext.h"

namespace echolab::app {

/// What each event of the engine means here.
struct ClientRecorder::Handler {
    ClientRecorder& recorder;
    echo::Clock::time_point at;

    void operator()(const echo::Skipped& skipped) const
    {
        recorder.m_decoder.interrupt();
        recorder.addEntry(at, skipped);
    }

    void operator()(const echo::NameResolved& event) const
    {
        if (!net::Endpoint::parseAddress(recorder.m_host, 0)) {
            recorder.addEntry(at, Notice{.kind = Notice::Kind::NameResolved, .count = event.addresses.size()});
        }
    }

    void operator()(const echo::ConnectAttempt& event) const
    {
        if (recorder.m_attemptFailure) { // not the last one, so ClientFailed will not tell
            const Failure failure = *std::exchange(recorder.m_attemptFailure, std::nullopt);
            recorder.addEntry(at, failure, recorder.behindFailure(failure.error, at));
        }
        recorder.m_attempt = event.remote;
        recorder.m_attemptBegan = at;
        recorder.addEntry(at, Notice{.kind = Notice::Kind::Connecting});
    }

    void operator()(const echo::AttemptFailed& event) const
    {
        recorder.m_attempt = event.remote;
        recorder.m_attemptFailure = recorder.failure(event.error);
    }

    void operator()(const echo::ClientConnected& event) const
    {
        recorder.m_attempt = event.remote;
        recorder.m_remote = event.remote;
        recorder.m_socket = event.socket;
        CallsBehind connect = CallsBehind::single(net::Call::Connect, at, event.socket);
        connect.from = recorder.m_attemptBegan;
        recorder.addEntry(at, Notice{.kind = Notice::Kind::Connected, .local = event.local}, connect);
    }

    void operator()(const echo::SocketOptionsRead&) const { }

    void operator()(const echo::MessageSent& event) const
    {
        std::optional<std::uint64_t> entry;
        const auto found = recorder.m_open.find(event.message);
        if (found != recorder.m_open.end()) {
            found->second.sent = true;
            entry = found->second.entry;
            recorder.m_conversation.update(*entry, [&](TranscriptEntry& changed) {
                auto& message = std::get<SentMessage>(changed.what);
                message.state = MessageState::Sent;
                message.sends = event.sends;
                changed.calls = CallsBehind::sent(recorder.m_socket, event.firstSend, at);
            });
        }
        recorder.m_conversation.print(ConsoleLine::sent(event.bytes), entry);
        if (found != recorder.m_open.end() && !recorder.m_echoes) {
            recorder.m_open.erase(found);
        }
    }

    void operator()(const echo::MessageConfirmed& event) const
    {
        // Echoes come in order: what was sent before has come back too, even if that event was skipped.
        const auto found = recorder.m_open.find(event.message);
        for (auto earlier = recorder.m_open.begin();
             earlier != found && earlier != recorder.m_open.end() && earlier->first < event.message;
             earlier = recorder.m_open.erase(earlier)) {
            recorder.setMessageState(earlier->second, MessageState::Confirmed);
        }
        if (found != recorder.m_open.end()) {
            showEcho(found->second, event);
            recorder.m_open.erase(found);
        }
    }

    void operator()(const echo::EchoMismatch& event) const
    {
        const auto found = event.message ? recorder.m_open.find(*event.message) : recorder.m_open.end();
        if (found != recorder.m_open.end()) {
            recorder.m_conversation.update(found->second.entry, [&](TranscriptEntry& entry) {
                auto& message = std::get<SentMessage>(entry.what);
                message.state = MessageState::Mismatch;
                message.mismatch = event;
            });
        }
        recorder.addEntry(at, Notice{.kind = Notice::Kind::EchoDiffers, .mismatch = event});
        expectNoEcho();
    }

    void operator()(const echo::EchoUnanswered&) const
    {
        expectNoEcho();
        recorder.addEntry(at, Notice{.kind = Notice::Kind::NotEchoing});
    }

    void operator()(const echo::ClientReceived& event) const
    {
        const QString text = recorder.m_decoder.decode(event.data);
        ReceivedData data{toByteArray(event.data), displayText(text, LineBreaks::Keep)};
        data.receives = event.receives;
        recorder.showReceived(at, at, std::move(data), text);
    }

    void operator()(const echo::PeerEndSeen&) const { }

    void operator()(const echo::PeerEnded&) const
    {
        recorder.endText(at);
        recorder.m_peerEnded = true;
        recorder.addEntry(at, Notice{.kind = Notice::Kind::PeerEnded},
                          CallsBehind::single(net::Call::Recv, at, recorder.m_socket));
    }

    void operator()(const echo::ClientFailed& event) const
    {
        recorder.m_attemptFailure.reset();
        recorder.m_failed = true;
        const auto entry = recorder.addEntry(at, recorder.failure(event.error),
                                             recorder.behindFailure(event.error, at));
        recorder.m_conversation.print(ConsoleLine::callFailed(event.error), entry);
    }

    void operator()(const echo::ClientDisconnected&) const
    {
        recorder.endText(at);
        for (const auto& [id, message] : recorder.m_open) {
            if (!message.sent) {
                recorder.setMessageState(message, MessageState::NotDelivered);
            }
        }
        recorder.m_open.clear();
        if (recorder.m_remote) {
            recorder.addEntry(at, recorder.endNotice(), CallsBehind::single(net::Call::Close, at, recorder.m_socket));
            recorder.m_remote.reset();
        }
    }

private:
    /// From here on a message is done with once it is sent.
    void expectNoEcho() const
    {
        recorder.m_echoes = false;
        std::erase_if(recorder.m_open, [](const auto& open) { return open.second.sent; });
    }

    void showEcho(const OpenMessage& message, const echo::MessageConfirmed& event) const
    {
        recorder.m_conversation.update(message.entry, [&](TranscriptEntry& entry) {
            auto& sent = std::get<SentMessage>(entry.what);
            sent.state = MessageState::Confirmed;
            sent.roundTrip = event.roundTrip;
        });
        ReceivedData data{message.bytes, displayText(message.text, LineBreaks::Keep), event.roundTrip};
        data.receives = event.receives;
        recorder.showReceived(at, event.firstReceive, std::move(data), message.text);
    }
};

ClientRecorder::ClientRecorder()
    : m_decoder(m_encoding)
{
}

void ClientRecorder::setEncoding(Encoding encoding)
{
    if (encoding != m_encoding) {
        m_encoding = encoding;
        m_decoder = m_decoder.successor(encoding);
    }
}

void ClientRecorder::begin(const echo::ClientConfig& config)
{
    m_host = config.host;
    m_attempt = net::Endpoint::any(config.family, config.port);
    m_attemptFailure.reset();
    m_decoder = TextDecoder(m_encoding);
    m_echoes = true;
    m_peerEnded = false;
    m_receivingPaused = false;
    m_failed = false;
    m_end = echo::EndReason::Failed;
}

void ClientRecorder::sending(echo::MessageId message, const QByteArray& bytes, const std::optional<QString>& text)
{
    TextDecoder decoder(m_encoding);
    const QString shown = text ? *text : decoder.decode(viewOf(bytes)) + decoder.flush();
    const std::uint64_t entry = addEntry(echo::Clock::now(), SentMessage{bytes, displayText(shown, LineBreaks::Keep)});
    m_open.emplace(message, OpenMessage{entry, bytes, shown});
    m_conversation.print(ConsoleLine::prompt(shown), entry);
    m_conversation.dump(Direction::Sent, m_remote.value_or(net::Endpoint()), viewOf(bytes));
}

void ClientRecorder::emptyLine()
{
    m_conversation.print(ConsoleLine::prompt({}));
}

void ClientRecorder::asked(echo::ConnectionAction action)
{
    using Action = echo::ConnectionAction;
    switch (action) {
    case Action::Close: m_end = echo::EndReason::Closed; break;
    case Action::Reset: m_end = echo::EndReason::Reset; break;
    case Action::FinishSending: addNotice(Notice::Kind::SendingFinished); break;
    case Action::PauseReceiving:
        m_receivingPaused = true;
        addNotice(Notice::Kind::ReceivingPaused);
        break;
    case Action::ResumeReceiving:
        m_receivingPaused = false;
        addNotice(Notice::Kind::ReceivingResumed);
        break;
    }
}

void ClientRecorder::reconnecting(net::Family family)
{
    addEntry(echo::Clock::now(),
             Notice{.kind = Notice::Kind::Reconnecting,
                    .family = family == net::Family::IPv4 ? ServerFamily::IPv4 : ServerFamily::IPv6});
}

void ClientRecorder::record(const echo::ClientEvent& event)
{
    std::visit(Handler{*this, event.at}, event.what);
}

void ClientRecorder::setMessageState(const OpenMessage& message, MessageState state)
{
    m_conversation.update(message.entry,
                          [state](TranscriptEntry& entry) { std::get<SentMessage>(entry.what).state = state; });
}

void ClientRecorder::showReceived(echo::Clock::time_point at, echo::Clock::time_point firstReceive, ReceivedData data,
                                  const QString& text)
{
    const auto count = static_cast<std::uint64_t>(data.bytes.size());
    m_conversation.dump(Direction::Received, m_remote.value_or(net::Endpoint()), viewOf(data.bytes));
    const auto entry = addEntry(at, std::move(data), CallsBehind::received(m_socket, firstReceive, at));
    m_conversation.print(ConsoleLine::received(count), entry);
    m_conversation.print(ConsoleLine::receivedData(text), entry);
}

void ClientRecorder::endText(echo::Clock::time_point at)
{
    const QString rest = m_decoder.flush();
    if (!rest.isEmpty()) {
        m_conversation.print(ConsoleLine::receivedData(rest));
        addEntry(at, Notice{.kind = Notice::Kind::IncompleteCharacter, .text = rest});
    }
}

std::uint64_t ClientRecorder::addEntry(echo::Clock::time_point at, TranscriptEntry::What what, const CallsBehind& calls)
{
    return m_conversation.add({wallTime(at), std::move(what), 0, m_attempt, calls});
}

std::uint64_t ClientRecorder::addNotice(Notice::Kind kind)
{
    return addEntry(echo::Clock::now(), Notice{.kind = kind});
}

/// An attempt to connect may have begun long before it failed.
CallsBehind ClientRecorder::behindFailure(const net::SocketError& error, echo::Clock::time_point at) const
{
    CallsBehind calls = CallsBehind::single(error.call(), at);
    if (error.call() == net::Call::Connect) {
        calls.from = m_attemptBegan;
    }
    return calls;
}

Failure ClientRecorder::failure(const net::SocketError& error) const
{
    return {error, {.side = Situation::Side::Client, .endpoint = m_attempt, .host = QString::fromStdString(m_host)}};
}

/// What the other end sees of it depends on who ended the connection, and on what was left unread.
Notice ClientRecorder::endNotice() const
{
    const bool orderly = m_end == echo::EndReason::Closed && !m_failed && !m_peerEnded;
    if (orderly && m_receivingPaused) {
        return {.kind = Notice::Kind::DisconnectedUnread};
    }
    const bool reset = m_end == echo::EndReason::Reset && !m_failed;
    return {.kind = Notice::Kind::Disconnected, .reason = orderly || reset ? m_end : echo::EndReason::PeerClosed};
}

} // namespace echolab::app
