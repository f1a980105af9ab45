#include "cli/commands/wiresession.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include <QJsonDocument>

#include "app/base/format.h"
#include "app/ladder/ladderexport.h"
#include "app/ladder/laddertext.h"
#include "app/text/errortext.h"
#include "cli/terminal/command.h"
#include "cli/terminal/terminal.h"

namespace echolab::cli {

namespace {

constexpr std::uint16_t port = 9000; ///< the book's: on this host nobody else has it
constexpr std::chrono::milliseconds lookInterval(10);

} // namespace

WireSession::WireSession(Plan plan, std::unique_ptr<net::Cable> cable, QObject* parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_cable(std::move(cable))
    , m_serverCalls(m_log, {net::TraceSide::Role::Server, 0}, m_cable->calls(net::CableHost::A))
    , m_clientCalls(m_log, {net::TraceSide::Role::Client, 1}, m_cable->calls(net::CableHost::B))
    , m_server(nullptr, m_serverCalls)
    , m_client(nullptr, m_clientCalls, app::ClientController::Recording::Off)
{
    using app::ClientController;
    using app::ServerController;

    m_log.setRecording(true);
    m_limit.setSingleShot(true);
    m_cut.setSingleShot(true);
    m_client.showAtOnce();
    connect(&m_limit, &QTimer::timeout, this, &WireSession::finish);
    connect(&m_cut, &QTimer::timeout, this, [this] {
        auto conditions = m_plan.cable.conditions;
        conditions.pluggedIn = false;
        m_cable->setConditions(conditions);
    });
    connect(&m_quiet, &QTimer::timeout, this, &WireSession::lookWhetherQuiet);
    connect(&m_server, &ServerController::stateChanged, this, [this](ServerController::State state) {
        if (state == ServerController::State::Listening) {
            connectClient();
        } else if (state == ServerController::State::Stopped) {
            finish();
        }
    });
    connect(&m_server, &ServerController::failed, this, [](const app::Failure& failure) {
        Terminal::note(app::ErrorText::full(failure.error, failure.situation));
    });
    connect(&m_client, &ClientController::stateChanged, this, [this](ClientController::State state) {
        if (state == ClientController::State::Connected) {
            sendNext();
        } else if (state == ClientController::State::Disconnected) {
            m_quiet.start(lookInterval);
        }
    });
    // Queued: the controller is done with the event.
    connect(
        &m_client, &ClientController::messageConfirmed, this,
        [this] {
            ++m_answered;
            sendNext();
        },
        Qt::QueuedConnection);
    connect(&m_client, &ClientController::peerHasEnded, &m_client, &ClientController::disconnectNow,
            Qt::QueuedConnection);
    connect(&m_client, &ClientController::failed, this, [](const app::Failure& failure) {
        Terminal::note(app::ErrorText::full(failure.error, failure.situation));
    });
}

void WireSession::start()
{
    for (const auto& loss : m_plan.losses) {
        m_cable->lose(loss);
    }
    m_limit.start(m_plan.limit);
    echo::ServerConfig config;
    config.local = net::hostAddress(net::CableHost::A, m_plan.family, port);
    config.model = m_plan.model;
    config.socketOptions = m_plan.options;
    m_server.askedOptions()->setForNextStart(m_plan.options);
    m_server.start(config);
}

void WireSession::stop()
{
    finish();
}

void WireSession::connectClient()
{
    if (m_plan.cutAfter) {
        m_cut.start(*m_plan.cutAfter);
    }
    echo::ClientConfig config;
    config.host = net::hostAddress(net::CableHost::A, m_plan.family, port).addressText();
    config.port = port;
    config.family = m_plan.family;
    config.connectTimeout = m_plan.limit;
    config.socketOptions = m_plan.options;
    m_client.askedOptions()->setForNextStart(m_plan.options);
    m_client.connectTo(config);
}

void WireSession::sendNext()
{
    if (m_answered == m_plan.messages) {
        readKernel();
        m_client.disconnectNow();
        return;
    }
    QByteArray message(m_plan.size, Qt::Uninitialized);
    for (int i = 0; i < m_plan.size; ++i) { // letters, so that they can be read in a capture
        message[i] = static_cast<char>('a' + (i + m_answered) % 26);
    }
    m_client.sendBytes(message);
}

void WireSession::readKernel()
{
    net::TcpFilter filter;
    filter.port = port;
    filter.withInfo = true;
    const auto infoOf = [&](net::CableHost host) -> std::optional<net::TcpInfo> {
        for (const auto& row : m_cable->tcpTable(host, filter).value_or(std::vector<net::TcpRow>())) {
            if (row.state == net::TcpState::Established) {
                return row.info;
            }
        }
        return std::nullopt;
    };
    const auto server = infoOf(net::CableHost::A);
    const auto client = infoOf(net::CableHost::B);
    if (server && client) {
        m_kernel = {std::chrono::steady_clock::now(), *client, *server};
    }
}

/// Nothing is on its way, and neither host has anything more to send.
bool WireSession::isQuiet()
{
    const auto isDone = [&](net::CableHost host) {
        net::TcpFilter filter;
        filter.port = port;
        const auto rows = m_cable->tcpTable(host, filter);
        return !rows || std::all_of(rows->begin(), rows->end(), [](const net::TcpRow& row) {
            return row.state == net::TcpState::Listen || row.state == net::TcpState::TimeWait;
        });
    };
    return isDone(net::CableHost::A) && isDone(net::CableHost::B) && !m_cable->isBusy();
}

void WireSession::lookWhetherQuiet()
{
    if (isQuiet()) {
        finish();
    }
}

void WireSession::finish()
{
    if (std::exchange(m_finished, true)) {
        return;
    }
    m_limit.stop();
    m_cut.stop();
    m_quiet.stop();
    if (const auto failure = m_cable->failure()) {
        Terminal::note(app::LadderText::failure(*failure));
    }
    m_log.setRecording(false);
    net::TraceLog::Batch calls;
    m_log.take(calls);
    auto ladder = app::Ladder::of(m_cable->frames(), std::move(calls.records));
    ladder.kernel = m_kernel;
    Q_EMIT ended(print(ladder));
}

int WireSession::print(const app::Ladder& ladder) const
{
    QStringList lines = app::LadderText::lines(ladder);
    lines.append(QString());
    lines.append(tr("Echoed: %1 of %2 messages of %3.", "%3 is a number of bytes with its unit")
                     .arg(m_answered)
                     .arg(m_plan.messages)
                     .arg(app::Format::bytes(static_cast<std::uint64_t>(m_plan.size))));
    lines.append(app::LadderText::summary(ladder));
    const QString text = lines.join(u'\n');
    bool written = writeFiles(ladder);
    if (m_plan.files.json == "-") {
        Terminal::note(text);
    } else if (!Terminal::printLine(text)) {
        Terminal::note(Terminal::outputGoneText());
        written = false;
    }
    return written && m_answered == m_plan.messages ? Success : CallFailed;
}

bool WireSession::writeFiles(const app::Ladder& ladder) const
{
    using app::LadderExport;

    bool good = true;
    if (const auto& name = m_plan.files.json; !name.empty()) {
        const QByteArray json = QJsonDocument(LadderExport::json(ladder)).toJson();
        good = Terminal::writeResult(name, json);
    }
    if (const auto& name = m_plan.files.picture; !name.empty()) {
        good = Terminal::writeResult(name, LadderExport::svg(ladder)) && good;
    }
    if (const auto& name = m_plan.files.capture; !name.empty()) {
        std::ostringstream stream;
        LadderExport::capture(ladder, stream,
                              [this](std::chrono::steady_clock::time_point at) { return m_cable->wallTime(at); });
        good = Terminal::writeResult(name, QByteArray::fromStdString(stream.str())) && good;
    }
    return good;
}

} // namespace echolab::cli
