#pragma once

#include <chrono>
#include <vector>

#include <QObject>
#include <QTimer>

#include "app/client/clientcontroller.h"
#include "app/conversation/consoleline.h"
#include "cli/terminal/command.h"
#include "cli/terminal/linereader.h"

namespace echolab::cli {

/// A conversation of lines: takes a line, sends it, waits for its echo, takes the next, as the book's client does.
/// A server that answers nothing for a while is not waited for any more, until it answers.
class ConnectSession : public QObject
{
    Q_OBJECT

public:
    /// How lines are sent, and how the conversation ends.
    struct Manner {
        app::Encoding encoding = app::Encoding::Utf8;
        app::MessageFormat format = app::MessageFormat::Text; ///< of the lines
        /// How long a line waits for the echo of the one before while nothing comes; 0 does not wait.
        std::chrono::milliseconds waitEcho{0};
        echo::Pieces pieces{};
        bool reset = false; ///< instead of an orderly close
    };

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
        Rest, ///< no line is left, echoes may be
        End,  ///< the connection closes
    };

    void connected();
    void nextLine();
    void take(const QByteArray& line);
    void inputEnded();
    void messageSent();
    /// Something came back. last: the message is answered with it.
    void answered(bool last);
    void patienceEnded();
    void finish();
    void print(const std::vector<app::ConsoleLine>& lines);
    void note(const QString& text);
    void showPrompt();
    void leavePrompt();
    void outputGone();
    void wait(Waiting what);

    const app::MessageFormat m_format;
    const std::chrono::milliseconds m_waitEcho;
    const bool m_reset;
    const bool m_interactive;
    Waiting m_waiting = Waiting::Connection;
    bool m_patient;             ///< echoes are waited for
    bool m_saidSo = false;      ///< that they are not
    bool m_echoes = true;       ///< no answer has differed yet
    bool m_connected = false;   ///< at some time
    bool m_promptShown = false; ///< the cursor stands behind it
    bool m_outputGone = false;
    int m_status = Success;
    QTimer m_patience;
    LineReader m_reader;
    app::ClientController m_client; ///< last: what it says on its way out still finds the others
};

} // namespace echolab::cli
