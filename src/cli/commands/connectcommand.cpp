#include "cli/commands/connectcommand.h"

#include <limits>

#include <CLI/App.hpp>

#include <QTimer>

#include "app/base/quitsignals.h"
#include "cli/commands/connectsession.h"
#include "cli/terminal/arguments.h"
#include "cli/terminal/traceprinter.h"

namespace echolab::cli {

QString ConnectCommand::summary() const
{
    return tr("Echo client: sends each line of standard input and shows what comes back");
}

void ConnectCommand::declare(CLI::App& arguments)
{
    const auto add = [&](const char* option, auto& value, const char* values, const QString& description) {
        arguments
            .add_option_function<std::string>(
                option, [&value](const std::string& given) { value = given; }, description.toStdString())
            ->option_text(values);
    };
    add("--family", m_family, "ipv4|ipv6", tr("The address's where one is given, else ipv4"));
    add("--encoding", m_encoding, "E", tr("Of the text sent and received: utf-8 (the default), cp949 or latin-1"));
    add("--input-encoding", m_inputEncoding, "E",
        tr("Of the lines of standard input; where none is given, UTF-8, and --encoding for a line that is no UTF-8"));
    add("--input", m_input, "FORMAT",
        tr("What a line is: text (the default), escapes (text with \\n, \\x0A, \\u{1F600} and such) or hex (48 65 6C "
           "6C "
           "6F)"));
    add("--empty-line", m_emptyLine, "end|skip",
        tr("What an empty line does, which is no message: ends the connection (at a terminal, as in the book) or is "
           "skipped (from a file or a pipe)"));
    add("--wait-echo", m_waitEcho, "MS",
        tr("How long the next line waits for the echo while nothing comes, in milliseconds: 2000 where none is given, "
           "0 does not wait"));
    add("--pieces", m_pieces, "N", tr("Send each message by several send() calls of so many bytes"));
    add("--pause", m_pause, "MS", tr("With --pieces: wait so long between them; 0 where none is given"));
    arguments.add_flag("--reset", m_reset,
                       tr("End the connection with a reset (SO_LINGER 0) instead of an orderly close").toStdString());
    Arguments::addTrace(arguments, m_trace);
    arguments
        .add_option("--option", m_socketOptions,
                    tr("A socket option, such as SO_RCVBUF=4096, set before connect(); may be given several times")
                        .toStdString())
        ->option_text("NAME=VALUE")
        ->allow_extra_args(false);
    add("HOST", m_host, " ", tr("Address or name; 127.0.0.1 or ::1 where none is given"));
    add("PORT", m_port, " ", tr("9000 where none is given"));
    arguments.get_option("HOST")->group(tr("Arguments").toStdString());
    arguments.get_option("PORT")->group(tr("Arguments").toStdString());
}

echo::ClientConfig ConnectCommand::config() const
{
    using app::InputRules;

    const auto given = m_host ? Arguments::familyOf(*m_host) : std::nullopt;
    echo::ClientConfig config;
    const auto asked = m_family ? std::optional(Arguments::clientFamily(*m_family)) : std::nullopt;
    config.family = asked.value_or(given.value_or(net::Family::IPv4));
    config.anyFamily = !asked && !given && m_host;
    config.host = m_host ? Arguments::require("HOST", InputRules::clientHost(QString::fromStdString(*m_host), asked))
                         : net::Endpoint::loopback(config.family, 0).addressText();
    config.port = Arguments::require("PORT", InputRules::clientPort(QString::fromStdString(m_port)));
    config.pendingLimit = 2 * ConnectSession::longestLine; // UTF-8 may take twice the room of the line's encoding
    config.socketOptions = Arguments::socketOptions(m_socketOptions);
    return config;
}

echo::Pieces ConnectCommand::pieces() const
{
    echo::Pieces pieces;
    if (m_pieces) {
        const int size = Arguments::require("--pieces", app::InputRules::pieceSize(QString::fromStdString(*m_pieces)));
        pieces.size = static_cast<std::size_t>(size);
    }
    if (m_pause) {
        if (!m_pieces) {
            throw UsageError{"--pause", tr("There are pauses between pieces only: give --pieces too.")};
        }
        pieces.pause = std::chrono::milliseconds(
            Arguments::require("--pause", app::InputRules::piecePause(QString::fromStdString(*m_pause))));
    }
    return pieces;
}

std::optional<ConnectSession::EmptyLine> ConnectCommand::emptyLine() const
{
    using EmptyLine = ConnectSession::EmptyLine;
    if (!m_emptyLine) {
        return std::nullopt;
    }
    if (*m_emptyLine != "end" && *m_emptyLine != "skip") {
        throw UsageError{"--empty-line", tr("end or skip is expected.")};
    }
    return *m_emptyLine == "end" ? EmptyLine::End : EmptyLine::Skip;
}

int ConnectCommand::run()
{
    const echo::ClientConfig config = this->config();
    ConnectSession::Manner manner;
    manner.encoding = Arguments::encoding(m_encoding);
    if (m_inputEncoding) {
        manner.inputEncoding = Arguments::encoding(*m_inputEncoding, "--input-encoding");
    }
    manner.emptyLine = emptyLine();
    manner.format = Arguments::messageFormat(m_input);
    manner.waitEcho = std::chrono::milliseconds(Arguments::require(
        "--wait-echo",
        app::InputRules::number(QString::fromStdString(m_waitEcho), 0, std::numeric_limits<int>::max())));
    manner.pieces = pieces();
    manner.reset = m_reset;

    app::QuitSignals quit;
    std::optional<TracePrinter> trace;
    if (m_trace) {
        trace.emplace(net::TraceSide{.role = net::TraceSide::Role::Client, .number = 1});
    }
    ConnectSession session(manner, trace ? trace->calls() : net::systemCalls());
    QObject::connect(&quit, &app::QuitSignals::quitRequested, &session, &ConnectSession::stop);
    QObject::connect(&session, &ConnectSession::ended, &session, [](int status) { QCoreApplication::exit(status); });
    QTimer::singleShot(0, &session, [&] { session.start(config); });
    const int status = QCoreApplication::exec();
    if (trace) {
        trace->finish();
    }
    return status;
}

} // namespace echolab::cli
