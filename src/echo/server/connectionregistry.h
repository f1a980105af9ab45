#pragma once

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

#include "echo/server/echoserver.h"

namespace echolab::echo {

/// A connection as its serving thread and the display share it: facts that never change, and counters.
struct ConnectionRecord {
    ConnectionRecord(ConnectionId number, const net::Endpoint& remote, const net::Endpoint& own,
                     SharedCounters& ofSession)
        : id(number)
        , peer(remote)
        , local(own)
        , session(ofSession)
    {
    }

    /// By the serving thread: recv() delivered so much.
    void received(std::uint64_t bytes) noexcept
    {
        counters.received(bytes);
        session.received(bytes);
    }
    /// By the serving thread: send() took so much.
    void sent(std::uint64_t bytes) noexcept
    {
        counters.sent(bytes);
        session.sent(bytes);
    }
    ConnectionInfo info() const
    {
        return {
            id, peer, local, since, counters.read(), sendingFinished.load(), receivingPaused.load(), peerEnded.load()};
    }

    const ConnectionId id;
    const net::Endpoint peer;
    const net::Endpoint local;
    const std::chrono::system_clock::time_point since = std::chrono::system_clock::now();
    Counters counters;
    SharedCounters& session;
    std::atomic<bool> sendingFinished = false;
    std::atomic<bool> receivingPaused = false;
    std::atomic<bool> peerEnded = false; ///< the system tells so, though not all may have been read
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

    /// In constant time, however many connections there are.
    ServerCounts counts() const;
    /// Nothing where no such connection is open.
    std::optional<ConnectionInfo> find(ConnectionId id) const;
    ServerSnapshot snapshot() const;

    /// Numbers go on from here, so that they are never used twice in a server's life.
    explicit ConnectionRegistry(std::atomic<ConnectionId>& lastId)
        : m_lastId(lastId)
    {
    }

private:
    ServerCounts countsNow() const;

    std::atomic<ConnectionId>& m_lastId;
    /// What all connections together have counted. Each counts in one of them, so that threads rarely meet there.
    std::array<SharedCounters, 8> m_all;
    mutable std::mutex m_mutex;
    std::map<ConnectionId, std::unique_ptr<ConnectionRecord>> m_open;
    std::size_t m_reserved = 0; ///< accepted, and on the way to the loop that is to serve them
    Totals m_closed;            ///< of the connections that have ended
    std::uint64_t m_accepted = 0;
};

} // namespace echolab::echo
