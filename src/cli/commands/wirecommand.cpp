#include "cli/commands/wirecommand.h"

#include <limits>

#include <CLI/App.hpp>

#include <QTimer>

#include "app/base/quitsignals.h"
#include "app/ladder/laddertext.h"
#include "app/text/inputrules.h"
#include "cli/terminal/arguments.h"
#include "cli/terminal/terminal.h"

namespace echolab::cli {

namespace {

constexpr int mostMessages = 10'000;
constexpr int largestMessage = 1 << 20;
constexpr int longestDelayMs = 60'000;
constexpr int largestRateKbit = 100'000'000;
constexpr int longestRunMs = 60 * 60 * 1000;

int number(const char* argument, const std::string& text, int least, int most)
{
    return Arguments::require(argument, app::InputRules::number(QString::fromStdString(text), least, most));
}

} // namespace

QString WireCommand::summary() const
{
    return tr("Echo between two hosts joined by a cable, segment by segment (Linux)");
}

void WireCommand::declare(CLI::App& arguments)
{
    const auto add = [&](const char* option, auto& value, const char* values, const QString& description) {
        return arguments.add_option(option, value, description.toStdString())->option_text(values);
    };
    add("--family", m_family, "ipv4|ipv6", tr("ipv4 where none is given"));
    add("--messages", m_messages, "N", tr("How many messages, one after the other: 1 where none is given"));
    add("--size", m_size, "N", tr("Bytes of a message: 100 where none is given"));
    add("--model", m_model, "one|threads|loop",
        tr("One client at a time (the default), a thread for each client, or one event loop"));
    add("--option", m_socketOptions, "NAME=VALUE",
        tr("A socket option of both ends, such as SO_RCVBUF=4096; may be given several times"))
        ->allow_extra_args(false);
    add("--delay", m_delay, "MS", tr("How long a segment is on its way, each way; 0 where none is given"));
    add("--rate", m_rate, "KBIT",
        tr("Kilobits a second that the cable carries, each way; no limit where none is given"));
    add("--loss", m_loss, "PERCENT", tr("How many of the segments get lost by chance; 0 where none is given"));
    add("--seed", m_seed, "N", tr("Of chance: the same gives the same losses"));
    add("--mtu", m_mtu, "N", tr("The largest packet in bytes: 1500 where none is given"));
    add("--lose", m_losses, "KIND[:N][@END]",
        tr("Lose the Nth segment of a kind (syn, synack, data, ack, fin, rst), of both ends or of @client or @server; "
           "may "
           "be given several times"))
        ->allow_extra_args(false);
    add("--cut-after", m_cutAfter, "MS", tr("Cut the cable so long after connect()"));
    add("--for", m_limit, "MS", tr("End after this time at the latest: 30000 where none is given"));
    add("--pcap", m_files.capture, "FILE", tr("Write the segments to a capture file, for Wireshark"));
    Arguments::addResult(arguments, "--json", m_files.json,
                         tr("Segments and calls as JSON, to standard output or a file"));
    add("--svg", m_files.picture, "FILE", tr("Write the ladder as a picture"));
}

double WireCommand::percent(const std::string& text)
{
    bool good = false;
    const double value = QString::fromStdString(text).toDouble(&good);
    if (!good || !(value >= 0 && value <= 100)) {
        throw UsageError{"--loss", tr("A number from 0 to 100 is expected.")};
    }
    return value;
}

net::CableLoss WireCommand::loss(const std::string& text)
{
    const QString whole = QString::fromStdString(text);
    const QString what = whole.section(u'@', 0, 0);
    const auto kind = net::segmentKindFromName(what.section(u':', 0, 0).toStdString());
    if (!kind) {
        throw UsageError{"--lose", tr("syn, synack, data, ack, fin or rst is expected.")};
    }
    net::CableLoss loss{*kind, std::nullopt, 1};
    if (what.contains(u':')) {
        loss.nth = static_cast<std::uint32_t>(
            number("--lose", what.section(u':', 1).toStdString(), 1, std::numeric_limits<int>::max()));
    }
    if (whole.contains(u'@')) {
        const QString end = whole.section(u'@', 1);
        if (end != QStringLiteral("client") && end != QStringLiteral("server")) {
            throw UsageError{"--lose", tr("@client or @server is expected.")};
        }
        loss.from = end == QStringLiteral("client") ? net::CableHost::B : net::CableHost::A;
    }
    return loss;
}

WireSession::Plan WireCommand::plan() const
{
    WireSession::Plan plan;
    plan.family = Arguments::clientFamily(m_family);
    plan.messages = number("--messages", m_messages, 1, mostMessages);
    plan.size = number("--size", m_size, 1, largestMessage);
    plan.model = Arguments::serviceModel(m_model);
    plan.options = Arguments::socketOptions(m_socketOptions);
    plan.limit = std::chrono::milliseconds(number("--for", m_limit, 1, longestRunMs));
    if (!m_cutAfter.empty()) {
        plan.cutAfter = std::chrono::milliseconds(number("--cut-after", m_cutAfter, 0, longestRunMs));
    }
    plan.cable.seed = static_cast<std::uint64_t>(number("--seed", m_seed, 0, std::numeric_limits<int>::max()));
    plan.cable.mtu = number("--mtu", m_mtu, net::smallestMtu, net::largestMtu);
    plan.cable.conditions.delay.fill(std::chrono::milliseconds(number("--delay", m_delay, 0, longestDelayMs)));
    if (!m_rate.empty()) {
        plan.cable.conditions.rate = std::uint64_t{1000}
            * static_cast<std::uint64_t>(number("--rate", m_rate, 1, largestRateKbit));
    }
    plan.cable.conditions.loss = percent(m_loss);
    for (const auto& text : m_losses) {
        plan.losses.push_back(loss(text));
    }
    plan.files = m_files;
    return plan;
}

int WireCommand::run()
{
    const auto plan = this->plan();
    auto cable = net::Cable::create(plan.cable);
    if (!cable) {
        Terminal::note(app::LadderText::failure(cable.error()));
        return CallFailed;
    }
    app::QuitSignals quit;
    WireSession session(plan, std::move(*cable));
    QObject::connect(&quit, &app::QuitSignals::quitRequested, &session, &WireSession::stop);
    // Queued: the loop runs before it ends.
    QObject::connect(
        &session, &WireSession::ended, &session, [](int status) { QCoreApplication::exit(status); },
        Qt::QueuedConnection);
    QTimer::singleShot(0, &session, &WireSession::start);
    return QCoreApplication::exec();
}

} // namespace echolab::cli
