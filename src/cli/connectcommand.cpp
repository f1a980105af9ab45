#include "connectcommand.h"

#include <limits>

#include <CLI/App.hpp>

#include <QTimer>

#include "connectsession.h"
#include "options.h"
#include "quitsignals.h"

namespace echolab::cli {

namespace {

/// A line of any length is one message; this much of it has to fit into memory.
constexpr std::size_t longestMessage = std::size_t{1} << 30;

} // namespace

QString ConnectCommand::summary() const
{
    return tr("Echo client: sends each line of standard input and shows what comes back");
}

void ConnectCommand::declare(CLI::App& arguments)
{
    const auto add = [&](const char* option, std::string& value, const char* values, const QString& description) {
        arguments.add_option(option, value, description.toStdString())->option_text(values);
    };
    add("--family", m_family, "ipv4|ipv6", tr("The address's where one is given, else ipv4"));
    add("--encoding", m_encoding, "E", tr("Of the text sent and received: utf-8 (the default), cp949 or latin-1"));
    add("--wait-echo", m_waitEcho, "MS",
        tr("How long the next line waits for the echo while nothing comes, in milliseconds: 2000 where none is given, "
           "0 does not wait"));
    add("HOST", m_host, " ", tr("Address or name; 127.0.0.1 or ::1 where none is given"));
    add("PORT", m_port, " ", tr("9000 where none is given"));
    arguments.get_option("HOST")->group(tr("Arguments").toStdString());
    arguments.get_option("PORT")->group(tr("Arguments").toStdString());
}

echo::ClientOptions ConnectCommand::options() const
{
    using app::InputRules;

    const auto given = Options::familyOf(m_host);
    echo::ClientOptions options;
    options.family = m_family.empty() ? given.value_or(net::Family::IPv4) : Options::clientFamily(m_family);
    options.host = m_host.empty()
        ? net::Endpoint::loopback(options.family, 0).addressText()
        : Options::require("HOST", InputRules::clientHost(QString::fromStdString(m_host), options.family));
    options.port = Options::require("PORT", InputRules::clientPort(QString::fromStdString(m_port)));
    options.pendingLimit = longestMessage;
    return options;
}

int ConnectCommand::run()
{
    const echo::ClientOptions options = this->options();
    const app::Encoding encoding = Options::encoding(m_encoding);
    const std::chrono::milliseconds waitEcho(Options::require(
        "--wait-echo",
        app::InputRules::number(QString::fromStdString(m_waitEcho), 0, std::numeric_limits<int>::max())));

    app::QuitSignals quit;
    ConnectSession session(encoding, waitEcho);
    QObject::connect(&quit, &app::QuitSignals::quitRequested, &session, &ConnectSession::stop);
    QObject::connect(&session, &ConnectSession::ended, &session, [](int status) { QCoreApplication::exit(status); });
    QTimer::singleShot(0, &session, [&] { session.start(options); });
    return QCoreApplication::exec();
}

} // namespace echolab::cli
