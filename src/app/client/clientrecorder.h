#pragma once

#include <map>
#include <optional>

#include <QByteArray>
#include <QString>

#include "app/conversation/conversation.h"
#include "app/text/errortext.h"
#include "app/text/textcodec.h"
#include "echo/base/connectionaction.h"
#include "echo/client/clientconfig.h"
#include "echo/client/clientevents.h"

namespace echolab::app {

/// Writes down what a client does and what happens to it: the entries of the transcript, the book's lines, the hex
/// dump. What is told to it waits in the conversation's batch until flush(). Belongs to the GUI thread.
class ClientRecorder
{
public:
    ClientRecorder();

    Conversation* conversation() { return &m_conversation; }
    /// Of the text received from now on.
    void setEncoding(Encoding encoding);

    /// A session begins; the events that follow are its events.
    void begin(const echo::ClientConfig& config);
    /// A message was given to the engine. text: what its bytes stand for, where it is known already.
    void sending(echo::MessageId message, const QByteArray& bytes, const std::optional<QString>& text);
    /// An empty line was typed, which ends the connection.
    void emptyLine();
    /// Something was asked of the connection.
    void asked(echo::ConnectionAction action);
    /// The session will end, and another begin over this family.
    void reconnecting(net::Family family);
    void record(const echo::ClientEvent& event);

    /// Shows what was told.
    void flush() { m_conversation.flush(); }

private:
    /// A message on its way.
    struct OpenMessage {
        std::uint64_t entry; ///< its number in the transcript
        QByteArray bytes;
        QString text;
        bool sent = false;
    };
    struct Handler;

    void setMessageState(const OpenMessage& message, MessageState state);
    void showReceived(echo::Clock::time_point at, echo::Clock::time_point firstReceive, ReceivedData data,
                      const QString& text);
    void endText(echo::Clock::time_point at);
    std::uint64_t addEntry(echo::Clock::time_point at, TranscriptEntry::What what, const CallsBehind& calls = {});
    std::uint64_t addNotice(Notice::Kind kind);
    CallsBehind behindFailure(const net::SocketError& error, echo::Clock::time_point at) const;
    Failure failure(const net::SocketError& error) const;
    Notice endNotice() const;

    Encoding m_encoding = Encoding::Utf8;
    TextDecoder m_decoder;
    std::string m_host;
    net::Endpoint m_attempt;                ///< the address tried last ...
    echo::Clock::time_point m_attemptBegan; ///< ... since when
    std::optional<Failure> m_attemptFailure;
    std::optional<net::Endpoint> m_remote;                   ///< while connected
    net::NativeSocket m_socket = net::NativeSocket::Invalid; ///< of the connection, once there is one
    std::map<echo::MessageId, OpenMessage> m_open;
    bool m_echoes = true; ///< until something else than an echo came back
    bool m_peerEnded = false;
    bool m_receivingPaused = false;
    bool m_failed = false;
    echo::EndReason m_end = echo::EndReason::Failed; ///< why the session ends, once it does
    Conversation m_conversation;
};

} // namespace echolab::app
