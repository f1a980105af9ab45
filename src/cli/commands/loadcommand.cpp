#include "cli/commands/loadcommand.h"

#include <limits>
#include <memory>
#include <tuple>

#include <CLI/App.hpp>

#include <QTimer>

#include "app/base/format.h"
#include "app/base/quitsignals.h"
#include "app/load/loadinputs.h"
#include "app/load/loadtext.h"
#include "app/text/errortext.h"
#include "cli/terminal/arguments.h"
#include "cli/terminal/terminal.h"
#include "load/loadexport.h"

namespace echolab::cli {

namespace {

constexpr int progressIntervalMs = 1000;
constexpr auto anyNumber = std::numeric_limits<int>::max();

/// The value, where the rule took it.
template <typename Rule>
auto require(const char* argument, Rule rule, const std::string& text)
{
    return Arguments::require(argument, rule(QString::fromStdString(text)));
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
    add("--family", m_family, "ipv4|ipv6", tr("Of the addresses of a name: both where none is given"));
    add("--clients", m_clients, "N", tr("How many send at once: 1 where none is given"));
    add("--idle", m_idle, "N", tr("How many more connect and say nothing"));
    add("--size", m_size, "N|N-M", tr("Bytes of a message, or smallest and largest: 64 where none is given"));
    add("--in-flight", m_inFlight, "N", tr("How many messages of a client may be under way: 1 where none is given"));
    add("--rate", m_rate, "N",
        tr("Messages a second, all clients together, timed from when each was due; as fast as "
           "possible where none is given"));
    add("--duration", m_duration, "S", tr("Seconds: 10 where neither this nor --messages is given"));
    add("--messages", m_messages, "N", tr("How many messages, all clients together"));
    add("--stall", m_stall, "S",
        tr("Seconds without any answer after which the load fails: 30 where none is given, 0 for no limit"));
    add("--seed", m_seed, "N", tr("Of the bytes and sizes sent"));
    arguments.add_flag("--connect-each", m_connectEach, tr("A connection of its own for every message").toStdString());
    arguments.add_flag("--unchecked", m_unchecked, tr("Do not compare what comes back").toStdString());
    Arguments::addResult(arguments, "--json", m_json, tr("Everything measured, to standard output or a file"));
    Arguments::addResult(arguments, "--csv", m_csv, tr("The time series, to standard output or a file"));
    arguments.add_flag("--yes", m_yes, tr("Send to another machine without asking back").toStdString());
    add("HOST", m_host, " ", tr("Address or name; 127.0.0.1 or ::1 where none is given"));
    add("PORT", m_port, " ", tr("9000 where none is given"));
    arguments.get_option("HOST")->group(tr("Arguments").toStdString());
    arguments.get_option("PORT")->group(tr("Arguments").toStdString());
}

load::LoadConfig LoadCommand::config() const
{
    using app::LoadRules;

    load::LoadConfig config;
    config.clients = require("--clients", LoadRules::clients, m_clients);
    config.idleClients = require("--idle", LoadRules::idleClients, m_idle);
    std::tie(config.smallestMessage, config.largestMessage) = require("--size", LoadRules::sizes, m_size);
    config.inFlight = Arguments::require(
        "--in-flight", LoadRules::inFlight(QString::fromStdString(m_inFlight), m_connectEach ? 1 : config.clients));
    config.rate = require("--rate", LoadRules::rate, m_rate);
    config.duration = require("--duration", LoadRules::duration, m_duration);
    config.messages = require("--messages", LoadRules::messages, m_messages);
    config.stall = require("--stall", LoadRules::stall, m_stall);
    config.seed = static_cast<std::uint64_t>(
        Arguments::require("--seed", app::InputRules::number(QString::fromStdString(m_seed), 0, anyNumber)));
    config.mode = m_connectEach ? load::LoadMode::ConnectPerMessage : load::LoadMode::Stream;
    config.verify = !m_unchecked;
    LoadRules::limit(config);
    return config;
}

int LoadCommand::run()
{
    using State = app::LoadController::State;

    const load::LoadConfig config = this->config();
    const app::LoadTarget target = this->target();
    if (m_json == "-" && m_csv == "-") {
        throw UsageError{"--csv", tr("Standard output can take one of --json and --csv.")};
    }

    app::LoadController load;
    QTimer progress;
    bool refused = false; // to leave the machine
    auto quit = std::make_unique<app::QuitSignals>();
    QObject::connect(quit.get(), &app::QuitSignals::quitRequested, &load, &app::LoadController::cancel);
    QObject::connect(&progress, &QTimer::timeout, &load,
                     [&] { Terminal::note(app::LoadText::progress(load.snapshot())); });
    // Queued: it changes the state again.
    QObject::connect(
        &load, &app::LoadController::stateChanged, &load,
        [&](State state) {
            if (state == State::Asking && m_yes) {
                Terminal::note(tr("This load leaves the machine and goes to %1.")
                                   .arg(app::Format::endpoint(load.config().targets.front())));
                load.agree();
            } else if (state == State::Asking) {
                refused = true;
                load.cancel();
            } else if (state == State::Running) {
                progress.start(progressIntervalMs);
            } else if (state == State::Idle) {
                QCoreApplication::quit();
            }
        },
        Qt::QueuedConnection);
    QTimer::singleShot(0, &load, [&] { load.start(target, config); });
    QCoreApplication::exec();
    quit.reset(); // a pipe that nobody reads may keep the writing waiting: from here on a signal ends it
    progress.stop();
    if (refused) {
        throw UsageError{
            "HOST", app::LoadText::warning(load.config().targets.front()) + u' ' + tr("Give --yes when you have it.")};
    }
    if (const auto& failure = load.lookupFailure()) {
        Terminal::note(app::ErrorText::full(failure->error, failure->situation));
        return CallFailed;
    }
    return load.snapshot().state == load::LoadState::Idle ? Success : report(load.config(), load.snapshot());
}

app::LoadTarget LoadCommand::target() const
{
    using app::InputRules;
    const auto asked = m_family.empty() ? std::nullopt : std::optional(Arguments::clientFamily(m_family));
    return {.host = m_host.empty()
                ? net::Endpoint::loopback(asked.value_or(net::Family::IPv4), 0).addressText()
                : Arguments::require("HOST", InputRules::clientHost(QString::fromStdString(m_host), asked)),
            .port = Arguments::require("PORT", InputRules::clientPort(QString::fromStdString(m_port))),
            .family = asked};
}

int LoadCommand::report(const load::LoadConfig& config, const load::LoadSnapshot& result) const
{
    const QString text = app::LoadText::summary(result).join(u'\n');
    bool written = exportTo(config, result);
    if (m_json == "-" || m_csv == "-") {
        Terminal::note(text);
    } else {
        written = Terminal::printAll(text + u'\n') == Success && written;
    }
    return load::isWhole(result) && written ? Success : CallFailed;
}

bool LoadCommand::exportTo(const load::LoadConfig& config, const load::LoadSnapshot& result) const
{
    const bool json = m_json.empty()
        || Terminal::writeResult(m_json, QByteArray::fromStdString(load::toJson(config, result)));
    const bool csv = m_csv.empty() || Terminal::writeResult(m_csv, QByteArray::fromStdString(load::toCsv(result)));
    return json && csv;
}

} // namespace echolab::cli
