#include "app/conversation/consoleline.h"

#include "app/base/format.h"
#include "app/text/displaytext.h"
#include "app/text/errortext.h"

namespace echolab::app {

ConsoleLine ConsoleLine::clientConnected(const net::Endpoint& peer)
{
    ConsoleLine line(Kind::ClientConnected);
    line.m_peer = peer;
    return line;
}

ConsoleLine ConsoleLine::serverReceived(const net::Endpoint& peer, const QString& text)
{
    ConsoleLine line(Kind::ServerReceived);
    line.m_peer = peer;
    line.m_text = displayText(text, LineBreaks::Escape);
    return line;
}

QString ConsoleLine::serverReceivedPrefix(const net::Endpoint& peer)
{
    return QStringLiteral("[TCP/%1:%2] ").arg(Format::address(peer)).arg(peer.port());
}

ConsoleLine ConsoleLine::clientDisconnected(const net::Endpoint& peer)
{
    ConsoleLine line(Kind::ClientDisconnected);
    line.m_peer = peer;
    return line;
}

ConsoleLine ConsoleLine::prompt(const QString& text)
{
    ConsoleLine line(Kind::Prompt);
    line.m_text = displayText(text, LineBreaks::Escape);
    return line;
}

ConsoleLine ConsoleLine::sent(std::uint64_t bytes)
{
    ConsoleLine line(Kind::Sent);
    line.m_bytes = bytes;
    return line;
}

ConsoleLine ConsoleLine::received(std::uint64_t bytes)
{
    ConsoleLine line(Kind::Received);
    line.m_bytes = bytes;
    return line;
}

ConsoleLine ConsoleLine::receivedData(const QString& text)
{
    ConsoleLine line(Kind::ReceivedData);
    line.m_text = displayText(text, LineBreaks::Escape);
    return line;
}

ConsoleLine ConsoleLine::callFailed(const net::SocketError& error)
{
    ConsoleLine line(Kind::CallFailed);
    line.m_error = error;
    return line;
}

QString ConsoleLine::text() const
{
    const QString address = Format::address(m_peer);
    const QString port = QString::number(m_peer.port());
    switch (m_kind) {
    case Kind::Blank: return {};
    case Kind::ClientConnected:
        return tr("[TCP server] Client connected: IP address=%1, port number=%2").arg(address, port);
    case Kind::ServerReceived: return serverReceivedPrefix(m_peer) + m_text;
    case Kind::ClientDisconnected:
        return tr("[TCP server] Client disconnected: IP address=%1, port number=%2").arg(address, port);
    case Kind::Prompt: return tr("[Data to send] %1").arg(m_text);
    case Kind::Sent: return tr("[TCP client] Sent %1 bytes.").arg(m_bytes);
    case Kind::Received: return tr("[TCP client] Received %1 bytes.").arg(m_bytes);
    case Kind::ReceivedData: return tr("[Received data] %1").arg(m_text);
    case Kind::CallFailed: return m_error ? ErrorText::book(*m_error) : QString();
    }
    return {};
}

std::size_t ConsoleLine::cost() const
{
    return sizeof(ConsoleLine) + static_cast<std::size_t>(m_text.size()) * sizeof(QChar);
}

} // namespace echolab::app
