#pragma once

#include <vector>

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "load/loadsnapshot.h"
#include "net/address/endpoint.h"

namespace echolab::app {

/// The results of a load in words.
class LoadText
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::LoadText)

public:
    /// Before a load leaves this machine.
    static QString warning(const net::Endpoint& target);
    /// One line while it runs: "3.0 s: 62,100 messages, 20,700 a second, median 15.6 µs, 99 % 20.1 µs"
    static QString progress(const load::LoadSnapshot& snapshot);
    /// A run, a line for each thing: how it ended or how long it runs, messages, bytes, rate, round trips, errors. A
    /// dash stands for what there was nothing to measure for.
    static QStringList summary(const load::LoadSnapshot& snapshot);
    /// "Done in 3.0 s.", "Cancelled after 1.2 s.", or why it could not start or go on; while it runs, for how long.
    static QString ending(const load::LoadSnapshot& snapshot);
    /// "3 times connect(): ECONNREFUSED (111) Connection refused"; what is no failed call is explained.
    static QString error(const load::ErrorCount& error);
    /// "the first at byte 1,000 of its connection: 0x51 where 0x41 was expected"; bytes are counted from 0.
    static QString wrongByte(const load::WrongByte& wrong);
    /// What to do about the errors of a load on that target; empty where there is nothing to say.
    static QString advice(const load::LoadSnapshot& snapshot, const net::Endpoint& target);
    /// "15.6 µs": always in microseconds, so that columns and lines compare.
    static QString microseconds(std::chrono::nanoseconds time);
};

} // namespace echolab::app
