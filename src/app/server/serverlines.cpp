#include "app/server/serverlines.h"

#include <utility>

namespace echolab::app {

namespace {

void addText(std::string& to, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    to.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

void addLine(std::string& to, const ConsoleLine& line)
{
    if (line.blankBefore()) {
        to += '\n';
    }
    addText(to, line.text());
    to += '\n';
}

std::string prefixOf(const net::Endpoint& peer)
{
    return ConsoleLine::serverReceivedPrefix(peer).toStdString();
}

} // namespace

/// What each event of the engine prints.
struct ServerLines::Handler {
    ServerLines& lines;
    std::string& text;

    void operator()(const echo::Skipped&) const { ++lines.m_gaps; }

    void operator()(const echo::ClientAccepted& event) const
    {
        lines.begin(event);
        addLine(text, ConsoleLine::clientConnected(event.peer));
    }

    void operator()(const echo::ServerReceived& event) const
    {
        Connection& from = lines.connection(event.connection);
        text += from.prefix;
        from.decoder.append(text, event.data);
        text += '\n';
    }

    void operator()(const echo::ClientGone& event) const
    {
        const auto found = lines.m_connections.find(event.connection);
        if (found != lines.m_connections.end()) {
            // What is left of a character that never became whole.
            std::string rest;
            found->second.decoder.flush(rest);
            if (!rest.empty()) {
                text += found->second.prefix + rest + '\n';
            }
            lines.m_connections.erase(found);
        }
        if (event.error) {
            addLine(text, ConsoleLine::callFailed(*event.error));
        }
        addLine(text, ConsoleLine::clientDisconnected(event.peer));
    }

    void operator()(const echo::ServerFailed& event) const { addLine(text, ConsoleLine::callFailed(event.error)); }

    void operator()(const echo::ServerStopped&) const { lines.m_connections.clear(); }

    template <typename Other>
    void operator()(const Other&) const
    {
    }
};

ServerLines::ServerLines(Encoding encoding, FindPeer findPeer)
    : m_encoding(encoding)
    , m_findPeer(std::move(findPeer))
{
}

void ServerLines::append(std::string& text, const echo::ServerEvent& event)
{
    std::visit(Handler{*this, text}, event.what);
}

void ServerLines::skip(const echo::ServerEvent& event)
{
    ++m_gaps;
    if (const auto* const accepted = std::get_if<echo::ClientAccepted>(&event.what)) {
        begin(*accepted);
    } else if (const auto* const gone = std::get_if<echo::ClientGone>(&event.what)) {
        m_connections.erase(gone->connection);
    }
}

void ServerLines::begin(const echo::ClientAccepted& event)
{
    m_connections.insert_or_assign(event.connection,
                                   Connection{prefixOf(event.peer), DisplayDecoder(m_encoding), m_gaps});
}

ServerLines::Connection& ServerLines::connection(echo::ConnectionId id)
{
    auto found = m_connections.find(id);
    if (found == m_connections.end()) { // the event of its beginning was skipped
        found =
            m_connections.emplace(id, Connection{prefixOf(m_findPeer(id)), DisplayDecoder(m_encoding), m_gaps}).first;
    }
    Connection& connection = found->second;
    if (std::exchange(connection.gaps, m_gaps) != m_gaps) {
        connection.decoder.interrupt();
    }
    return connection;
}

} // namespace echolab::app
