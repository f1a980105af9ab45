#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "app/ladder/ladder.h"
#include "net/cable/cableerror.h"

namespace echolab::app {

/// A ladder in words, in the language of the moment.
class LadderText
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::LadderText)

public:
    /// A line for each segment and each call that is shown, time running down: the client at the left, the cable in the
    /// middle, the server at the right.
    static QStringList lines(const Ladder& ladder);
    /// How it went: how many segments, lost ones, those sent again, and what both kernels counted.
    static QStringList summary(const Ladder& ladder);

    /// "SYN seq 0", "PSH+ACK seq 1:1449 ack 1": relative numbers, and how far the bytes reach.
    static QString segment(const LadderSegment& segment);
    /// What is to be said of its way: that it was lost and why, of which it is a repetition, how long it took. Empty
    /// where there is nothing.
    static QString note(const LadderSegment& segment);
    /// "send(1000) = 1000", "connect() = EINPROGRESS", "poll() = 1, 50.1 ms"
    static QString call(const net::TraceRecord& record);

    /// Why there is no cable, and what would allow it.
    static QString failure(const net::CableError& error);

private:
    static QString cause(net::LossCause cause);
    static QString remedy(net::CableRemedy remedy);
};

} // namespace echolab::app
