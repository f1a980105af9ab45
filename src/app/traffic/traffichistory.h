#pragma once

#include <chrono>
#include <cstdint>
#include <deque>

#include <QByteArray>

#include "echo/base/counters.h"

namespace echolab::app {

/// How much moves in a second. A message is a recv() or send() call that moved data.
struct TrafficRates {
    double bytesIn = 0;
    double bytesOut = 0;
    double messagesIn = 0;
    double messagesOut = 0;

    friend bool operator==(const TrafficRates&, const TrafficRates&) = default;
};

/// The rates from the sample before to this one.
struct TrafficSample {
    std::chrono::steady_clock::time_point at;
    bool known = true; ///< false: nothing was running before, and the rates say nothing
    TrafficRates server;
    TrafficRates clients;
};

/// The traffic of the last ten minutes, made from counters that only grow.
class TrafficHistory
{
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::minutes span{10};
    static constexpr std::size_t mostSamples = 1500;

    /// Rates are counted from here on. Since the last sample nothing has moved, or, after interrupt(), nothing is
    /// known.
    void resume(Time at);
    /// What moved on each side since the history began. To be called after resume(), with times that grow.
    void add(Time at, const echo::Totals& server, const echo::Totals& clients);
    /// Nothing runs any more.
    void interrupt() { m_interrupted = true; }

    /// Oldest first.
    const std::deque<TrafficSample>& samples() const { return m_samples; }
    /// How many samples have left the history.
    std::uint64_t forgotten() const { return m_forgotten; }
    /// The largest rates of the last ten minutes, each on its own.
    TrafficRates serverPeak() const { return peak(&TrafficSample::server); }
    TrafficRates clientsPeak() const { return peak(&TrafficSample::clients); }

    /// As comma-separated values (RFC 4180): a line of names, then one for each sample: when it was (UTC, ISO 8601),
    /// and the rates, nothing where none are known.
    QByteArray toCsv() const;

private:
    TrafficRates peak(TrafficRates TrafficSample::*side) const;
    void append(const TrafficSample& sample);

    std::deque<TrafficSample> m_samples;
    std::uint64_t m_forgotten = 0;
    bool m_interrupted = true;
    Time m_last;
    echo::Totals m_server;
    echo::Totals m_clients;
};

} // namespace echolab::app
