#include "app/conversation/transcripttext.h"

#include <algorithm>
#include <limits>

#include "app/base/format.h"
#include "echo/base/overloaded.h"

namespace echolab::app {

namespace {

std::uint64_t countOf(const QByteArray& bytes)
{
    return static_cast<std::uint64_t>(bytes.size());
}

QString hexByte(std::byte byte)
{
    return QStringLiteral("0x%1").arg(std::to_integer<uint>(byte), 2, 16, QLatin1Char('0'));
}

/// ECONNRESET, or what this system calls it.
QString resetName()
{
    return QString::fromStdString(net::SocketError::of(net::Call::Recv, std::errc::connection_reset).name());
}

} // namespace

QString TranscriptText::text(const TranscriptEntry& entry)
{
    return std::visit(
        echo::Overloaded{[](const SentMessage& message) { return message.text; },
                         [](const ReceivedData& data) { return data.text; },
                         [&](const Notice& notice) { return sentence(notice, entry.peer); },
                         [](const Failure& failure) { return ErrorText::full(failure.error, failure.situation); },
                         [](const echo::Skipped& skipped) {
                             return tr("Not shown, because too much came at once: %1 with %2. Every byte is counted.")
                                 .arg(Format::events(skipped.events), Format::bytes(skipped.bytes));
                         }},
        entry.what);
}

QString TranscriptText::detail(const TranscriptEntry& entry, bool marked)
{
    if (const auto* message = std::get_if<SentMessage>(&entry.what)) {
        return sentDetail(*message, marked);
    }
    if (const auto* data = std::get_if<ReceivedData>(&entry.what)) {
        return receivedDetail(*data, entry, marked);
    }
    return {};
}

QString TranscriptText::whole(const TranscriptEntry& entry, bool marked)
{
    const QString about = detail(entry, marked);
    return about.isEmpty() ? text(entry) : text(entry) + QStringLiteral(" — ") + about;
}

QString TranscriptText::sentence(const Notice& notice, const net::Endpoint& peer)
{
    const QString remote = Format::endpoint(peer);
    switch (notice.kind) {
    case Notice::Kind::Listening: return listening(notice.local);
    case Notice::Kind::Restarting:
        return tr("The server restarts over %1.", "a family").arg(Format::family(notice.family));
    case Notice::Kind::Stopped: return tr("The server has stopped.");
    case Notice::Kind::ClientConnected: return tr("Client %1 has connected.").arg(remote);
    case Notice::Kind::ClientRefused:
        return tr("Client %1 was refused: as many as the limit allows are connected.").arg(remote);
    case Notice::Kind::ClientGone: return clientGone(notice.reason, remote);
    case Notice::Kind::ClientSendingFinished:
        return tr("Finished sending to client %1 with shutdown(): its recv() returns 0. What it sends is still "
                  "received, "
                  "and no longer echoed.")
            .arg(remote);
    case Notice::Kind::ClientPaused:
        return tr("Receiving from client %1 is paused: nothing more is read from it, so that buffers fill until its "
                  "send() waits.")
            .arg(remote);
    case Notice::Kind::ClientResumed: return tr("Receiving from client %1 goes on.").arg(remote);
    case Notice::Kind::NameResolved: {
        const int count = static_cast<int>(notice.count);
        return tr("The name stands for %1 address(es).", "%1 is the number", count).arg(count);
    }
    case Notice::Kind::Connecting: return tr("Connecting to %1.").arg(remote);
    case Notice::Kind::Connected: return tr("Connected: %1 → %2").arg(Format::endpoint(notice.local), remote);
    case Notice::Kind::Reconnecting: return tr("Reconnecting over %1.", "a family").arg(Format::family(notice.family));
    case Notice::Kind::EchoDiffers: return notice.mismatch ? mismatch(*notice.mismatch) : QString();
    case Notice::Kind::NotEchoing:
        return tr("The other end does not echo: messages are no longer compared with what comes.");
    case Notice::Kind::PeerEnded: return tr("The other end has finished sending: recv() returned 0.");
    case Notice::Kind::SendingFinished:
        return tr("Finished sending with shutdown(): the other end's recv() returns 0. What comes is still received.");
    case Notice::Kind::ReceivingPaused:
        return tr("Receiving is paused: no recv() any more, so that buffers fill until the other end's send() waits.");
    case Notice::Kind::ReceivingResumed: return tr("Receiving goes on.");
    case Notice::Kind::Disconnected: return disconnected(notice.reason);
    case Notice::Kind::DisconnectedUnread:
        return tr("Disconnected while receiving was paused: the other end's recv() returns 0, or fails with %1 where "
                  "data was left unread here.")
            .arg(resetName());
    case Notice::Kind::IncompleteCharacter: return tr("The data ended inside a character: %1").arg(notice.text);
    }
    return {};
}

QString TranscriptText::disconnected(echo::EndReason reason)
{
    switch (reason) {
    case echo::EndReason::Closed: return tr("Disconnected with close(): the other end's recv() returns 0.");
    case echo::EndReason::Reset:
        return tr("Disconnected with a reset (SO_LINGER 0, then close()): the other end's next recv() fails with %1.")
            .arg(resetName());
    default: return tr("Disconnected.");
    }
}

QString TranscriptText::listening(const net::Endpoint& local)
{
    const QString address = Format::endpoint(local);
    return local.isLoopback() ? tr("Listening on %1, for this machine only.").arg(address)
                              : tr("Listening on %1, reachable from other machines.").arg(address);
}

QString TranscriptText::clientGone(echo::EndReason reason, const QString& peer)
{
    switch (reason) {
    case echo::EndReason::PeerClosed: return tr("Client %1 has disconnected.").arg(peer);
    case echo::EndReason::Failed: return tr("The connection to client %1 broke off.").arg(peer);
    case echo::EndReason::Closed: return tr("The connection to client %1 was closed here.").arg(peer);
    case echo::EndReason::Reset: return tr("The connection to client %1 was reset here.").arg(peer);
    case echo::EndReason::Idle:
        return tr("The connection to client %1 was closed, since it was idle for too long.").arg(peer);
    case echo::EndReason::Stopped:
        return tr("The connection to client %1 was closed, since the server stops.").arg(peer);
    }
    return {};
}

QString TranscriptText::sentDetail(const SentMessage& message, bool marked)
{
    const std::uint64_t count = countOf(message.bytes);
    QString sent = Format::sentBytes(count);
    if (marked) {
        sent = inCalls(sent, message.sends, QStringLiteral("send()"));
    }
    switch (message.state) {
    case MessageState::Pending:
        return tr("sending %1", "%1 is a number of bytes with its unit").arg(Format::bytes(count));
    case MessageState::Sent: return sent;
    case MessageState::Confirmed:
        return message.roundTrip
            ? tr("%1, echoed in %2", "sent 16 bytes, echoed in 0.08 ms").arg(sent, Format::duration(*message.roundTrip))
            : tr("%1, echoed", "sent 16 bytes, echoed").arg(sent);
    case MessageState::Mismatch: return mismatchDetail(message, sent);
    case MessageState::NotDelivered:
        return tr("%1, not delivered", "16 bytes, not delivered").arg(Format::bytes(count));
    }
    return {};
}

QString TranscriptText::mismatch(const echo::EchoMismatch& mismatch)
{
    const QString offset = QString::number(mismatch.streamOffset);
    return mismatch.expected
        ? tr("What comes back is not what was sent: at offset %1 of the stream, %2 was expected and %3 came. This is "
             "no "
             "echo server.")
              .arg(offset, hexByte(*mismatch.expected), hexByte(mismatch.actual))
        : tr("More comes back than was sent: at offset %1 of the stream, nothing was expected and %2 came. This is no "
             "echo server.")
              .arg(offset, hexByte(mismatch.actual));
}

QString TranscriptText::mismatchDetail(const SentMessage& message, const QString& sent)
{
    if (!message.mismatch || !message.mismatch->expected) {
        return sent;
    }
    return tr("%1, came back different from byte %2 on (%3 instead of %4)")
        .arg(sent, QString::number(message.mismatch->offset + 1), hexByte(message.mismatch->actual),
             hexByte(*message.mismatch->expected));
}

QString TranscriptText::receivedDetail(const ReceivedData& data, const TranscriptEntry& entry, bool marked)
{
    const std::uint64_t count = countOf(data.bytes);
    QString received = Format::receivedBytes(count);
    if (marked) {
        received = inCalls(received, data.receives, QStringLiteral("recv()"));
        if (data.sends.bytes() == count) {
            received = inCalls(tr("%1, sent back", "received 16 bytes in 1 recv() call, sent back").arg(received),
                               data.sends, QStringLiteral("send()"));
        }
    }
    if (data.roundTrip) {
        return tr("%1, %2", "received 16 bytes, 0.08 ms").arg(received, Format::duration(*data.roundTrip));
    }
    return entry.connection != 0
        ? tr("%1: %2", "127.0.0.1:14641: received 16 bytes").arg(Format::endpoint(entry.peer), received)
        : received;
}

QString TranscriptText::inCalls(const QString& what, const echo::CallSizes& calls, const QString& call)
{
    if (calls.count() == 0) {
        return what;
    }
    const int count = static_cast<int>(std::min<std::uint64_t>(calls.count(), std::numeric_limits<int>::max()));
    const QString counted = tr("%1 in %2 %3 call(s)", "sent 16 bytes in 4 send() calls", count)
                                .arg(what, QString::number(calls.count()), call);
    const auto first = calls.first().front();
    const bool saysItAll = calls.count() == 1 && first.bytes == first.whole;
    return saysItAll ? counted : counted + QStringLiteral(": ") + sizes(calls);
}

QString TranscriptText::sizes(const echo::CallSizes& calls)
{
    QStringList list;
    for (const auto& part : calls.first()) {
        list.append(part.bytes == part.whole
                        ? QString::number(part.bytes)
                        : tr("%1 of %2", "16 of 32: bytes that were part of a call's").arg(part.bytes).arg(part.whole));
    }
    const QString first = list.join(QStringLiteral(" + "));
    const std::uint64_t left = calls.count() - calls.first().size();
    return left == 0 ? first : tr("%1 and %2 more", "5 + 5 + 5 and 192 more calls").arg(first).arg(left);
}

} // namespace echolab::app
