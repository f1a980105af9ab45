#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <utility>

#include <QCoreApplication>
#include <QString>

#include "app/text/inputrules.h"
#include "load/loadconfig.h"

namespace echolab::app {

/// What stood in the fields of a load, as it was typed.
struct LoadInputs {
    QString clients = QStringLiteral("1");
    QString sizes = QStringLiteral("64");
    QString inFlight = QStringLiteral("1");
    QString rate;     ///< empty: as fast as possible
    QString seconds;  ///< empty: usualDuration, unless there is a number of messages
    QString messages; ///< empty: no limit but the time
    QString stall;    ///< empty: usualStall
    bool verify = true;
    bool connectEach = false;

    friend bool operator==(const LoadInputs&, const LoadInputs&) = default;
};

/// What a person may ask of a load, in the window and on the command line. Spaces around a value do not matter.
class LoadRules
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::LoadRules)

public:
    static constexpr int mostClients = 100'000;
    static constexpr int mostInFlight = 100'000;
    static constexpr int largestMessage = 64 << 20;
    static constexpr int fastestRate = 10'000'000;
    static constexpr int longestSeconds = 24 * 60 * 60;
    /// Of a load that was given neither a time nor a number of messages.
    static constexpr std::chrono::seconds usualDuration{10};
    /// How long nothing may come back, where nothing else was asked for.
    static constexpr std::chrono::seconds usualStall{30};

    static Checked<std::size_t> clients(const QString& text);
    static Checked<std::size_t> idleClients(const QString& text);
    /// Smallest and largest, in bytes: "64" or "64-1400".
    static Checked<std::pair<std::size_t, std::size_t>> sizes(const QString& text);
    /// Of each of so many clients: all of them together may have load::LoadConfig::mostUnderWay. 1 client where none
    /// share, as with a connection for each message.
    static Checked<std::size_t> inFlight(const QString& text, std::size_t clients = 1);
    /// Messages a second; empty gives 0, as fast as possible.
    static Checked<double> rate(const QString& text);
    /// Whole seconds; empty gives 0, no limit.
    static Checked<std::chrono::seconds> duration(const QString& text);
    /// Empty gives 0, no limit.
    static Checked<std::uint64_t> messages(const QString& text);
    /// Whole seconds; 0 is no limit, empty gives usualStall.
    static Checked<std::chrono::seconds> stall(const QString& text);

    /// Gives a load that would never end the usual time.
    static void limit(load::LoadConfig& config);
    /// Without a target; the first reason where something is refused.
    static Checked<load::LoadConfig> config(const LoadInputs& inputs);
};

} // namespace echolab::app
