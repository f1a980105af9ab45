#pragma once

#include <functional>
#include <string>
#include <unordered_map>

#include "app/conversation/consoleline.h"
#include "app/text/displaydecoder.h"
#include "echo/server/serverevents.h"

namespace echolab::app {

/// The book's lines of a server as text for a terminal, straight from the engine's events: what ServerRecorder prints,
/// without a transcript. Belongs to one thread, the one that prints.
class ServerLines
{
public:
    using FindPeer = std::function<net::Endpoint(echo::ConnectionId)>;

    /// findPeer: who a connection is whose beginning was skipped, or no address.
    ServerLines(Encoding encoding, FindPeer findPeer);

    /// Appends what the event prints, in UTF-8 and the language of the moment, with the line breaks; nothing for most
    /// events that tell of no client.
    void append(std::string& text, const echo::ServerEvent& event);
    /// In place of append(), for an event that is not to be printed.
    void skip(const echo::ServerEvent& event);

private:
    struct Connection {
        std::string prefix; ///< of its lines
        DisplayDecoder decoder;
        std::uint64_t gaps = 0; ///< m_gaps when something of it was printed last
    };
    struct Handler;

    void begin(const echo::ClientAccepted& event);
    Connection& connection(echo::ConnectionId id);

    const Encoding m_encoding;
    const FindPeer m_findPeer;
    std::uint64_t m_gaps = 0; ///< how often events were skipped: looked at by a connection when it is heard of again
    std::unordered_map<echo::ConnectionId, Connection> m_connections;
};

} // namespace echolab::app
