#pragma once

#include <chrono>
#include <cstdint>

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include "app/base/families.h"
#include "echo/base/counters.h"
#include "net/address/endpoint.h"

namespace echolab::app {

/// Numbers with their units, in the language of the moment.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::Format)

public:
    /// "1 byte", "16 bytes": exact, never rounded.
    static QString bytes(std::uint64_t count);
    /// "1 event", "5 events"
    static QString events(std::uint64_t count);
    /// "sent 16 bytes"
    static QString sentBytes(std::uint64_t count);
    /// "received 16 bytes"
    static QString receivedBytes(std::uint64_t count);
    /// "received 16 bytes, sent 16 bytes", as a server puts it.
    static QString serverTotals(const echo::Totals& totals);
    /// "sent 16 bytes, received 16 bytes", as a client puts it.
    static QString clientTotals(const echo::Totals& totals);
    /// "0.08 ms", "12.3 ms", "1.50 s"
    static QString duration(std::chrono::nanoseconds duration);
    /// "0 B/s", "1.5 kB/s", "2.8 GB/s" (powers of 1000)
    static QString byteRate(double bytesPerSecond);
    /// "0 messages/s", "12,345 messages/s"
    static QString messageRate(double messagesPerSecond);
    /// "250", "1.5k", "20M": a number of an axis (powers of 1000)
    static QString shortNumber(double number);
    /// The local time of day with milliseconds: 14:03:07.120
    static QString timeOfDay(std::chrono::system_clock::time_point time);
    /// The same with microseconds: 14:03:07.120450
    static QString preciseTimeOfDay(std::chrono::system_clock::time_point time);
    static QDateTime dateTime(std::chrono::system_clock::time_point time);
    /// 127.0.0.1:9000 or [::1]:9000
    static QString endpoint(const net::Endpoint& endpoint);
    static QString address(const net::Endpoint& endpoint);
    static QString family(net::Family family);
    static QString family(ServerFamily family);
};

} // namespace echolab::app
