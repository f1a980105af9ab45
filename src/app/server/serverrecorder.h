#pragma once

#include <functional>
#include <unordered_map>

#include "app/conversation/conversation.h"
#include "app/text/errortext.h"
#include "app/text/textcodec.h"
#include "echo/server/serverevents.h"

namespace echolab::app {

/// Writes down what a server's clients say and do: turns the engine's events into transcript entries, console lines and
/// hex, with a decoder for each connection. Belongs to the thread of the conversation.
class ServerRecorder
{
public:
    using FindPeer = std::function<net::Endpoint(echo::ConnectionId)>;

    /// findPeer: who a connection is whose beginning was skipped, or no address.
    ServerRecorder(Conversation& conversation, FindPeer findPeer);

    Encoding encoding() const { return m_encoding; }
    /// Of the text received from now on.
    void setEncoding(Encoding encoding);

    /// A session begins: there are no connections yet.
    void begin() { m_connections.clear(); }
    /// situation: where a call failed, if the event tells of that. To be shown with Conversation::flush().
    void take(const echo::ServerEvent& event, const Situation& situation);
    /// What the user did, now; shown at once.
    void note(const Notice& notice, echo::ConnectionId connection = 0, const net::Endpoint& peer = {});

private:
    struct Connection {
        net::Endpoint peer;
        TextDecoder decoder;
        net::NativeSocket socket = net::NativeSocket::Invalid;
        std::uint64_t gaps = 0;    ///< m_gaps when something of it was recorded last
        std::uint64_t echoing = 0; ///< the entry of what came last ...
        std::size_t echoRest = 0;  ///< ... and how much of it is not known to have been sent back

        /// Nothing where the event that told the socket was skipped.
        CallsBehind behind(const CallsBehind& calls) const
        {
            return socket != net::NativeSocket::Invalid ? calls : CallsBehind();
        }
    };
    struct Handler;

    std::uint64_t addEntry(echo::Clock::time_point at, TranscriptEntry::What what, const CallsBehind& calls = {},
                           echo::ConnectionId connection = 0, const net::Endpoint& peer = {});
    Connection& connection(echo::ConnectionId id);

    Conversation& m_conversation;
    const FindPeer m_findPeer;
    Encoding m_encoding = Encoding::Utf8;
    std::uint64_t m_gaps = 0; ///< how often events were skipped: looked at by a connection when it is heard of again
    std::unordered_map<echo::ConnectionId, Connection> m_connections;
};

} // namespace echolab::app
