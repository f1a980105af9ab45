#include "statescommand.h"

#include <chrono>

#include <CLI/App.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include "errortext.h"
#include "options.h"
#include "quitsignals.h"
#include "terminal.h"

namespace echolab::cli {

namespace {

QString stateText(const net::TcpRow& row)
{
    const auto name = net::stateName(row.state);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
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
    arguments.add_flag("--json", m_json, tr("Print JSON, one line each time").toStdString());
}

int StatesCommand::run()
{
    if (!m_port.empty()) {
        m_filter.port = Options::require("--port", app::InputRules::clientPort(QString::fromStdString(m_port)));
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
    const QString text = formatted(*rows);
    if (text == m_printed) {
        return std::nullopt;
    }
    m_printed = text;
    if (!Terminal::print(m_watch && !m_json ? text + u'\n' : text)) {
        Terminal::note(Terminal::outputGoneText());
        return CallFailed;
    }
    return std::nullopt;
}

QString StatesCommand::formatted(const std::vector<net::TcpRow>& rows) const
{
    constexpr int addressWidth = 28;
    QString lines;
    QJsonArray array;
    for (const auto& row : rows) {
        const QString local = QString::fromStdString(row.local.text());
        const QString remote = QString::fromStdString(row.remote.text());
        if (m_json) {
            array.append(QJsonObject{{QStringLiteral("local"), local},
                                     {QStringLiteral("remote"), remote},
                                     {QStringLiteral("state"), stateText(row)},
                                     {QStringLiteral("receiveQueue"), qint64{row.receiveQueue}},
                                     {QStringLiteral("sendQueue"), qint64{row.sendQueue}}});
        } else {
            lines += local.leftJustified(addressWidth) + u' ' + remote.leftJustified(addressWidth) + u' '
                + stateText(row) + u'\n';
        }
    }
    return m_json ? QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)) + u'\n' : lines;
}

} // namespace echolab::cli
