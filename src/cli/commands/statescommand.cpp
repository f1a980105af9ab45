#include "cli/commands/statescommand.h"

#include <algorithm>
#include <chrono>

#include <CLI/App.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include "app/base/convert.h"
#include "app/base/quitsignals.h"
#include "app/states/tcpfiguresmodel.h"
#include "app/text/errortext.h"
#include "cli/terminal/arguments.h"
#include "cli/terminal/terminal.h"

namespace echolab::cli {

namespace {

QString stateText(const net::TcpRow& row)
{
    return app::toQString(net::stateName(row.state));
}

QString endpointText(const net::Endpoint& endpoint)
{
    return QString::fromStdString(endpoint.text());
}

/// A Hangul character takes two columns of a terminal.
QString spaces(int width, const QString& beside)
{
    const auto wide = std::count_if(beside.cbegin(), beside.cend(), [](QChar c) { return c.unicode() >= 0x1100; });
    return {std::max<qsizetype>(width - beside.size() - wide, 0), u' '};
}

/// As netstat has it: the queues first, the addresses, the state.
QString line(const QString& receiveQueue, const QString& sendQueue, const QString& local, const QString& remote,
             const QString& state, const QString& left)
{
    constexpr int queueWidth = 7;
    constexpr int addressWidth = 28;
    constexpr int stateWidth = 12;
    QString text = spaces(queueWidth, receiveQueue) + receiveQueue + u' ' + spaces(queueWidth, sendQueue) + sendQueue
        + u' ' + local + spaces(addressWidth, local) + u' ' + remote + spaces(addressWidth, remote) + u' ' + state;
    if (!left.isEmpty()) {
        text += spaces(stateWidth, state) + u' ' + left;
    }
    return text + u'\n';
}

/// What is worth printing again when it changes: figures and the time left always do.
std::vector<net::TcpRow> withoutClocks(std::vector<net::TcpRow> rows)
{
    for (auto& row : rows) {
        row.timeWaitLeft.reset();
        row.info.reset();
    }
    return rows;
}

QJsonValue number(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

QJsonObject infoObject(const net::TcpInfo& info)
{
    return {{QStringLiteral("round_trip_us"), qint64{info.roundTrip.count()}},
            {QStringLiteral("round_trip_variation_us"), qint64{info.roundTripVariation.count()}},
            {QStringLiteral("retransmission_timeout_us"), qint64{info.retransmissionTimeout.count()}},
            {QStringLiteral("retransmitted_segments"), number(info.retransmitted)},
            {QStringLiteral("congestion_window_segments"), number(info.congestionWindow)},
            {QStringLiteral("peer_window_bytes"), number(info.peerWindow)},
            {QStringLiteral("maximum_segment_bytes"), number(info.maximumSegment)},
            {QStringLiteral("unacked_segments"), number(info.unackedSegments)},
            {QStringLiteral("sacked_segments"), number(info.sackedSegments)},
            {QStringLiteral("unacked_bytes"), number(info.unackedBytes)},
            {QStringLiteral("not_sent_bytes"), number(info.notSentBytes)},
            {QStringLiteral("acked_bytes"), number(info.ackedBytes)},
            {QStringLiteral("received_bytes"), number(info.receivedBytes)}};
}

/// The queues of a listening socket hold connections, those of others bytes: each has names of its own, and null under
/// those that it does not have.
QJsonObject rowObject(const net::TcpRow& row)
{
    const bool listens = row.state == net::TcpState::Listen;
    const auto backlog = row.info ? row.info->sackedSegments : row.sendQueue;
    const auto left = row.timeWaitLeft ? QJsonValue(qint64{row.timeWaitLeft->count()}) : QJsonValue();
    return {{QStringLiteral("local"), endpointText(row.local)},
            {QStringLiteral("remote"), endpointText(row.remote)},
            {QStringLiteral("state"), stateText(row)},
            {QStringLiteral("receive_queue_bytes"), listens ? QJsonValue() : number(row.receiveQueue)},
            {QStringLiteral("send_queue_bytes"), listens ? QJsonValue() : number(row.sendQueue)},
            {QStringLiteral("accept_queue"), listens ? number(row.receiveQueue) : QJsonValue()},
            {QStringLiteral("backlog"), listens ? number(backlog) : QJsonValue()},
            {QStringLiteral("time_wait_left_ms"), left},
            {QStringLiteral("info"), row.info && !listens ? QJsonValue(infoObject(*row.info)) : QJsonValue()}};
}

} // namespace

QString StatesCommand::summary() const
{
    return tr("The TCP sockets of this machine and their states");
}

void StatesCommand::declare(CLI::App& arguments)
{
    arguments.add_option("--port", m_port, tr("Only sockets with this port, local or remote").toStdString())
        ->option_text("P");
    arguments.add_flag("--watch", m_watch, tr("Go on, and print again what has changed").toStdString());
    arguments.add_flag("--info", m_filter.withInfo,
                       tr("What else the system knows of each connection (TCP_INFO of Linux)").toStdString());
    Arguments::addResult(arguments, "--json", m_json, tr("JSON, one line each time, to standard output or a file"));
}

int StatesCommand::run()
{
    if (!m_port.empty()) {
        m_filter.port = Arguments::require("--port", app::InputRules::clientPort(QString::fromStdString(m_port)));
    }
    if (m_watch) {
        return watch();
    }
    return show().value_or(Success);
}

int StatesCommand::watch()
{
    constexpr auto interval = std::chrono::milliseconds(200);
    app::QuitSignals quit;
    QTimer timer;
    QObject::connect(&quit, &app::QuitSignals::quitRequested, &timer, [] { QCoreApplication::exit(Success); });
    QObject::connect(&timer, &QTimer::timeout, &timer, [this] {
        if (const auto status = show()) {
            QCoreApplication::exit(*status);
        }
    });
    timer.start(interval);
    return QCoreApplication::exec();
}

std::optional<int> StatesCommand::show()
{
    const auto rows = net::tcpTable(m_filter);
    if (!rows) {
        Terminal::note(app::ErrorText::full(rows.error(), {}));
        return CallFailed;
    }
    auto seen = withoutClocks(*rows);
    if (seen == m_printed) {
        return std::nullopt;
    }
    m_printed = std::move(seen);
    bool written = false;
    if (m_json.empty()) {
        const QString text = asText(*rows);
        written = Terminal::printAll(m_watch ? text + u'\n' : text) == Success;
    } else {
        written = Terminal::writeResult(m_json, asJson(*rows));
    }
    return written ? std::nullopt : std::optional<int>(CallFailed);
}

QString StatesCommand::asText(const std::vector<net::TcpRow>& rows) const
{
    QString text = line(tr("Recv-Q"), tr("Send-Q"), tr("Local address"), tr("Remote address"), tr("State"), {});
    for (const auto& row : rows) {
        const QString left = row.timeWaitLeft
            ? tr("%1 s left", "seconds").arg(std::chrono::ceil<std::chrono::seconds>(*row.timeWaitLeft).count())
            : QString();
        text += line(QString::number(row.receiveQueue), QString::number(row.sendQueue), endpointText(row.local),
                     endpointText(row.remote), stateText(row), left);
        if (!m_filter.withInfo) {
            continue;
        }
        const auto figures = app::TcpFiguresModel::figuresOf(row);
        for (const auto& figure : figures) {
            text += QStringLiteral("    %1: %2\n").arg(figure.name, figure.value);
        }
        if (figures.empty()) {
            text += QStringLiteral("    %1\n").arg(app::TcpFiguresModel::reasonForNone(row));
        }
    }
    return text;
}

QByteArray StatesCommand::asJson(const std::vector<net::TcpRow>& rows)
{
    QJsonArray array;
    for (const auto& row : rows) {
        array.append(rowObject(row));
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace echolab::cli
