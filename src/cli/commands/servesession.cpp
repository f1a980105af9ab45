#include "cli/commands/servesession.h"

#include <utility>

#include <QTimer>

#include "app/base/format.h"
#include "cli/terminal/optionreport.h"
#include "cli/terminal/terminal.h"

namespace echolab::cli {

namespace {

net::Endpoint peerOf(const std::optional<echo::ConnectionInfo>& connection)
{
    return connection ? connection->peer : net::Endpoint();
}

} // namespace

ServeSession::ServeSession(Choices choices, net::SystemCalls& calls)
    : m_choices(std::move(choices))
    , m_printer(app::ServerLines(m_choices.encoding,
                                 [this](echo::ConnectionId id) { return peerOf(m_server.engine().find(id)); }),
                m_choices.quiet,
                {.event =
                     [this](const echo::ServerEvent& event) {
                         QMetaObject::invokeMethod(
                             this, [this, event] { m_server.take(event); }, Qt::QueuedConnection);
                     },
                 .notPrinted =
                     [this](const echo::Skipped& skipped) {
                         QMetaObject::invokeMethod(
                             this, [skipped] { Terminal::noteSkipped(skipped); }, Qt::QueuedConnection);
                     },
                 .failed =
                     [this](const std::error_code& error) {
                         QMetaObject::invokeMethod(
                             this,
                             [this, error] {
                                 Terminal::note(Terminal::outputGoneText(error));
                                 m_status = CallFailed;
                                 stop();
                             },
                             Qt::QueuedConnection);
                     }})
    , m_server(m_printer.events(), calls)
{
    m_server.engine().setReportingReceived(!m_choices.quiet);
    m_server.askedOptions()->setForNextStart(m_choices.config.socketOptions);
    connect(&m_server, &app::ServerLifecycle::stateChanged, this, &ServeSession::show);
    connect(&m_server, &app::ServerLifecycle::failed, this, &ServeSession::noteFailure);
    connect(m_server.askedOptions(), &app::AskedOptions::answered, this, &ServeSession::noteOptions);
}

ServeSession::~ServeSession()
{
    m_printer.thread().end(); // it asks the server who somebody is
}

void ServeSession::start()
{
    if (const auto& error = m_printer.thread().noThread()) {
        Terminal::note(app::ErrorText::cause(*error));
        QCoreApplication::exit(CallFailed);
        return;
    }
    m_server.start(m_choices.config);
}

void ServeSession::stop()
{
    m_server.stop();
    m_printer.thread().hurry();
    QTimer::singleShot(OutputThread::patience, this, [this] { m_printer.thread().interrupt(); });
}

void ServeSession::show(app::ServerLifecycle::State state)
{
    if (state == app::ServerLifecycle::State::Listening) {
        Terminal::note(m_server.statusText());
    } else if (state == app::ServerLifecycle::State::Stopped) {
        Terminal::note(app::Format::serverTotals(m_server.engine().counts().totals));
        QCoreApplication::exit(m_status);
    }
}

void ServeSession::noteFailure(const app::Failure& failure, bool fatal)
{
    Terminal::note(app::ErrorText::full(failure.error, failure.situation));
    m_status = fatal ? CallFailed : m_status;
}

void ServeSession::noteOptions(const echo::SocketOptionsRead& read)
{
    m_status = read.refusals.empty() ? m_status : CallFailed;
    for (const QString& line : OptionReport::lines(m_choices.config.socketOptions, read)) {
        Terminal::note(line);
    }
}

} // namespace echolab::cli
