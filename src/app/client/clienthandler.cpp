#include "app/client/clientcontroller.h"

#include <utility>

#include "app/base/convert.h"
#include "app/text/displaytext.h"

namespace echolab::app {

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
        if (!net::Endpoint::parseAddress(controller.m_config.host, 0)) {
            controller.addEntry(at, Notice{.kind = Notice::Kind::NameResolved, .count = event.addresses.size()});
        }
    }

    void operator()(const echo::ConnectAttempt& event) const
    {
        if (controller.m_attemptFailure) { // not the last one, so ClientFailed will not tell
            const Failure failure = *std::exchange(controller.m_attemptFailure, std::nullopt);
            controller.addEntry(at, failure, behindFailure(failure.error));
        }
        controller.m_attempt = event.remote;
        controller.m_attemptBegan = at;
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
        controller.m_socket = event.socket;
        CallsBehind connect = CallsBehind::single(net::Call::Connect, at, event.socket);
        connect.from = controller.m_attemptBegan;
        controller.addEntry(at, Notice{.kind = Notice::Kind::Connected, .local = event.local}, connect);
        if (controller.m_state == State::Connecting) {
            controller.m_askedOptions.opened();
            controller.setState(State::Connected);
        }
    }

    void operator()(const echo::SocketOptionsRead& event) const { controller.m_askedOptions.take(event); }

    void operator()(const echo::MessageSent& event) const
    {
        std::optional<std::uint64_t> entry;
        const auto found = controller.m_open.find(event.message);
        if (found != controller.m_open.end()) {
            found->second.sent = true;
            entry = found->second.entry;
            controller.m_conversation.update(*entry, [&](TranscriptEntry& changed) {
                auto& message = std::get<SentMessage>(changed.what);
                message.state = MessageState::Sent;
                message.sends = event.sends;
                changed.calls = CallsBehind::sent(controller.m_socket, event.firstSend, at);
            });
        }
        controller.m_conversation.print(ConsoleLine::sent(event.bytes), entry);
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
        ReceivedData data{bytes, displayText(text, LineBreaks::Keep)};
        data.receives = event.receives;
        controller.showReceived(at, at, std::move(data), text);
        Q_EMIT controller.dataReceived(bytes);
    }

    void operator()(const echo::PeerEnded&) const
    {
        controller.endText(at);
        controller.m_peerEnded = true;
        controller.addEntry(at, Notice{.kind = Notice::Kind::PeerEnded},
                            CallsBehind::single(net::Call::Recv, at, controller.m_socket));
        Q_EMIT controller.peerHasEnded();
        Q_EMIT controller.statusChanged();
    }

    void operator()(const echo::ClientFailed& event) const
    {
        controller.m_attemptFailure.reset();
        const Failure failure{event.error, controller.situation()};
        const auto entry = controller.addEntry(at, failure, behindFailure(event.error));
        controller.m_conversation.print(ConsoleLine::callFailed(event.error), entry);
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
            controller.addEntry(at, controller.endNotice(),
                                CallsBehind::single(net::Call::Close, at, controller.m_socket));
        }
        controller.m_local.reset();
        controller.m_remote.reset();
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
    /// An attempt to connect may have begun long before it failed.
    CallsBehind behindFailure(const net::SocketError& error) const
    {
        CallsBehind calls = CallsBehind::single(error.call(), at);
        if (error.call() == net::Call::Connect) {
            calls.from = controller.m_attemptBegan;
        }
        return calls;
    }

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
        ReceivedData data{message.bytes, displayText(message.text, LineBreaks::Keep), event.roundTrip};
        data.receives = event.receives;
        controller.showReceived(at, event.firstReceive, std::move(data), message.text);
    }
};

void ClientController::handle(const echo::ClientEvent& event)
{
    std::visit(Handler{*this, event.at}, event.what);
}

} // namespace echolab::app
