#include "app/traffic/traffichistory.h"

#include <algorithm>
#include <locale>
#include <sstream>

#include <QDateTime>

#include "app/base/convert.h"
#include "app/base/format.h"

namespace echolab::app {

namespace {

TrafficRates ratesBetween(const echo::Totals& before, const echo::Totals& now, std::chrono::duration<double> time)
{
    const auto rate = [&](std::uint64_t echo::Totals::*counter) {
        return static_cast<double>(now.*counter - before.*counter) / time.count();
    };
    return {.bytesIn = rate(&echo::Totals::bytesReceived),
            .bytesOut = rate(&echo::Totals::bytesSent),
            .messagesIn = rate(&echo::Totals::receiveCalls),
            .messagesOut = rate(&echo::Totals::sendCalls)};
}

void write(std::ostream& out, const TrafficSample& sample, const TrafficRates& rates)
{
    for (const double rate : {rates.bytesIn, rates.bytesOut, rates.messagesIn, rates.messagesOut}) {
        out << ',';
        if (sample.known) {
            out << rate;
        }
    }
}

} // namespace

void TrafficHistory::resume(Time at)
{
    m_last = at;
    append({.at = at, .known = !m_interrupted, .server = {}, .clients = {}});
    m_interrupted = false;
}

void TrafficHistory::add(Time at, const echo::Totals& server, const echo::Totals& clients)
{
    const std::chrono::duration<double> time = at - m_last;
    if (time.count() <= 0) {
        return;
    }
    append({.at = at,
            .known = true,
            .server = ratesBetween(m_server, server, time),
            .clients = ratesBetween(m_clients, clients, time)});
    m_last = at;
    m_server = server;
    m_clients = clients;
}

QByteArray TrafficHistory::toCsv() const
{
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out.setf(std::ios::fixed);
    out.precision(1);
    out << "time";
    for (const char* side : {"server", "clients"}) {
        for (const char* counted : {"bytes_in", "bytes_out", "messages_in", "messages_out"}) {
            out << ',' << side << '_' << counted << "_per_s";
        }
    }
    out << "\r\n";
    for (const TrafficSample& sample : m_samples) {
        out << Format::dateTime(wallTime(sample.at)).toUTC().toString(Qt::ISODateWithMs).toStdString();
        write(out, sample, sample.server);
        write(out, sample, sample.clients);
        out << "\r\n";
    }
    return QByteArray::fromStdString(out.str());
}

TrafficRates TrafficHistory::peak(TrafficRates TrafficSample::*side) const
{
    TrafficRates most;
    for (const TrafficSample& sample : m_samples) {
        const TrafficRates& rates = sample.*side;
        most.bytesIn = std::max(most.bytesIn, rates.bytesIn);
        most.bytesOut = std::max(most.bytesOut, rates.bytesOut);
        most.messagesIn = std::max(most.messagesIn, rates.messagesIn);
        most.messagesOut = std::max(most.messagesOut, rates.messagesOut);
    }
    return most;
}

void TrafficHistory::append(const TrafficSample& sample)
{
    m_samples.push_back(sample);
    while (m_samples.size() > mostSamples || m_samples.front().at + span < sample.at) {
        m_samples.pop_front();
        ++m_forgotten;
    }
}

} // namespace echolab::app
