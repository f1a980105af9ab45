#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>

#include <QByteArray>
#include <QString>

#include "app/base/families.h"
#include "app/calls/callsbehind.h"
#include "app/text/errortext.h"
#include "echo/client/clientevents.h"
#include "echo/server/serverevents.h"

namespace echolab::app {

/// How far a message that we sent has got.
enum class MessageState {
    Pending,      ///< not all bytes are with the kernel yet
    Sent,         ///< the kernel has taken all bytes
    Confirmed,    ///< all bytes came back, the same
    Mismatch,     ///< something else came back
    NotDelivered, ///< the connection ended before the kernel had taken all bytes
};

/// A message that this side sent.
struct SentMessage {
    QByteArray bytes;
    QString text; ///< safe to show, with line breaks
    MessageState state = MessageState::Pending;
    std::optional<std::chrono::nanoseconds> roundTrip = std::nullopt; ///< with Confirmed, where it is known
    std::optional<echo::EchoMismatch> mismatch = std::nullopt;        ///< with Mismatch
    echo::CallSizes sends{};                                          ///< once all of it is sent
};

/// Data that came: to a server what one recv() returned, to a client a whole echo or what nobody asked for.
struct ReceivedData {
    QByteArray bytes;
    QString text;                                                     ///< safe to show, with line breaks
    std::optional<std::chrono::nanoseconds> roundTrip = std::nullopt; ///< of a confirmed echo
    echo::CallSizes receives{};                                       ///< what is known of them
    echo::CallSizes sends{}; ///< to a server: of its echo, as far as it is known to have been sent
};

/// Something happened to the connection or to the server.
struct Notice {
    enum class Kind {
        Listening,             ///< local
        Restarting,            ///< family: the server restarts on another family
        Stopped,               ///< the server
        ClientConnected,       ///< server: peer
        ClientRefused,         ///< server: peer; as many clients as allowed were connected
        ClientGone,            ///< server: peer, reason
        ClientSendingFinished, ///< server: peer; shutdown() of the sending half was asked for
        ClientPaused,          ///< server: peer; nothing is received from it for now
        ClientResumed,         ///< server: peer
        NameResolved,          ///< client: count addresses
        Connecting,            ///< client: peer
        Connected,             ///< client: local, peer
        Reconnecting,          ///< client: family
        EchoDiffers,           ///< client: mismatch
        NotEchoing,            ///< client: so much went unanswered that echoes are no longer waited for
        PeerEnded,             ///< client: recv() returned 0
        SendingFinished,       ///< client: shutdown() of the sending half was asked for
        ReceivingPaused,       ///< client
        ReceivingResumed,      ///< client
        Disconnected,          ///< client: reason, where this side ended it (Closed, Reset)
        DisconnectedUnread,    ///< client: closed while receiving was paused
        IncompleteCharacter,   ///< the stream ended inside a character: text holds what there was of it
    };

    Kind kind;
    net::Endpoint local = {};
    ServerFamily family = ServerFamily::IPv4;
    echo::EndReason reason = echo::EndReason::PeerClosed;
    std::size_t count = 0;
    QString text = {}; ///< safe to show
    std::optional<echo::EchoMismatch> mismatch = std::nullopt;
};

/// One thing in a conversation, as facts: the model makes the sentence, in the language of the moment.
struct TranscriptEntry {
    using What = std::variant<SentMessage, ReceivedData, Notice, Failure, echo::Skipped>;

    std::chrono::system_clock::time_point at;
    What what;
    echo::ConnectionId connection = 0; ///< servers only; 0 where it belongs to none
    net::Endpoint peer = {};
    CallsBehind calls = {};

    /// Roughly what the entry takes in memory, in bytes.
    std::size_t cost() const;
};

} // namespace echolab::app
