#include "cli/terminal/traceprinter.h"

#include <algorithm>

#include "app/base/convert.h"
#include "app/base/format.h"
#include "app/calls/callsmodel.h"
#include "cli/terminal/terminal.h"

namespace echolab::cli {

namespace {

constexpr std::chrono::milliseconds interval(20);
/// So that one round of printing does not keep the main thread for long.
constexpr std::size_t mostWaiting = 10'000;

} // namespace

TracePrinter::TracePrinter(net::TraceSide side)
    : m_throttle(interval, [this] { print(); })
    , m_log(mostWaiting, [this] { m_throttle.wake(); })
    , m_calls(m_log, side)
{
    m_log.setRecording(true);
    // "ESTABLISHED" must not come before the connect() that it tells of.
    Terminal::setBeforeNote([this] { print(); });
}

TracePrinter::~TracePrinter()
{
    Terminal::setBeforeNote({});
}

void TracePrinter::finish()
{
    m_log.setRecording(false);
    print();
    if (m_lost > 0) {
        const int lost = static_cast<int>(std::min<std::uint64_t>(m_lost, std::numeric_limits<int>::max()));
        Terminal::note(tr("%1 call(s) came too fast to be printed.", "%1 is the number", lost).arg(m_lost));
    }
}

void TracePrinter::print()
{
    if (m_printing) {
        return; // note() comes back here with calls that are later than those being printed
    }
    m_log.take(m_batch);
    m_lost += m_batch.lost;
    if (!Terminal::notesAreRead()) {
        m_lost += m_batch.records.size();
        return;
    }
    // What began later stands later, as far as it is printed together.
    std::stable_sort(m_batch.records.begin(), m_batch.records.end(),
                     [](const net::TraceRecord& a, const net::TraceRecord& b) { return a.at < b.at; });
    QStringList lines;
    lines.reserve(static_cast<qsizetype>(m_batch.records.size()));
    for (const net::TraceRecord& record : m_batch.records) {
        lines.append(line(record));
    }
    m_printing = true;
    if (!lines.isEmpty() && !Terminal::note(lines.join(u'\n'))) {
        m_lost += m_batch.records.size();
    }
    m_printing = false;
}

QString TracePrinter::line(const net::TraceRecord& record)
{
    const QString socket = record.socketNumber != 0 ? QStringLiteral("#%1").arg(record.socketNumber)
                                                    : QStringLiteral("-");
    return QStringLiteral("%1 %2, %3, %4: %5 = %6, %7")
        .arg(app::Format::timeOfDay(app::wallTime(record.at)), app::CallsModel::sideText(record.side),
             tr("thread %1").arg(record.thread), socket, QString::fromStdString(net::describe(record)),
             QString::fromStdString(net::outcome(record)), app::Format::duration(record.took));
}

} // namespace echolab::cli
