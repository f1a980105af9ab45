#include "cli/commands/connectsession.h"

#include "app/base/convert.h"
#include "app/base/format.h"
#include "app/conversation/transcripttext.h"
#include "cli/terminal/optionreport.h"
#include "cli/terminal/terminal.h"

namespace echolab::cli {

using namespace std::chrono_literals;

namespace {

/// How long the end of input waits for outstanding echoes, and for bytes too many, where lines do not wait for theirs.
constexpr auto waitAtEnd = 2000ms;

} // namespace

ConnectSession::ConnectSession(const Manner& manner, net::SystemCalls& calls, QObject* parent)
    : QObject(parent)
    , m_encoder(manner.format, manner.encoding, manner.inputEncoding)
    , m_waitEcho(manner.waitEcho)
    , m_reset(manner.reset)
    , m_interactive(InputSource::isTerminal())
    , m_emptyLine(manner.emptyLine.value_or(m_interactive ? EmptyLine::End : EmptyLine::Skip))
    , m_patient(manner.waitEcho > 0ms)
    , m_reader(longestLine)
    , m_client(nullptr, calls, app::ClientController::Recording::Off)
    , m_printer(m_client, manner.encoding, m_interactive)
{
    using app::ClientController;

    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ConnectSession::patienceEnded);
    connect(&m_reader, &LineReader::lineRead, this, &ConnectSession::take);
    connect(&m_reader, &LineReader::lineTooLong, this, [this] {
        m_tally.next();
        if (m_waiting == Waiting::LeftOver) {
            leaveOver();
        } else {
            refuse(tr("The line has more than %1, which is the most that is sent at once.")
                       .arg(app::Format::bytes(longestLine)));
        }
    });
    connect(&m_reader, &LineReader::ended, this, &ConnectSession::inputEnded);
    connect(&m_reader, &LineReader::failed, this, &ConnectSession::inputFailed);
    connect(&m_resumption, &Resumption::resumed, &m_printer, &ConnectPrinter::showPromptAgain);
    connect(&m_printer, &ConnectPrinter::outputGone, this, &ConnectSession::outputGone);

    m_client.setEncoding(manner.encoding);
    m_client.setPieces(manner.pieces);
    m_client.showAtOnce();
    connect(&m_client, &ClientController::stateChanged, this, [this](ClientController::State state) {
        if (state == ClientController::State::Connected) {
            connected();
        } else if (state == ClientController::State::Disconnected) {
            disconnected();
        }
    });
    connect(&m_client, &ClientController::sending, this, [this](quint64 message) { m_tally.taken(message); });
    connect(&m_client, &ClientController::messageSent, this, [this](quint64 message) { m_tally.sent(message); });
    connect(&m_client, &ClientController::messageConfirmed, this, [this](quint64 message) { m_tally.echoed(message); });
    connect(&m_client, &ClientController::echoMismatch, this,
            [this](const echo::EchoMismatch& mismatch) { noEchoes(app::TranscriptText::mismatch(mismatch)); });
    connect(&m_client, &ClientController::echoUnanswered, this, [this] {
        noEchoes(app::TranscriptText::text({.at = {}, .what = app::Notice{app::Notice::Kind::NotEchoing}}));
    });
    // Queued: what goes on with the conversation comes after all that has happened together.
    connect(
        &m_client, &ClientController::messageSent, this, [this] { messageSent(); }, Qt::QueuedConnection);
    connect(
        &m_client, &ClientController::messageConfirmed, this, [this] { answered(true); }, Qt::QueuedConnection);
    connect(
        &m_client, &ClientController::dataReceived, this, [this] { answered(!m_client.expectsEchoes()); },
        Qt::QueuedConnection);
    connect(&m_client, &ClientController::peerHasEnded, this, &ConnectSession::serverEnded, Qt::QueuedConnection);
    connect(&m_client, &ClientController::failed, this, [this](const app::Failure& failure) {
        m_status = CallFailed;
        m_printer.note(app::ErrorText::full(failure.error, failure.situation));
    });
}

void ConnectSession::start(const echo::ClientConfig& config)
{
    m_client.askedOptions()->setForNextStart(config.socketOptions);
    connect(m_client.askedOptions(), &app::AskedOptions::answered, this,
            [this, asked = config.socketOptions](const echo::SocketOptionsRead& read) {
                m_status = read.refusals.empty() ? m_status : CallFailed;
                for (const QString& line : OptionReport::lines(asked, read)) {
                    m_printer.note(line);
                }
            });
    m_client.connectTo(config);
}

void ConnectSession::stop()
{
    m_stopped = true;
    close();
}

void ConnectSession::connected()
{
    m_connected = true;
    m_printer.note(m_client.statusText());
    nextLine();
}

void ConnectSession::disconnected()
{
    m_printer.leavePrompt();
    wait(Waiting::End);
    // Queued: the lines that belong to what is reported come first.
    QTimer::singleShot(0, this, [this] {
        if (m_connected) {
            m_printer.note(m_client.totalsText());
        }
        for (const QString& line : m_tally.report()) {
            m_printer.note(line);
        }
        const bool complete = m_tally.isComplete(!m_stopped) && (m_client.expectsEchoes() || !m_connected);
        Q_EMIT ended(complete ? m_status : CallFailed);
    });
}

void ConnectSession::nextLine()
{
    wait(Waiting::Line);
    if (m_interactive) {
        m_printer.showPrompt();
    }
    m_reader.requestLine();
}

void ConnectSession::take(const QByteArray& line)
{
    if (m_waiting != Waiting::Line && m_waiting != Waiting::LeftOver) {
        return;
    }
    m_printer.promptAnswered();
    m_tally.next();
    if (line.isEmpty()) {
        takeEmpty();
        return;
    }
    if (m_waiting == Waiting::LeftOver) {
        leaveOver();
        return;
    }
    const auto message = m_encoder.encode(line);
    if (!message) {
        refuse(message.error());
        return;
    }
    wait(Waiting::Sent);
    if (const auto reason = m_client.sendBytes(*message)) {
        refuse(*reason);
    }
}

void ConnectSession::takeEmpty()
{
    if (m_emptyLine == EmptyLine::End) {
        m_printer.emptyLine();
        inputEnded();
        return;
    }
    m_tally.skipped();
    if (m_waiting == Waiting::LeftOver) {
        m_reader.requestLine();
    } else {
        nextLine();
    }
}

void ConnectSession::refuse(const QString& reason)
{
    m_tally.refused();
    m_printer.note(m_interactive ? reason : tr("Line %1 was not sent: %2").arg(m_tally.lines()).arg(reason));
    nextLine();
}

void ConnectSession::leaveOver()
{
    m_tally.leftOver();
    close();
}

void ConnectSession::inputEnded()
{
    m_inputOver = true;
    if (m_waiting == Waiting::LeftOver) {
        close();
        return;
    }
    if (m_waiting != Waiting::Line) {
        return;
    }
    // A server that did not answer while there was time will not do so now.
    const bool hopeless = m_waitEcho > 0ms && !m_patient;
    if (m_client.openMessages() == 0 || hopeless) {
        finish();
        return;
    }
    wait(Waiting::Rest);
    bePatient();
}

void ConnectSession::inputFailed(const QString& reason)
{
    m_status = CallFailed;
    m_printer.note(tr("Standard input cannot be read: %1").arg(reason));
    inputEnded();
}

void ConnectSession::messageSent()
{
    if (m_waiting != Waiting::Sent) {
        return;
    }
    if (!m_patient) {
        nextLine();
        return;
    }
    wait(Waiting::Echo);
    bePatient();
}

void ConnectSession::answered(bool last)
{
    m_patient = m_waitEcho > 0ms;
    const bool complete = last && (m_client.openMessages() == 0 || !m_client.expectsEchoes());
    if (m_waiting == Waiting::Echo || m_waiting == Waiting::Rest) {
        if (!complete) {
            bePatient();
        } else if (m_waiting == Waiting::Echo) {
            nextLine();
        } else {
            finish();
        }
    }
}

void ConnectSession::noEchoes(const QString& why)
{
    m_tally.noEchoes();
    m_printer.note(why);
    if (m_waiting == Waiting::LastBytes) {
        close();
    }
}

void ConnectSession::serverEnded()
{
    if (m_waiting == Waiting::End) {
        return;
    }
    m_printer.leavePrompt();
    m_printer.note(tr("The server has ended the connection."));
    if (m_inputOver || m_interactive) {
        close();
        return;
    }
    const bool requested = m_waiting == Waiting::Line;
    wait(Waiting::LeftOver);
    m_reader.stopWaiting();
    if (!requested) {
        m_reader.requestLine();
    }
}

void ConnectSession::bePatient()
{
    m_client.refresh();
    m_received = m_client.totals().bytesReceived;
    m_patience.start(m_waitEcho > 0ms ? m_waitEcho : waitAtEnd);
}

void ConnectSession::patienceEnded()
{
    m_client.refresh();
    const bool comes = m_client.totals().bytesReceived != m_received; // of a long echo, part after part
    if (comes && (m_waiting == Waiting::Rest || m_waiting == Waiting::Echo)) {
        bePatient();
        return;
    }
    if (m_waiting == Waiting::Rest) {
        finish();
    } else if (m_waiting == Waiting::LastBytes) {
        close();
    } else if (m_waiting == Waiting::Echo) {
        m_patient = false;
        if (!m_saidSo) {
            m_saidSo = true;
            m_printer.note(
                tr("No echo has come for %1 ms: the next lines are sent without waiting.").arg(m_waitEcho.count()));
        }
        nextLine();
    }
}

/// Nothing more is to be sent. Where all came back, the sending half ends first: what the server sends until it ends
/// too is more than an echo.
void ConnectSession::finish()
{
    if (m_reset || !m_tally.allEchoed() || !m_client.expectsEchoes() || m_client.peerEnded()) {
        close();
        return;
    }
    m_printer.leavePrompt();
    wait(Waiting::LastBytes);
    m_client.act(echo::ConnectionAction::FinishSending);
    bePatient();
}

void ConnectSession::close()
{
    m_printer.leavePrompt();
    wait(Waiting::End);
    if (m_reset) {
        m_client.act(echo::ConnectionAction::Reset);
    }
    m_client.disconnectNow(); // where there is no connection yet
}

void ConnectSession::outputGone()
{
    m_status = CallFailed;
    Terminal::note(Terminal::outputGoneText());
    close();
}

void ConnectSession::wait(Waiting what)
{
    m_waiting = what;
    m_patience.stop();
}

} // namespace echolab::cli
