#include "app/load/loadtext.h"

#include <algorithm>
#include <climits>

#include <QLocale>

#include "app/base/convert.h"
#include "app/base/format.h"
#include "app/text/errortext.h"

namespace echolab::app {

namespace {

QString number(std::uint64_t value)
{
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(value));
}

QString seconds(std::chrono::nanoseconds time)
{
    return QLocale(QLocale::English).toString(std::chrono::duration<double>(time).count(), 'f', 1);
}

std::uint64_t wholeRate(const load::LoadSnapshot& snapshot)
{
    return static_cast<std::uint64_t>(snapshot.rate);
}

} // namespace

QString LoadText::warning(const net::Endpoint& target)
{
    return tr("%1 is another machine. A load can disturb it: send it only with its owner's consent.")
        .arg(Format::endpoint(target));
}

QString LoadText::progress(const load::LoadSnapshot& snapshot)
{
    if (snapshot.state == load::LoadState::Connecting) {
        return tr("Connecting: %1 open").arg(number(snapshot.connected));
    }
    return tr("%1 s: %2 messages, %3 a second, median %4, 99 % %5")
        .arg(seconds(snapshot.elapsed), number(snapshot.echoed), number(wholeRate(snapshot)),
             microseconds(snapshot.latency.p50), microseconds(snapshot.latency.p99));
}

QStringList LoadText::summary(const load::LoadSnapshot& snapshot)
{
    const auto& latency = snapshot.latency;
    const std::chrono::duration<double> elapsed = snapshot.elapsed;
    const double byteRate = elapsed.count() > 0 ? static_cast<double>(snapshot.bytesReceived) / elapsed.count() : 0;
    QStringList lines{
        ending(snapshot),
        tr("Messages: %1 begun, %2 echoed, %3 lost, %4 not answered, %5 due but not sent")
            .arg(number(snapshot.begun), number(snapshot.echoed), number(snapshot.lost), number(snapshot.inFlight),
                 number(snapshot.unsent)),
        tr("Bytes: %1 sent, %2 received").arg(number(snapshot.bytesSent), number(snapshot.bytesReceived)),
        tr("Rate: %1 messages a second, %2").arg(number(wholeRate(snapshot)), Format::byteRate(byteRate)),
        tr("Round trip: min %1, median %2, 90 % %3, 99 % %4, 99.9 % %5, max %6")
            .arg(microseconds(latency.min), microseconds(latency.p50), microseconds(latency.p90),
                 microseconds(latency.p99), microseconds(latency.p999), microseconds(latency.max)),
    };
    for (const auto& one : snapshot.errors) {
        lines << error(one);
    }
    return lines;
}

QString LoadText::error(const load::ErrorCount& error)
{
    const QString times = tr("%n time(s)", nullptr, static_cast<int>(std::min<std::uint64_t>(error.count, INT_MAX)));
    if (error.name == load::wrongEcho) {
        return tr("%1 %2: a byte came back changed").arg(times, toQString(error.name));
    }
    if (error.name == load::unexpectedData) {
        return tr("%1 %2: more came back than was sent").arg(times, toQString(error.name));
    }
    if (error.name == load::peerEnded) {
        return tr("%1 %2: the server closed before the echo was complete").arg(times, toQString(error.name));
    }
    if (error.error) {
        return tr("%1 %2", "3 times, a call that failed").arg(times, ErrorText::cause(*error.error));
    }
    return tr("%1 %2(): %3").arg(times, toQString(error.call), toQString(error.name));
}

QString LoadText::advice(const load::LoadSnapshot& snapshot, const net::Endpoint& target)
{
    const Situation situation{.side = Situation::Side::Client, .endpoint = target, .host = {}};
    if (snapshot.failure) {
        return ErrorText::advice(*snapshot.failure, situation);
    }
    for (const load::ErrorCount& error : snapshot.errors) {
        if (error.error) {
            return ErrorText::advice(*error.error, situation);
        }
    }
    if (snapshot.state == load::LoadState::Completed && snapshot.errors.empty() && snapshot.inFlight > 0) {
        return tr(
            "What was not answered was still waited for: the server is slow, or it serves one client at a time and "
            "lets the others wait.");
    }
    return {};
}

QString LoadText::microseconds(std::chrono::nanoseconds time)
{
    const std::chrono::duration<double, std::micro> value = time;
    return tr("%1 us").arg(QLocale(QLocale::English).toString(value.count(), 'f', 1));
}

QString LoadText::ending(const load::LoadSnapshot& snapshot)
{
    switch (snapshot.state) {
    case load::LoadState::Idle: return tr("Not run yet.");
    case load::LoadState::Connecting: return tr("Connecting...");
    case load::LoadState::Running:
    case load::LoadState::Draining: return tr("Running for %1 s.").arg(seconds(snapshot.elapsed));
    case load::LoadState::Cancelled: return tr("Cancelled after %1 s.").arg(seconds(snapshot.elapsed));
    case load::LoadState::Failed:
        return snapshot.failure ? tr("Not started: %1").arg(ErrorText::cause(*snapshot.failure)) : tr("Not started.");
    case load::LoadState::Completed: break;
    }
    return tr("Done in %1 s.").arg(seconds(snapshot.elapsed));
}

} // namespace echolab::app
