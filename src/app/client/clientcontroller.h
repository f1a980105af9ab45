#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "app/base/throttle.h"
#include "app/client/clientconnection.h"
#include "app/client/clientrecorder.h"
#include "app/client/messagehistory.h"
#include "app/options/askedoptions.h"
#include "app/text/inputrules.h"
#include "app/text/messageformat.h"
#include "app/text/textcodec.h"
#include "echo/client/echoclient.h"

namespace echolab::app {

/// A client as a person sees it: a state, a status line, the messages sent, and the record of its conversation. Owns
/// the engine and hands its events on: to the record, and as signals. Every public method is for the GUI thread and
/// returns at once.
class ClientController : public QObject
{
    Q_OBJECT

public:
    enum class State { Disconnected, Connecting, Connected, Disconnecting };
    Q_ENUM(State)

    /// Whether what happens is written down; without, only the signals tell of it.
    enum class Recording { On, Off };

    explicit ClientController(QObject* parent = nullptr, net::SystemCalls& calls = net::systemCalls(),
                              Recording recording = Recording::On);
    ~ClientController() override;

    State state() const { return m_state; }
    /// Connecting, connected or about to connect again.
    bool isActive() const { return m_state != State::Disconnected; }
    /// While connected.
    std::optional<net::Endpoint> localEndpoint() const { return m_connection.local; }
    std::optional<net::Endpoint> remoteEndpoint() const { return m_connection.remote; }
    /// The peer has ended its half, and all that it sent has been read: nothing more will come.
    bool peerEnded() const { return m_connection.peerEnded; }
    /// The peer has ended its half, as far as the system tells; what it sent may still be unread.
    bool peerEndSeen() const { return m_connection.peerEndSeen; }
    /// This side has ended its half, or will once everything is sent: nothing more can be sent.
    bool sendingFinished() const { return m_connection.sendingFinished; }
    bool receivingPaused() const { return m_connection.receivingPaused; }
    /// "ESTABLISHED 127.0.0.1:14641 -> 127.0.0.1:9000", "Disconnected"; an error with its advice. On a line of its own,
    /// which end of the connection has come.
    QString statusText() const;
    /// What the last connectTo() asked for.
    const echo::ClientConfig& config() const { return m_config; }
    /// Of the session started last.
    const echo::Totals& totals() const { return m_totals; }
    /// "sent 16 bytes, received 16 bytes"
    QString totalsText() const;
    std::optional<std::chrono::nanoseconds> lastRoundTrip() const { return m_lastRoundTrip; }
    /// The error that ended the last session or kept it from connecting.
    const std::optional<Failure>& lastError() const { return m_lastError; }
    /// Nothing but echoes has come back yet, and not too much went unanswered.
    bool expectsEchoes() const { return m_echoes; }
    /// Messages that the kernel has not taken or that may still come back.
    std::size_t openMessages() const { return m_open.size(); }

    /// Null where nothing is recorded.
    Conversation* conversation() { return m_recorder ? m_recorder->conversation() : nullptr; }
    MessageHistory& history() { return m_history; }
    /// The options of its socket. What is asked for there takes the place of ClientConfig::socketOptions.
    AskedOptions* askedOptions() { return &m_askedOptions; }

    Encoding encoding() const { return m_encoding; }
    /// Of the text sent and received from now on.
    void setEncoding(Encoding encoding);

    /// How messages are cut up from now on; at first each is given to send() whole.
    void setPieces(const echo::Pieces& pieces) { m_pieces = pieces; }

    /// Whether the transcript tells the sizes of the send() and recv() calls; off at first.
    void setMarkingCalls(bool on);

    /// Connects; a client that is connected is disconnected first.
    void connectTo(const echo::ClientConfig& config);
    void disconnectNow();
    /// Sends what was typed as one message, or says why not, to be shown beside the message line; nothing then has
    /// happened. An empty text disconnects, as in the book, in every format.
    std::optional<QString> sendText(const QString& text, MessageFormat format = MessageFormat::Text);
    /// The same for bytes as they are; empty ones are refused.
    std::optional<QString> sendBytes(const QByteArray& bytes);
    /// While connected; does nothing otherwise. What was done stands in the transcript, with what the other end sees of
    /// it.
    void act(echo::ConnectionAction action);
    /// While connected: reconnects over the other family, where a loopback or wildcard address follows. Returns why it
    /// cannot be done (a numeric address of this family); the connection then stays. Does nothing while disconnected.
    std::optional<QString> switchFamily(net::Family family);
    /// Events are shown as they come, not at the steady rate of a screen: for a terminal, which has nothing else to do.
    void showAtOnce() { m_throttle.stopThrottling(); }
    /// Reads the counters now. They are read anyway when something happens, and several times a second while they move.
    void refresh();
    /// To be called after the language has changed.
    void retranslate();

Q_SIGNALS:
    void stateChanged(echolab::app::ClientController::State state);
    /// The status line reads otherwise.
    void statusChanged();
    void totalsChanged();
    /// A message was taken, and will be sent.
    void sending(quint64 message, const QByteArray& bytes);
    /// The kernel has taken all bytes of a message.
    void messageSent(quint64 message, quint64 bytes);
    /// All bytes of a message have come back.
    void messageConfirmed(quint64 message, std::chrono::nanoseconds roundTrip);
    /// What comes back is not what was sent: the peer is no echo server.
    void echoMismatch(const echolab::echo::EchoMismatch& mismatch);
    /// So much went unanswered that echoes are no longer waited for.
    void echoUnanswered();
    /// Data that is no echo.
    void dataReceived(const QByteArray& data);
    void peerHasEnded();
    void failed(const echolab::app::Failure& failure);
    /// The display could not take so much; counters know it all.
    void skipped(const echolab::echo::Skipped& skipped);

private:
    struct Handler;

    void connectNow();
    void setState(State state);
    void showWhatCame();
    void drain();
    /// Tells the record, if there is one, and has it show what it was told.
    template <typename Tell>
    void record(const Tell& tell)
    {
        if (m_recorder) {
            tell(*m_recorder);
            m_recorder->flush();
        }
    }
    /// text: what the bytes stand for, where it is known already.
    std::optional<QString> send(const QByteArray& bytes, const std::optional<QString>& text);
    QString reasonOf(echo::SendRefusal refusal) const;
    Situation situation() const;

    State m_state = State::Disconnected;
    Encoding m_encoding = Encoding::Utf8;
    echo::Pieces m_pieces;
    echo::ClientConfig m_config;
    std::optional<echo::ClientConfig> m_next; ///< to connect with as soon as the present session has ended
    echo::SessionId m_session = 0;
    ClientConnection m_connection;
    net::Endpoint m_attempt; ///< the address tried last
    bool m_echoes = true;    ///< until something else than an echo came back
    std::optional<Failure> m_lastError;
    echo::Totals m_totals;
    std::optional<std::chrono::nanoseconds> m_lastRoundTrip;
    std::map<echo::MessageId, bool> m_open; ///< messages on their way, and whether the kernel has taken them
    MessageHistory m_history;

    AskedOptions m_askedOptions;
    std::unique_ptr<ClientRecorder> m_recorder;
    Throttle m_throttle;
    QTimer m_refresh;
    std::vector<echo::ClientEvent> m_batch;
    bool m_draining = false;
    echo::ClientEventQueue m_events;
    echo::EchoClient m_client; ///< last: its thread ends before what it uses
};

} // namespace echolab::app
