#include "app/traffic/traffichistory.h"

#include <algorithm>
#include <string>

#include <QDateTime>

#include "app/base/convert.h"
#include "app/base/format.h"
#include "load/csvwriter.h"

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

void write(load::CsvWriter& csv, const TrafficSample& sample, const TrafficRates& rates)
{
    for (const double rate : {rates.bytesIn, rates.bytesOut, rates.messagesIn, rates.messagesOut}) {
        if (sample.known) {
            csv.decimal(rate, 1);
        } else {
            csv.empty();
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
    load::CsvWriter csv;
    csv.text("time");
    for (const char* side : {"server", "clients"}) {
        for (const char* counted : {"bytes_in", "bytes_out", "messages_in", "messages_out"}) {
            csv.text(std::string(side) + '_' + counted + "_per_s");
        }
    }
    csv.endRow();
    for (const TrafficSample& sample : m_samples) {
        csv.text(Format::dateTime(wallTime(sample.at)).toUTC().toString(Qt::ISODateWithMs).toStdString());
        write(csv, sample, sample.server);
        write(csv, sample, sample.clients);
        csv.endRow();
    }
    return QByteArray::fromStdString(csv.result());
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
