#pragma once

#include <chrono>
#include <optional>

#include <QObject>
#include <QTimer>

#include "app/client/clientcontroller.h"
#include "cli/commands/connectprinter.h"
#include "cli/commands/lineencoder.h"
#include "cli/commands/linetally.h"
#include "cli/terminal/command.h"
#include "cli/terminal/linereader.h"
#include "cli/terminal/resumption.h"

namespace echolab::cli {

/// A conversation of lines: takes a line, sends it, waits for its echo, takes the next, as the book's client does.
/// A server that answers nothing for a while is not waited for any more, until it answers.
///
/// Keeps an account of the lines: what was not sent, or did not come back unchanged, is told at the end, and the status
/// is not 0.
class ConnectSession : public QObject
{
    Q_OBJECT

public:
    /// What an empty line does. A message has at least one byte, so it is none.
    enum class EmptyLine {
        End,  ///< ends the conversation, as in the book
        Skip, ///< nothing
    };

    /// How lines are sent, and how the conversation ends.
    struct Manner {
        app::Encoding encoding = app::Encoding::Utf8;         ///< of the messages
        std::optional<app::Encoding> inputEncoding;           ///< of the lines; see LineEncoder
        app::MessageFormat format = app::MessageFormat::Text; ///< of the lines
        std::optional<EmptyLine> emptyLine;                   ///< where none is given: End at a terminal, else Skip
        /// How long a line waits for the echo of the one before while nothing comes; 0 does not wait.
        std::chrono::milliseconds waitEcho{0};
        echo::Pieces pieces{};
        bool reset = false; ///< instead of an orderly close
    };

    /// Of a line, in bytes without its line break.
    static constexpr std::size_t longestLine = std::size_t{64} << 20;

    /// The client makes its socket calls through calls.
    ConnectSession(const Manner& manner, net::SystemCalls& calls, QObject* parent = nullptr);

    void start(const echo::ClientConfig& config);
    /// Leaves at once what is still on its way; ended() follows.
    void stop();

Q_SIGNALS:
    void ended(int status);

private:
    /// What has to happen before the conversation goes on.
    enum class Waiting {
        Connection,
        Line,
        Sent, ///< the kernel takes the message
        Echo,
        Rest,      ///< no line is left, echoes may be
        LeftOver,  ///< the server has ended first: whether there would have been more lines
        LastBytes, ///< all came back: whether more than that comes before the server's end
        End,       ///< the connection closes
    };

    void connected();
    void disconnected();
    void nextLine();
    void take(const QByteArray& line);
    void takeEmpty();
    void refuse(const QString& reason);
    /// A line that nobody will get any more.
    void leaveOver();
    void inputEnded();
    void inputFailed(const QString& reason);
    void messageSent();
    /// Something came back. last: the message is answered with it.
    void answered(bool last);
    void noEchoes(const QString& why);
    void serverEnded();
    /// Waits, but not longer than nothing comes.
    void bePatient();
    void patienceEnded();
    void finish();
    void close();
    void outputGone();
    void wait(Waiting what);

    const LineEncoder m_encoder;
    const std::chrono::milliseconds m_waitEcho;
    const bool m_reset;
    const bool m_interactive;
    const EmptyLine m_emptyLine;
    Waiting m_waiting = Waiting::Connection;
    bool m_patient;           ///< echoes are waited for
    bool m_saidSo = false;    ///< that they are not
    bool m_inputOver = false; ///< nothing more will be read
    bool m_connected = false; ///< at some time
    bool m_stopped = false;   ///< by stop()
    int m_status = Success;
    LineTally m_tally;
    QTimer m_patience;
    std::uint64_t m_received = 0; ///< bytes, when the patience began
    Resumption m_resumption;
    LineReader m_reader;
    app::ClientController m_client;
    ConnectPrinter m_printer; ///< last: prints while the client lives
};

} // namespace echolab::cli
