#include "app/base/format.h"

#include <algorithm>
#include <array>
#include <limits>

#include <QLocale>

namespace echolab::app {

namespace {

/// Qt chooses the plural form by an int; a counter is wider.
int pluralOf(std::uint64_t count)
{
    return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
}

struct Scaled {
    double number;
    QString prefix; ///< of the SI
};

Scaled scaled(double number)
{
    static constexpr std::array prefixes{"", "k", "M", "G", "T"};
    std::size_t power = 0;
    while (number >= 1000 && power + 1 < prefixes.size()) {
        number /= 1000;
        ++power;
    }
    return {number, QString::fromLatin1(prefixes.at(power))};
}

} // namespace

QString Format::bytes(std::uint64_t count)
{
    return tr("%1 byte(s)", "%1 is the number", pluralOf(count)).arg(count);
}

QString Format::events(std::uint64_t count)
{
    return tr("%1 event(s)", "%1 is the number", pluralOf(count)).arg(count);
}

QString Format::sentBytes(std::uint64_t count)
{
    return tr("sent %1", "%1 is a number of bytes with its unit").arg(bytes(count));
}

QString Format::receivedBytes(std::uint64_t count)
{
    return tr("received %1", "%1 is a number of bytes with its unit").arg(bytes(count));
}

QString Format::serverTotals(const echo::Totals& totals)
{
    return tr("%1, %2", "server totals: received, sent")
        .arg(receivedBytes(totals.bytesReceived), sentBytes(totals.bytesSent));
}

QString Format::clientTotals(const echo::Totals& totals)
{
    return tr("%1, %2", "client totals: sent, received")
        .arg(sentBytes(totals.bytesSent), receivedBytes(totals.bytesReceived));
}

QString Format::duration(std::chrono::nanoseconds duration)
{
    const double milliseconds = std::chrono::duration<double, std::milli>(duration).count();
    if (milliseconds >= 1000) {
        return tr("%1 s", "seconds").arg(milliseconds / 1000, 0, 'f', 2);
    }
    const int decimals = milliseconds >= 10 ? 1 : milliseconds >= 0.01 ? 2 : 3;
    return tr("%1 ms", "milliseconds").arg(milliseconds, 0, 'f', decimals);
}

QString Format::byteRate(double bytesPerSecond)
{
    const auto [number, prefix] = scaled(bytesPerSecond);
    return QString::number(number, 'f', prefix.isEmpty() ? 0 : 1) + QLatin1Char(' ') + prefix + QLatin1String("B/s");
}

QString Format::messageRate(double messagesPerSecond)
{
    return tr("%1 messages/s").arg(QLocale(QLocale::English).toString(messagesPerSecond, 'f', 0));
}

QString Format::shortNumber(double number)
{
    const auto [digits, prefix] = scaled(number);
    return QString::number(digits, 'g', 4) + prefix;
}

QString Format::timeOfDay(std::chrono::system_clock::time_point time)
{
    return dateTime(time).time().toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString Format::preciseTimeOfDay(std::chrono::system_clock::time_point time)
{
    constexpr std::chrono::milliseconds whole(1);
    const auto rest = std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch() % whole);
    return timeOfDay(time) + QString::number(rest.count()).rightJustified(3, QLatin1Char('0'));
}

QDateTime Format::dateTime(std::chrono::system_clock::time_point time)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count());
}

QString Format::endpoint(const net::Endpoint& endpoint)
{
    return QString::fromStdString(endpoint.text());
}

QString Format::address(const net::Endpoint& endpoint)
{
    return QString::fromStdString(endpoint.addressText());
}

QString Format::family(net::Family family)
{
    return family == net::Family::IPv4 ? QStringLiteral("IPv4") : QStringLiteral("IPv6");
}

QString Format::family(ServerFamily family)
{
    return family == ServerFamily::Both ? tr("IPv4 and IPv6") : Format::family(socketFamily(family));
}

} // namespace echolab::app
