#pragma once

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>

#include "echo/base/connectionaction.h"
#include "echo/base/interruptiblewait.h"
#include "echo/client/echochecker.h"
#include "echo/client/echoclient.h"
#include "net/poller/mailbox.h"
#include "net/socket/socket.h"

namespace echolab::echo {

/// A message that waits to be sent. Shared with the check that compares the echo with it.
struct OutgoingMessage {
    MessageId id = 0;
    std::shared_ptr<const Bytes> data;
    Pieces pieces{};
};

/// What a user asks of the thread that runs a client's session.
struct ClientCommand {
    enum class Kind { Send, Act, Options };
    Kind kind;
    OutgoingMessage message{};
    ConnectionAction action = ConnectionAction::Close;
    OptionRequests options{};
};

/// One connection of a client, from the look-up of the name to the close. run() is the whole life of its thread; what
/// follows it below may be used from any thread.
class ClientSession
{
public:
    ClientSession(SessionId id, ClientConfig config, ClientEventQueue* events, net::SystemCalls& calls)
        : m_id(id)
        , m_config(std::move(config))
        , m_events(events)
        , m_calls(calls)
        , m_checker(m_config.pendingLimit)
    {
    }

    void run();
    /// Where no thread could be had for run(), or something was thrown out of it: reports the reason and the end.
    void abandon(const net::SocketError& error);

    void requestEnd() { post({ClientCommand::Kind::Act}); }
    void post(ClientCommand command);
    tl::expected<void, SendRefusal> send(OutgoingMessage message);
    Totals totals() const { return m_counters.read(); }
    std::size_t pending() const { return m_pending.load(std::memory_order_relaxed); }

private:
    /// The addresses to try; nothing when the session is to end.
    std::optional<std::vector<net::Endpoint>> resolve();
    /// Connects to one of them; nothing when the session is to end.
    std::optional<net::Socket> connect(const std::vector<net::Endpoint>& addresses);
    void converse(net::Socket socket);
    bool receiving() const { return !m_peerEnded && !m_receivingPaused && !m_nextRetry; }
    net::Readiness wanted(bool blocked) const;
    bool receive(net::Socket& socket);
    bool lookAtTheEnd(net::Socket& socket, net::Readiness found);
    bool mayRetry(const net::SocketError& error);
    bool sendSome(net::Socket& socket);
    BytesView nextPiece() const;
    void receiveTheRest(net::Socket& socket);

    /// Waits until the socket is ready or the limit has passed; obeys commands. False when the session is to end.
    net::Result<net::Readiness> wait(net::NativeSocket socket, net::Readiness wanted, Clock::time_point limit);
    void obey();
    void act(ConnectionAction action);
    void reportOptions(std::vector<OptionRefusal> refusals);
    void over();

    void push(ClientEvent::What what, Priority priority, std::size_t bytes = 0);
    void push(std::vector<ClientEvent::What> events);
    void fail(const net::SocketError& error) { push(ClientFailed{error}, Priority::Essential); }

    const SessionId m_id;
    const ClientConfig m_config;
    ClientEventQueue* const m_events;
    net::SystemCalls& m_calls;

    net::Mailbox<ClientCommand> m_mailbox;
    std::atomic<std::size_t> m_pending = 0;         ///< bytes ...
    std::atomic<std::size_t> m_pendingMessages = 0; ///< ... and messages that the kernel has not taken
    std::atomic<bool> m_over = false;
    std::mutex m_commands; ///< keeps the order of messages and of the command that ends them
    bool m_ending = false; ///< guarded by m_commands: no message is taken any more
    Counters m_counters;

    net::Socket* m_connected = nullptr; ///< while it converses
    std::vector<OptionRefusal> m_refusals;
    std::deque<OutgoingMessage> m_outgoing;
    std::size_t m_firstSent = 0;                  ///< bytes already sent of the first in m_outgoing ...
    Clock::time_point m_firstSend;                ///< ... since when ...
    CallSizes m_sends;                            ///< ... and by which calls
    std::optional<Clock::time_point> m_nextPiece; ///< nothing is sent before
    std::optional<Clock::time_point> m_nextRetry; ///< no call on the socket is made before: it found no memory
    EchoChecker m_checker;
    bool m_disconnect = false;
    bool m_reset = false; ///< the disconnecting close() is to send a reset
    bool m_finishSending = false;
    bool m_sendingFinished = false;
    bool m_peerEnded = false;
    bool m_peerEndSeen = false;   ///< before that is read
    bool m_brokenForGood = false; ///< the system tells of an end, again and again, that is no error
    bool m_receivingPaused = false;
    Bytes m_buffer;
};

} // namespace echolab::echo
