#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "echo/server/adaptivespin.h"
#include "echo/server/pagebuffer.h"
#include "echo/server/serversession.h"
#include "net/poller/poller.h"

namespace echolab::echo {

/// Serves any number of connections on one thread: per message one wait, one recv() and one send(), and nothing else.
/// Every method is for that thread.
class EventLoop
{
public:
    /// mailbox brings commands, and connections that another loop has accepted. It is open and outlives the loop.
    EventLoop(ServerSession& session, ServerMailbox& mailbox, net::Poller poller);
    virtual ~EventLoop();
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;

    /// Until a Stop command comes or a call fails that nothing works without. Closes all connections.
    void run();

protected:
    /// Tokens of the poller; every other one is the address of a connection.
    static constexpr std::uint64_t mailboxToken = 0;
    static constexpr std::uint64_t listenerToken = 1;

    void admit(net::Accepted accepted);
    void fail(const net::SocketError& error);

    // For the loop that accepts.
    virtual void begin() { }
    virtual void acceptSome() { }
    virtual void connectionClosed() { }
    virtual void turnEnded() { }
    /// How long a wait may last at most, in milliseconds; -1 for ever.
    virtual int longestWaitMs() const { return -1; }
    /// Every command but Adopt comes by here first.
    virtual void passOn(const ServerCommand&) { }

    ServerSession& m_session;
    ServerMailbox& m_mailbox;
    net::Poller m_poller;

private:
    struct Connection;

    void serve();
    net::Result<std::span<const net::ReadyEvent>> wait();
    int timeoutMs() const;
    void handle(const net::ReadyEvent& event);
    void obey();
    void obey(Connection& connection, const ServerCommand& command);
    template <typename Work>
    void onlyFor(Connection& connection, Work&& work);
    void receive(Connection& connection);
    void sendUnsent(Connection& connection);
    std::optional<std::size_t> send(Connection& connection, BytesView data);
    void update(Connection& connection);
    void watch(Connection& connection);
    void lookAtTheEnd(Connection& connection, net::Readiness found);
    void close(Connection& connection, EndReason reason, std::optional<net::SocketError> error = {});
    void starve(Connection& connection);
    void retryStarved();
    void closeIdle();

    PageBuffer m_buffer; ///< one for all: what arrives is sent on at once
    AdaptiveSpin m_spin;
    std::unordered_map<ConnectionId, std::unique_ptr<Connection>> m_connections;
    std::vector<std::unique_ptr<Connection>> m_closed; ///< until the batch of events is done, which may name them
    Clock::time_point m_now;                           ///< kept only where there is an idle limit
    Clock::time_point m_nextSweep;
    std::optional<Clock::time_point> m_nextRetry; ///< while a connection starves
    bool m_running = true;
};

} // namespace echolab::echo
