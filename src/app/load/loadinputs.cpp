#include "app/load/loadinputs.h"

#include <algorithm>
#include <limits>

namespace echolab::app {

namespace {

template <typename T>
Checked<T> numberAs(const QString& text, int least, int most)
{
    return InputRules::number(text, least, most).map([](int number) { return static_cast<T>(number); });
}

template <typename T>
Checked<T> numberOrNothing(const QString& text, int most)
{
    return text.trimmed().isEmpty() ? Checked<T>(T{}) : numberAs<T>(text, 1, most);
}

/// Takes a value that was accepted; says whether it was.
template <typename T, typename Value>
bool take(T& into, const Checked<Value>& checked, QString& refused)
{
    if (checked) {
        into = *checked;
    } else {
        refused = checked.error();
    }
    return checked.has_value();
}

} // namespace

Checked<std::size_t> LoadRules::clients(const QString& text)
{
    return numberAs<std::size_t>(text, 1, mostClients);
}

Checked<std::size_t> LoadRules::idleClients(const QString& text)
{
    return numberAs<std::size_t>(text, 0, mostClients);
}

Checked<std::pair<std::size_t, std::size_t>> LoadRules::sizes(const QString& text)
{
    const auto dash = text.indexOf(QLatin1Char('-'));
    const auto smallest = numberAs<std::size_t>(text.left(dash), 1, largestMessage);
    const auto largest = dash < 0 ? smallest : numberAs<std::size_t>(text.mid(dash + 1), 1, largestMessage);
    if (!smallest || !largest || *largest < *smallest) {
        return tl::unexpected(
            tr("Enter a number of bytes, or the smallest and the largest, such as 64-1400; from 1 to %1.")
                .arg(largestMessage));
    }
    return std::pair(*smallest, *largest);
}

Checked<std::size_t> LoadRules::inFlight(const QString& text, std::size_t clients)
{
    const auto each = load::LoadConfig::mostUnderWay / std::max<std::size_t>(clients, 1);
    auto number = numberAs<std::size_t>(text, 1, mostInFlight);
    if (number && *number > each) {
        return tl::unexpected(
            tr("Enter a whole number from 1 to %1: %2 clients together may have %3 messages under way.")
                .arg(each)
                .arg(clients)
                .arg(load::LoadConfig::mostUnderWay));
    }
    return number;
}

Checked<double> LoadRules::rate(const QString& text)
{
    return numberOrNothing<double>(text, fastestRate);
}

Checked<std::chrono::seconds> LoadRules::duration(const QString& text)
{
    return numberOrNothing<std::chrono::seconds>(text, longestSeconds);
}

Checked<std::uint64_t> LoadRules::messages(const QString& text)
{
    return numberOrNothing<std::uint64_t>(text, std::numeric_limits<int>::max());
}

Checked<std::chrono::seconds> LoadRules::stall(const QString& text)
{
    return text.trimmed().isEmpty() ? usualStall : numberAs<std::chrono::seconds>(text, 0, longestSeconds);
}

void LoadRules::limit(load::LoadConfig& config)
{
    if (config.duration.count() == 0 && config.messages == 0) {
        config.duration = usualDuration;
    }
}

Checked<load::LoadConfig> LoadRules::config(const LoadInputs& inputs)
{
    load::LoadConfig config;
    std::pair<std::size_t, std::size_t> range;
    QString refused;
    const bool accepted = take(config.clients, clients(inputs.clients), refused)
        && take(range, sizes(inputs.sizes), refused)
        && take(config.inFlight, inFlight(inputs.inFlight, inputs.connectEach ? 1 : config.clients), refused)
        && take(config.rate, rate(inputs.rate), refused) && take(config.duration, duration(inputs.seconds), refused)
        && take(config.messages, messages(inputs.messages), refused)
        && take(config.stall, stall(inputs.stall), refused);
    if (!accepted) {
        return tl::unexpected(refused);
    }
    config.smallestMessage = range.first;
    config.largestMessage = range.second;
    config.verify = inputs.verify;
    config.mode = inputs.connectEach ? load::LoadMode::ConnectPerMessage : load::LoadMode::Stream;
    limit(config);
    return config;
}

} // namespace echolab::app
