#include "loadcommand.h"

#include <limits>
#include <tuple>

#include <CLI/App.hpp>

#include <QSaveFile>
#include <QTimer>

#include "errortext.h"
#include "loadcontroller.h"
#include "loadexport.h"
#include "loadtext.h"
#include "options.h"
#include "quitsignals.h"
#include "resolve.h"
#include "terminal.h"

namespace echolab::cli {

namespace {

constexpr int mostClients = 100'000;
constexpr int mostInFlight = 100'000;
constexpr int largestMessage = 64 << 20;
constexpr int fastestRate = 10'000'000;
constexpr int usualSeconds = 10;
constexpr int progressIntervalMs = 1000;
constexpr auto anyNumber = std::numeric_limits<int>::max();

int number(const char* argument, const std::string& text, int least, int most)
{
    return Options::require(argument, app::InputRules::number(QString::fromStdString(text), least, most));
}

std::size_t count(const char* argument, const std::string& text, int least, int most)
{
    return static_cast<std::size_t>(number(argument, text, least, most));
}

bool isWhole(const load::LoadSnapshot& result)
{
    return result.state != load::LoadState::Failed && result.errors.empty()
        && (result.state == load::LoadState::Cancelled || result.inFlight + result.unsent == 0);
}

} // namespace

QString LoadCommand::summary() const
{
    return tr("Load on an echo server: many clients at once, every echo timed and compared");
}

void LoadCommand::declare(CLI::App& arguments)
{
    const auto add = [&](const char* option, std::string& value, const char* values, const QString& description) {
        arguments.add_option(option, value, description.toStdString())->option_text(values);
    };
    add("--family", m_family, "ipv4|ipv6", tr("The address's where one is given, else ipv4"));
    add("--clients", m_clients, "N", tr("How many send at once: 1 where none is given"));
    add("--idle", m_idle, "N", tr("How many more connect and say nothing"));
    add("--size", m_size, "N|N-M", tr("Bytes of a message, or smallest and largest: 64 where none is given"));
    add("--in-flight", m_inFlight, "N", tr("How many messages of a client may be under way: 1 where none is given"));
    add("--rate", m_rate, "N",
        tr("Messages a second, all clients together, timed from when each was due; as fast as "
           "possible where none is given"));
    add("--duration", m_duration, "S", tr("Seconds: 10 where neither this nor --messages is given"));
    add("--messages", m_messages, "N", tr("How many messages, all clients together"));
    add("--seed", m_seed, "N", tr("Of the bytes and sizes sent"));
    arguments.add_flag("--connect-each", m_connectEach, tr("A connection of its own for every message").toStdString());
    arguments.add_flag("--unchecked", m_unchecked, tr("Do not compare what comes back").toStdString());
    add("--json", m_json, "FILE", tr("Write everything measured to a file; - is standard output"));
    add("--csv", m_csv, "FILE", tr("Write the time series to a file; - is standard output"));
    arguments.add_flag("--yes", m_yes, tr("Send to another machine without asking back").toStdString());
    add("HOST", m_host, " ", tr("Address or name; 127.0.0.1 or ::1 where none is given"));
    add("PORT", m_port, " ", tr("9000 where none is given"));
    arguments.get_option("HOST")->group(tr("Arguments").toStdString());
    arguments.get_option("PORT")->group(tr("Arguments").toStdString());
}

load::LoadOptions LoadCommand::options() const
{
    load::LoadOptions options;
    options.clients = count("--clients", m_clients, 1, mostClients);
    options.idleClients = count("--idle", m_idle, 0, mostClients);
    std::tie(options.smallestMessage, options.largestMessage) = sizes();
    options.inFlight = count("--in-flight", m_inFlight, 1, mostInFlight);
    options.rate = m_rate.empty() ? 0 : number("--rate", m_rate, 1, fastestRate);
    options.messages = m_messages.empty() ? 0 : count("--messages", m_messages, 1, anyNumber);
    options.seed = count("--seed", m_seed, 0, anyNumber);
    options.mode = m_connectEach ? load::LoadMode::ConnectPerMessage : load::LoadMode::Stream;
    options.verify = !m_unchecked;
    if (!m_duration.empty()) {
        options.duration = std::chrono::seconds(number("--duration", m_duration, 1, 24 * 60 * 60));
    } else if (options.messages == 0) {
        options.duration = std::chrono::seconds(usualSeconds);
    }
    return options;
}

std::pair<std::size_t, std::size_t> LoadCommand::sizes() const
{
    const auto dash = m_size.find('-');
    const auto smallest = count("--size", m_size.substr(0, dash), 1, largestMessage);
    if (dash == std::string::npos) {
        return {smallest, smallest};
    }
    const auto largest = count("--size", m_size.substr(dash + 1), static_cast<int>(smallest), largestMessage);
    return {smallest, largest};
}

int LoadCommand::run()
{
    using app::InputRules;

    load::LoadOptions options = this->options();
    const auto given = Options::familyOf(m_host);
    const net::Family family = m_family.empty() ? given.value_or(net::Family::IPv4) : Options::clientFamily(m_family);
    const std::string host = m_host.empty()
        ? net::Endpoint::loopback(family, 0).addressText()
        : Options::require("HOST", InputRules::clientHost(QString::fromStdString(m_host), family));
    const std::uint16_t port = Options::require("PORT", InputRules::clientPort(QString::fromStdString(m_port)));
    if (m_json == "-" && m_csv == "-") {
        throw UsageError{"--csv", tr("Standard output can take one of --json and --csv.")};
    }

    const auto addresses = net::resolve(host, port, family);
    if (!addresses) {
        Terminal::note(app::ErrorText::full(
            addresses.error(),
            {app::Situation::Side::Client, net::Endpoint::any(family, port), QString::fromStdString(host)}));
        return CallFailed;
    }
    options.targets = {addresses->front()};
    if (app::LoadController::leavesThisMachine(options)) {
        const QString target = QString::fromStdString(options.targets.front().text());
        if (!m_yes) {
            throw UsageError{"HOST",
                             tr("%1 is another machine. A load can disturb it and the network on the way: only with "
                                "its owner's consent, and then with --yes.")
                                 .arg(target)};
        }
        Terminal::note(tr("This load leaves the machine and goes to %1.").arg(target));
    }

    app::QuitSignals quit;
    app::LoadController load;
    QTimer progress;
    int status = Success;
    const bool outputTaken = m_json == "-" || m_csv == "-";

    QObject::connect(&quit, &app::QuitSignals::quitRequested, &load, &app::LoadController::cancel);
    QObject::connect(&progress, &QTimer::timeout, &load,
                     [&] { Terminal::note(app::LoadText::progress(load.snapshot())); });
    QObject::connect(&load, &app::LoadController::finished, &load, [&] {
        progress.stop();
        const auto& result = load.snapshot();
        const QString text = app::LoadText::summary(result).join(u'\n');
        bool written = exportTo(load.options(), result);
        if (outputTaken) {
            Terminal::note(text);
        } else {
            written = Terminal::printLine(text) && written;
        }
        status = isWhole(result) && written ? Success : CallFailed;
        QCoreApplication::exit(status);
    });
    QTimer::singleShot(0, &load, [&] {
        progress.start(progressIntervalMs);
        load.start(options);
    });
    return QCoreApplication::exec();
}

bool LoadCommand::exportTo(const load::LoadOptions& options, const load::LoadSnapshot& result) const
{
    const auto write = [](const std::string& name, const std::string& content) {
        if (name.empty()) {
            return true;
        }
        if (name == "-") {
            return Terminal::print(QString::fromStdString(content));
        }
        QSaveFile file(QString::fromStdString(name));
        if (file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(content)) >= 0 && file.commit()) {
            return true;
        }
        Terminal::note(tr("%1 could not be written: %2").arg(file.fileName(), file.errorString()));
        return false;
    };
    const bool json = write(m_json, load::toJson(options, result));
    const bool csv = write(m_csv, load::toCsv(result));
    return json && csv;
}

} // namespace echolab::cli
