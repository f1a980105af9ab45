#include "cli/commands/servecommand.h"

#include <CLI/App.hpp>

#include <QTimer>

#include "app/base/quitsignals.h"
#include "app/server/serverinputs.h"
#include "cli/commands/servesession.h"
#include "cli/terminal/arguments.h"
#include "cli/terminal/traceprinter.h"

namespace echolab::cli {

namespace {

std::string argumentOf(app::RefusedServerInput::Field field)
{
    using Field = app::RefusedServerInput::Field;
    switch (field) {
    case Field::Address: return "--address";
    case Field::Port: return "--port";
    case Field::ReceiveBuffer: return "--buffer";
    case Field::HighWaterMark: return "--high-water-mark";
    case Field::Backlog: return "--backlog";
    case Field::ClientLimit: return "--max-clients";
    case Field::IdleLimit: return "--idle-limit";
    case Field::Loops: return "--loops";
    }
    return {};
}

} // namespace

QString ServeCommand::summary() const
{
    return tr("Echo server: prints who connects and what comes");
}

void ServeCommand::declare(CLI::App& arguments)
{
    const auto add = [&](const char* option, std::string& value, const char* values, const QString& description) {
        arguments.add_option(option, value, description.toStdString())->option_text(values);
    };
    add("--family", m_family, "ipv4|ipv6|both", tr("The address's where one is given, else ipv4"));
    add("--address", m_address, "A", tr("Any address where none is given"));
    add("--port", m_port, "P", tr("9000 where none is given; 0 lets the system choose"));
    add("--model", m_model, "one|threads|loop",
        tr("One client at a time (the default), a thread for each client, or one event loop"));
    add("--buffer", m_buffer, "N", tr("Receive buffer in bytes; 512 where none is given, 524288 for the event loop"));
    add("--backlog", m_backlog, "N", tr("The system's largest (SOMAXCONN) where none is given"));
    add("--high-water-mark", m_highWaterMark, "N",
        tr("Event loop: bytes that may wait for a client before it is read no further; 1048576 where none is given"));
    add("--loops", m_loops, "N", tr("Event loops, each on a thread of its own; 1 where none is given"));
    add("--max-clients", m_clients, "N", tr("Refuses further clients while so many are connected; 0 is no limit"));
    add("--idle-limit", m_idle, "MS", tr("Closes a connection on which nothing moves for so long; 0 is no limit"));
    arguments.add_flag(
        "--spin", m_spin,
        tr("Event loop: look for work a little longer before sleeping, while it comes fast").toStdString());
    arguments
        .add_option(
            "--option", m_socketOptions,
            tr("A socket option, such as SO_RCVBUF=4096, set before bind(); may be given several times").toStdString())
        ->option_text("NAME=VALUE")
        ->allow_extra_args(false);
    arguments.add_flag(
        "--quiet", m_quiet,
        tr("Print no lines: only, on standard error, where it listens, what failed, and the totals").toStdString());
    add("--encoding", m_encoding, "E", tr("Of the text received: utf-8 (the default), cp949 or latin-1"));
    Arguments::addTrace(arguments, m_trace);
}

echo::ServerConfig ServeCommand::config() const
{
    const auto text = [](const std::string& argument) {
        return QString::fromStdString(argument);
    };
    const auto given = Arguments::familyOf(m_address);
    app::ServerInputs inputs;
    inputs.family = !m_family.empty() ? Arguments::serverFamily(m_family)
        : given == net::Family::IPv6  ? app::ServerFamily::IPv6
                                      : app::ServerFamily::IPv4;
    inputs.address = text(m_address);
    inputs.port = text(m_port);
    inputs.model = Arguments::serviceModel(m_model);
    inputs.receiveBuffer = text(m_buffer);
    inputs.highWaterMark = text(m_highWaterMark);
    inputs.backlog = text(m_backlog);
    inputs.clientLimit = text(m_clients);
    inputs.idleLimit = text(m_idle);
    inputs.loops = text(m_loops);
    inputs.adaptiveSpin = m_spin;
    auto config = app::serverConfig(inputs);
    if (!config) {
        throw UsageError{argumentOf(config.error().field), config.error().reason};
    }
    config->socketOptions = Arguments::socketOptions(m_socketOptions);
    return *std::move(config);
}

int ServeCommand::run()
{
    const ServeSession::Choices choices{config(), Arguments::encoding(m_encoding), m_quiet};

    app::QuitSignals quit;
    std::optional<TracePrinter> trace;
    if (m_trace) {
        trace.emplace(net::TraceSide{.role = net::TraceSide::Role::Server, .number = 0});
    }
    int status = Success;
    {
        ServeSession session(choices, trace ? trace->calls() : net::systemCalls());
        QObject::connect(&quit, &app::QuitSignals::quitRequested, &session, &ServeSession::stop);
        QTimer::singleShot(0, &session, &ServeSession::start);
        status = QCoreApplication::exec();
    }
    if (trace) {
        trace->finish();
    }
    return status;
}

} // namespace echolab::cli
