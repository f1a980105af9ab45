#pragma once

#include <vector>

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "loadsnapshot.h"

namespace echolab::app {

/// The results of a load in words.
class LoadText
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::LoadText)

public:
    /// One line while it runs: "3.0 s: 62,100 messages, 20,700 a second, median 15.6 us, 99 % 20.1 us"
    static QString progress(const load::LoadSnapshot& snapshot);
    /// The end of a run, a line for each thing: how it ended, messages, bytes, rate, round trips, errors.
    static QStringList summary(const load::LoadSnapshot& snapshot);
    /// "3 times connect(): ECONNREFUSED"; what is no failed call is explained.
    static QString error(const load::ErrorCount& error);
    /// "15.6 us": always in microseconds, so that columns and lines compare.
    static QString microseconds(std::chrono::nanoseconds time);

private:
    static QString ending(const load::LoadSnapshot& snapshot);
};

} // namespace echolab::app
