#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "echo/server/echoserver.h"

namespace echolab::echo {

/// A connection as its serving thread and the display share it: facts that never change, and counters.
struct ConnectionRecord {
    ConnectionRecord(ConnectionId number, const net::Endpoint& remote, const net::Endpoint& own)
        : id(number)
        , peer(remote)
        , local(own)
    {
    }

    const ConnectionId id;
    const net::Endpoint peer;
    const net::Endpoint local;
    const std::chrono::system_clock::time_point since = std::chrono::system_clock::now();
    Counters counters;
    std::atomic<bool> sendingFinished = false;
    std::atomic<bool> receivingPaused = false;
};

/// The connections of one server session. Every method may be called from any thread.
class ConnectionRegistry
{
public:
    /// Room for one more connection among so many, which the next open() takes; false where there is none.
    bool reserve(std::size_t most);
    /// The record stays valid until close() has been called with its id.
    ConnectionRecord& open(const net::Endpoint& peer, const net::Endpoint& local);
    /// The connection's totals stay part of the session's.
    void close(ConnectionId id);

    ServerSnapshot snapshot() const;

    /// Numbers go on from here, so that they are never used twice in a server's life.
    explicit ConnectionRegistry(std::atomic<ConnectionId>& lastId)
        : m_lastId(lastId)
    {
    }

private:
    std::atomic<ConnectionId>& m_lastId;
    mutable std::mutex m_mutex;
    std::map<ConnectionId, std::unique_ptr<ConnectionRecord>> m_open;
    std::size_t m_reserved = 0; ///< accepted, and on the way to the loop that is to serve them
    Totals m_closed;
    std::uint64_t m_accepted = 0;
};

} // namespace echolab::echo
