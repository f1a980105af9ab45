#include "app/server/serverrecorder.h"

#include <utility>

#include "app/base/convert.h"
#include "app/text/displaytext.h"

namespace echolab::app {

/// What each event of the engine leaves in the record.
struct ServerRecorder::Handler {
    ServerRecorder& recorder;
    const Situation& situation;
    echo::Clock::time_point at;

    void operator()(const echo::Skipped& skipped) const
    {
        ++recorder.m_gaps;
        recorder.addEntry(at, skipped);
    }

    void operator()(const echo::ServerListening& event) const
    {
        recorder.addEntry(at, Notice{.kind = Notice::Kind::Listening, .local = event.local},
                          CallsBehind::single(net::Call::Listen, at));
    }

    void operator()(const echo::ClientAccepted& event) const
    {
        recorder.m_connections.insert_or_assign(
            event.connection, Connection{event.peer, TextDecoder(recorder.m_encoding), event.socket, recorder.m_gaps});
        const auto entry = recorder.addEntry(at, Notice{.kind = Notice::Kind::ClientConnected},
                                             CallsBehind::single(net::Call::Accept, at, event.socket), event.connection,
                                             event.peer);
        recorder.m_conversation.print(ConsoleLine::clientConnected(event.peer), entry);
    }

    void operator()(const echo::SocketOptionsRead&) const { }

    void operator()(const echo::ClientRefused& event) const
    {
        recorder.addEntry(at, Notice{.kind = Notice::Kind::ClientRefused}, CallsBehind::single(net::Call::Accept, at),
                          0, event.peer);
    }

    void operator()(const echo::ServerReceived& event) const
    {
        Connection& from = recorder.connection(event.connection);
        const QString text = from.decoder.decode(event.data);
        recorder.m_conversation.dump(Direction::Received, from.peer, event.data);
        ReceivedData data{toByteArray(event.data), displayText(text, LineBreaks::Keep)};
        data.receives.add(event.data.size(), event.data.size());
        from.echoing = recorder.addEntry(at, std::move(data), from.behind(CallsBehind::echoed(from.socket, at)),
                                         event.connection, from.peer);
        from.echoRest = event.data.size();
        recorder.m_conversation.print(ConsoleLine::serverReceived(from.peer, text), from.echoing);
    }

    void operator()(const echo::ServerSent& event) const
    {
        Connection& to = recorder.connection(event.connection);
        if (event.bytes > to.echoRest) {
            return; // what it echoes was skipped
        }
        to.echoRest -= event.bytes;
        recorder.m_conversation.update(to.echoing, [&event](TranscriptEntry& entry) {
            std::get<ReceivedData>(entry.what).sends.add(event.bytes, event.bytes);
        });
    }

    void operator()(const echo::ClientGone& event) const
    {
        const Connection& gone = recorder.connection(event.connection);
        const CallsBehind close = gone.behind(CallsBehind::single(net::Call::Close, at, gone.socket));
        endText(event);
        if (event.error) {
            const auto failure = recorder.addEntry(at, Failure{*event.error, situation},
                                                   CallsBehind::single(event.error->call(), at, close.socket),
                                                   event.connection, event.peer);
            recorder.m_conversation.print(ConsoleLine::callFailed(*event.error), failure);
        }
        const auto entry = recorder.addEntry(at, Notice{.kind = Notice::Kind::ClientGone, .reason = event.reason},
                                             close, event.connection, event.peer);
        recorder.m_conversation.print(ConsoleLine::clientDisconnected(event.peer), entry);
    }

    void operator()(const echo::ServerFailed& event) const
    {
        const auto entry = recorder.addEntry(at, Failure{event.error, situation},
                                             CallsBehind::single(event.error.call(), at));
        recorder.m_conversation.print(ConsoleLine::callFailed(event.error), entry);
    }

    void operator()(const echo::ServerStopped&) const
    {
        recorder.m_connections.clear();
        recorder.addEntry(at, Notice{.kind = Notice::Kind::Stopped});
    }

private:
    /// What is left of a character that never became whole.
    void endText(const echo::ClientGone& event) const
    {
        const auto found = recorder.m_connections.find(event.connection);
        const QString rest = found->second.decoder.flush();
        recorder.m_connections.erase(found);
        if (!rest.isEmpty()) {
            const auto entry = recorder.addEntry(at, Notice{.kind = Notice::Kind::IncompleteCharacter, .text = rest},
                                                 {}, event.connection, event.peer);
            recorder.m_conversation.print(ConsoleLine::serverReceived(event.peer, rest), entry);
        }
    }
};

ServerRecorder::ServerRecorder(Conversation& conversation, FindPeer findPeer)
    : m_conversation(conversation)
    , m_findPeer(std::move(findPeer))
{
}

void ServerRecorder::setEncoding(Encoding encoding)
{
    if (encoding == m_encoding) {
        return;
    }
    m_encoding = encoding;
    for (auto& [id, connection] : m_connections) {
        connection.decoder = connection.decoder.successor(encoding);
    }
}

void ServerRecorder::take(const echo::ServerEvent& event, const Situation& situation)
{
    std::visit(Handler{*this, situation, event.at}, event.what);
}

void ServerRecorder::note(const Notice& notice, echo::ConnectionId connection, const net::Endpoint& peer)
{
    addEntry(echo::Clock::now(), notice, {}, connection, peer);
    m_conversation.flush();
}

std::uint64_t ServerRecorder::addEntry(echo::Clock::time_point at, TranscriptEntry::What what, const CallsBehind& calls,
                                       echo::ConnectionId connection, const net::Endpoint& peer)
{
    return m_conversation.add({wallTime(at), std::move(what), connection, peer, calls});
}

ServerRecorder::Connection& ServerRecorder::connection(echo::ConnectionId id)
{
    auto found = m_connections.find(id);
    if (found == m_connections.end()) { // the event of its beginning was skipped
        Connection unknown{m_findPeer(id), TextDecoder(m_encoding), net::NativeSocket::Invalid, m_gaps};
        found = m_connections.emplace(id, std::move(unknown)).first;
    }
    Connection& connection = found->second;
    if (std::exchange(connection.gaps, m_gaps) != m_gaps) {
        connection.decoder.interrupt();
        connection.echoRest = 0; // what is sent now may echo what was skipped
    }
    return connection;
}

} // namespace echolab::app
