#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "echo/base/bytes.h"
#include "echo/base/eventqueue.h"
#include "echo/base/session.h"
#include "echo/client/callsizes.h"
#include "net/socket/nativesocket.h"

namespace echolab::echo {

/// Numbers the messages of a client, never twice in its life.
using MessageId = std::uint64_t;

/// The name was looked up: these addresses will be tried in this order.
struct NameResolved {
    std::vector<net::Endpoint> addresses;
};
/// connect() to one of the addresses begins.
struct ConnectAttempt {
    net::Endpoint remote;
};
/// That attempt failed; others may go on or follow, and ClientFailed when it was the last. Attempts overlap where one
/// takes long.
struct AttemptFailed {
    net::Endpoint remote;
    net::SocketError error;
};
struct ClientConnected {
    net::Endpoint local;
    net::Endpoint remote;
    net::NativeSocket socket; ///< names it in a trace of its calls; not to be used
};
/// The kernel has taken all bytes of a message.
struct MessageSent {
    MessageId message;
    std::uint64_t bytes;
    Clock::time_point firstSend; ///< just before it
    CallSizes sends;
};
/// All bytes of a message have come back, and are the same.
struct MessageConfirmed {
    MessageId message;
    std::uint64_t bytes;
    std::chrono::nanoseconds roundTrip; ///< from the first send() of the message to the recv() of its last byte
    Clock::time_point firstReceive;     ///< just after the recv() of its first byte
    CallSizes receives;
};
/// The stream that comes back differs from the stream that was sent. The peer is no echo server, or not any more: from
/// here on what comes is reported as ClientReceived and messages are not confirmed.
struct EchoMismatch {
    std::optional<MessageId> message;  ///< whose echo was due; nothing where all that was sent had come back already
    std::uint64_t offset;              ///< of the first wrong byte, from the start of that message
    std::optional<std::byte> expected; ///< nothing where nothing was due
    std::byte actual;
    std::uint64_t streamOffset = 0; ///< of the first wrong byte, from the first that came over this connection
};
/// More bytes went unanswered than the client keeps for comparison: the peer does not echo. As after EchoMismatch,
/// messages are not confirmed from here on.
struct EchoUnanswered {
    MessageId message; ///< the oldest of those not confirmed
};
/// Bytes that are no confirmed echo: the peer is no echo server, or not any more. Also the part of an echo
/// that had matched when a mismatch or the end of the connection came.
struct ClientReceived {
    Bytes data;
    CallSizes receives{}; ///< where all of it came by one recv()
};
/// recv() returned 0: the peer has ended its half. The connection stays open for sending until disconnect().
struct PeerEnded { };
/// The system tells that the peer has ended its half, though not all that it sent has been read: receiving is paused.
/// PeerEnded follows when all is read.
struct PeerEndSeen { };
/// A call failed: no address could be connected to, or the connection broke. ClientDisconnected follows.
struct ClientFailed {
    net::SocketError error;
};
/// The last event of a session. The socket is closed.
struct ClientDisconnected { };

struct ClientEvent {
    using What = std::variant<Skipped, NameResolved, ConnectAttempt, AttemptFailed, ClientConnected, MessageSent,
                              MessageConfirmed, EchoMismatch, EchoUnanswered, ClientReceived, PeerEnded, PeerEndSeen,
                              SocketOptionsRead, ClientFailed, ClientDisconnected>;

    ClientEvent(Skipped skipped)
        : what(skipped)
    {
    }
    ClientEvent(SessionId id, What happened)
        : session(id)
        , what(std::move(happened))
    {
    }

    SessionId session = 0; ///< 0 for Skipped
    Clock::time_point at = Clock::now();
    What what;
};

using ClientEventQueue = EventQueue<ClientEvent>;

} // namespace echolab::echo
