#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "echo/base/connectionaction.h"
#include "echo/base/counters.h"
#include "echo/client/clientconfig.h"
#include "echo/client/clientevents.h"
#include "net/socket/systemcalls.h"

namespace echolab::echo {

/// Why a message was not taken.
enum class SendRefusal {
    NoSession,      ///< none was begun, or it is over
    Ending,         ///< the connection, or its sending half, was asked to end
    Empty,          ///< there is no byte in it
    TooMuchPending, ///< ClientConfig::pendingLimit would be passed
};

/// An echo client on a thread of its own: sends and receives at the same time, and checks that what comes back is what
/// was sent. Works as well against servers that do not echo. Every public method may be called from any thread and
/// returns at once, except the destructor.
class EchoClient
{
public:
    /// events may be null: then nothing is reported but the counters. It must outlive the client.
    explicit EchoClient(ClientEventQueue* events, net::SystemCalls& calls = net::systemCalls());
    /// Disconnects and joins: under 100 ms, also while a connect hangs or a send is blocked.
    ~EchoClient();
    EchoClient(const EchoClient&) = delete;
    EchoClient& operator=(const EchoClient&) = delete;

    /// Starts a session: ClientConnected follows, or ClientFailed and ClientDisconnected. A session that still runs is
    /// ended first; its ClientDisconnected comes before the new session's events.
    SessionId connect(const ClientConfig& config);
    /// Closes the connection, or gives up the attempt; ClientDisconnected follows. What was not yet sent is dropped.
    void disconnect() { act(ConnectionAction::Close); }

    /// Sends a message; MessageSent and MessageConfirmed follow, or ClientDisconnected. An error: the message is not
    /// taken, and why.
    tl::expected<MessageId, SendRefusal> send(Bytes data, Pieces pieces = {});
    /// Ends the sending half once everything is sent, shutdown(SHUT_WR): the peer's recv() returns 0. From this call on
    /// no message is taken any more.
    void finishSending() { act(ConnectionAction::FinishSending); }
    /// Does nothing when no session runs. Close and Reset also give up an attempt to connect; what else is asked before
    /// there is a connection is done as soon as there is one.
    void act(ConnectionAction action);

    /// Asks for values of the socket's options, and for all of them afterwards; SocketOptionsRead follows. Does nothing
    /// while not connected.
    void askOptions(OptionRequests changes = {});

    /// Of the session started last, also after it ended.
    Totals totals() const;
    /// Bytes given to send() that the kernel has not taken yet.
    std::size_t pending() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace echolab::echo
