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

/// What stands where there was nothing to measure.
const QString nothing = QStringLiteral("-");

QString roundTrip(const load::LatencySummary& latency, std::chrono::nanoseconds time)
{
    return latency.count > 0 ? LoadText::microseconds(time) : nothing;
}

QString byteText(std::byte byte)
{
    return QStringLiteral("0x%1").arg(std::to_integer<unsigned>(byte), 2, 16, QLatin1Char('0'));
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
             roundTrip(snapshot.latency, snapshot.latency.p50), roundTrip(snapshot.latency, snapshot.latency.p99));
}

QStringList LoadText::summary(const load::LoadSnapshot& snapshot)
{
    const auto& latency = snapshot.latency;
    const std::chrono::duration<double> elapsed = snapshot.elapsed;
    const bool ran = elapsed.count() > 0;
    const double byteRate = ran ? static_cast<double>(snapshot.bytesReceived) / elapsed.count() : 0;
    QStringList lines{
        ending(snapshot),
        tr("Messages: %1 begun, %2 echoed, %3 lost, %4 not answered, %5 due but not sent, %6 left by clients that "
           "failed, %7 still to come")
            .arg(number(snapshot.begun), number(snapshot.echoed), number(snapshot.lost), number(snapshot.inFlight),
                 number(snapshot.unsent), number(snapshot.abandoned), number(snapshot.remaining)),
        tr("Bytes: %1 sent, %2 received").arg(number(snapshot.bytesSent), number(snapshot.bytesReceived)),
        tr("Rate: %1 messages a second, %2")
            .arg(ran ? number(wholeRate(snapshot)) : nothing, ran ? Format::byteRate(byteRate) : nothing),
        tr("Round trip: min %1, median %2, 90 % %3, 99 % %4, 99.9 % %5, max %6")
            .arg(roundTrip(latency, latency.min), roundTrip(latency, latency.p50), roundTrip(latency, latency.p90),
                 roundTrip(latency, latency.p99), roundTrip(latency, latency.p999), roundTrip(latency, latency.max)),
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
        const QString text = tr("%1 %2: a byte came back changed").arg(times, toQString(error.name));
        return error.wrongByte ? text + QLatin1String("; ") + wrongByte(*error.wrongByte) : text;
    }
    if (error.name == load::unexpectedData) {
        const QString text = tr("%1 %2: more came back than was sent").arg(times, toQString(error.name));
        return error.wrongByte ? text + QLatin1String("; ") + wrongByte(*error.wrongByte) : text;
    }
    if (error.name == load::peerEnded) {
        return tr("%1 %2: the server closed before the echo was complete").arg(times, toQString(error.name));
    }
    if (error.error) {
        return tr("%1 %2", "3 times, a call that failed").arg(times, ErrorText::cause(*error.error));
    }
    return tr("%1 %2(): %3").arg(times, toQString(error.call), toQString(error.name));
}

QString LoadText::wrongByte(const load::WrongByte& wrong)
{
    if (!wrong.expected) {
        return tr("the first at byte %1 of its connection: %2 where nothing was expected")
            .arg(number(wrong.offset), byteText(wrong.seen));
    }
    return tr("the first at byte %1 of its connection: %2 where %3 was expected")
        .arg(number(wrong.offset), byteText(wrong.seen), byteText(*wrong.expected));
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
    if (load::isFinished(snapshot.state) && snapshot.errors.empty() && snapshot.inFlight > 0) {
        return tr(
            "What was not answered was still waited for: the server is slow, or it serves one client at a time and "
            "lets the others wait.");
    }
    return {};
}

QString LoadText::microseconds(std::chrono::nanoseconds time)
{
    const std::chrono::duration<double, std::micro> value = time;
    return tr("%1 µs").arg(QLocale(QLocale::English).toString(value.count(), 'f', 1));
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
        if (snapshot.stalled) {
            return tr("Failed after %1 s: nothing had come back for %2 s.")
                .arg(seconds(snapshot.elapsed), seconds(*snapshot.stalled));
        }
        return snapshot.failure ? tr("Not started: %1").arg(ErrorText::cause(*snapshot.failure)) : tr("Not started.");
    case load::LoadState::Completed: break;
    }
    return tr("Done in %1 s.").arg(seconds(snapshot.elapsed));
}

} // namespace echolab::app
