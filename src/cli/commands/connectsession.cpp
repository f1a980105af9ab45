#include "cli/commands/connectsession.h"

#include <algorithm>
#include <utility>

#include <QStringDecoder>

#include "cli/terminal/optionreport.h"
#include "cli/terminal/terminal.h"

namespace echolab::cli {

using namespace std::chrono_literals;

namespace {

/// How long the end of input waits for outstanding echoes where lines do not wait for theirs.
constexpr auto waitAtEnd = 2000ms;

/// Nothing where the bytes are no UTF-8.
std::optional<QString> fromUtf8(const QByteArray& bytes)
{
    using Flag = QStringConverter::Flag;
    QStringDecoder decoder(QStringConverter::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// A person at a terminal has typed the message behind the prompt already; a script's transcript shows it there.
std::vector<app::ConsoleLine> withoutPrompts(const std::vector<app::ConsoleLine>& lines)
{
    std::vector<app::ConsoleLine> result;
    for (const app::ConsoleLine& line : lines) {
        if (line.kind() != app::ConsoleLine::Kind::Prompt) {
            result.push_back(line);
        } else if (!result.empty() && result.back().kind() == app::ConsoleLine::Kind::Blank) {
            result.pop_back();
        }
    }
    return result;
}

} // namespace

ConnectSession::ConnectSession(const Manner& manner, net::SystemCalls& calls, QObject* parent)
    : QObject(parent)
    , m_format(manner.format)
    , m_waitEcho(manner.waitEcho)
    , m_reset(manner.reset)
    , m_interactive(InputSource::isTerminal())
    , m_patient(manner.waitEcho > 0ms)
    , m_client(nullptr, calls)
{
    using app::ClientController;

    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ConnectSession::patienceEnded);
    connect(&m_reader, &LineReader::lineRead, this, &ConnectSession::take);
    connect(&m_reader, &LineReader::ended, this, &ConnectSession::inputEnded);
    // Queued, as the others are that come from the reader's thread.
    connect(
        &m_reader, &LineReader::failed, this,
        [this](const net::SocketError& error) {
            m_status = CallFailed;
            note(app::ErrorText::full(error, {}));
            inputEnded();
        },
        Qt::QueuedConnection);

    m_client.setEncoding(manner.encoding);
    m_client.setPieces(manner.pieces);
    m_client.showAtOnce();
    connect(m_client.conversation()->console(), &app::ConsoleModel::linesPrinted, this, &ConnectSession::print);
    connect(&m_client, &ClientController::stateChanged, this, [this](ClientController::State state) {
        if (state == ClientController::State::Connected) {
            connected();
        } else if (state == ClientController::State::Disconnected) {
            wait(Waiting::End);
            // Queued, here and below: the lines that belong to what is reported come first.
            QTimer::singleShot(0, this, [this] {
                if (m_connected) {
                    note(m_client.totalsText());
                }
                Q_EMIT ended(m_status);
            });
        }
    });
    connect(
        &m_client, &ClientController::messageConfirmed, this, [this] { answered(true); }, Qt::QueuedConnection);
    connect(
        &m_client, &ClientController::dataReceived, this, [this] { answered(!m_echoes); }, Qt::QueuedConnection);
    connect(
        &m_client, &ClientController::echoMismatch, this,
        [this] {
            m_echoes = false;
            note(tr("What comes back is not what was sent: this is no echo server."));
            answered(true);
        },
        Qt::QueuedConnection);
    connect(
        &m_client, &ClientController::peerHasEnded, this,
        [this] {
            note(tr("The server has ended the connection."));
            finish();
        },
        Qt::QueuedConnection);
    connect(&m_client, &ClientController::skipped, this, &Terminal::noteSkipped);
    connect(&m_client, &ClientController::failed, this, [this](const app::Failure& failure) {
        m_status = CallFailed;
        note(app::ErrorText::full(failure.error, failure.situation));
    });
}

void ConnectSession::start(const echo::ClientConfig& config)
{
    m_client.askedOptions()->setForNextStart(config.socketOptions);
    connect(m_client.askedOptions(), &app::AskedOptions::answered, this,
            [this, asked = config.socketOptions](const echo::SocketOptionsRead& read) {
                m_status = read.refusals.empty() ? m_status : CallFailed;
                for (const QString& line : OptionReport::lines(asked, read)) {
                    note(line);
                }
            });
    m_client.connectTo(config);
}

void ConnectSession::stop()
{
    finish();
}

void ConnectSession::connected()
{
    m_connected = true;
    note(m_client.statusText());
    nextLine();
}

void ConnectSession::nextLine()
{
    wait(Waiting::Line);
    if (m_interactive) {
        showPrompt();
    }
    m_reader.requestLine();
}

void ConnectSession::take(const QByteArray& line)
{
    if (m_waiting != Waiting::Line) {
        return;
    }
    m_promptShown = false; // the person's Enter has left it
    if (line.isEmpty()) {
        print({app::ConsoleLine::blank(), app::ConsoleLine::prompt({})});
        inputEnded();
        return;
    }
    const auto text = fromUtf8(line);
    if (!text) {
        note(tr("This line is no UTF-8 text and was not sent."));
        nextLine();
        return;
    }
    wait(Waiting::Sent);
    if (const auto reason = m_client.sendText(*text, m_format)) {
        note(*reason);
        nextLine();
    }
}

void ConnectSession::inputEnded()
{
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
    m_patience.start(m_waitEcho > 0ms ? m_waitEcho : waitAtEnd);
}

void ConnectSession::messageSent()
{
    if (m_waiting != Waiting::Sent) {
        return;
    }
    if (!m_patient) {
        QTimer::singleShot(0, this, [this] { nextLine(); });
        return;
    }
    wait(Waiting::Echo);
    m_patience.start(m_waitEcho);
}

void ConnectSession::answered(bool last)
{
    m_patient = m_waitEcho > 0ms;
    const bool complete = last && m_client.openMessages() == 0;
    if (m_waiting == Waiting::Echo || m_waiting == Waiting::Rest) {
        if (!complete && !(last && !m_echoes)) {
            m_patience.start();
        } else if (m_waiting == Waiting::Echo) {
            nextLine();
        } else {
            finish();
        }
    }
}

void ConnectSession::patienceEnded()
{
    if (m_waiting == Waiting::Rest) {
        finish();
    } else if (m_waiting == Waiting::Echo) {
        m_patient = false;
        if (!m_saidSo) {
            m_saidSo = true;
            note(tr("No echo has come for %1 ms: the next lines are sent without waiting.").arg(m_waitEcho.count()));
        }
        nextLine();
    }
}

void ConnectSession::finish()
{
    leavePrompt();
    wait(Waiting::End);
    if (m_reset) {
        m_client.act(echo::ConnectionAction::Reset);
    }
    m_client.disconnectNow(); // where there is no connection yet
}

void ConnectSession::print(const std::vector<app::ConsoleLine>& lines)
{
    if (m_outputGone) {
        return;
    }
    const bool sent = std::any_of(lines.begin(), lines.end(), [](const app::ConsoleLine& line) {
        return line.kind() == app::ConsoleLine::Kind::Sent;
    });
    const bool atPrompt = m_promptShown;
    bool good = true;
    if (m_interactive) {
        const auto shown = withoutPrompts(lines);
        if (!shown.empty()) {
            leavePrompt();
            good = Terminal::printLines(shown);
            if (atPrompt) {
                showPrompt();
            }
        }
    } else {
        good = Terminal::printLines(lines);
    }
    if (!good) {
        outputGone();
    } else if (sent) {
        messageSent();
    }
}

void ConnectSession::showPrompt()
{
    m_promptShown = true;
    if (!Terminal::print(u'\n' + app::ConsoleLine::prompt({}).text())) {
        outputGone();
    }
}

void ConnectSession::leavePrompt()
{
    if (std::exchange(m_promptShown, false) && !Terminal::print(QStringLiteral("\n"))) {
        outputGone();
    }
}

void ConnectSession::outputGone()
{
    if (!std::exchange(m_outputGone, true)) {
        m_status = CallFailed;
        Terminal::note(Terminal::outputGoneText());
        finish();
    }
}

void ConnectSession::note(const QString& text)
{
    leavePrompt();
    Terminal::note(text);
}

void ConnectSession::wait(Waiting what)
{
    m_waiting = what;
    m_patience.stop();
}

} // namespace echolab::cli
