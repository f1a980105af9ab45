#pragma once

#include <functional>
#include <ostream>

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>

#include "app/ladder/ladder.h"

namespace echolab::app {

/// A ladder for other programs.
class LadderExport
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::LadderExport)

public:
    /// frames and calls, as docs/wire.md describes them.
    static QJsonObject json(const Ladder& ladder);
    /// A picture, SVG 1.1: time runs down, idle time is folded.
    static QByteArray svg(const Ladder& ladder);
    /// A capture file (pcapng). A segment that was lost has a comment with the word lost. wallTime tells the time of
    /// the day of a moment. Whether all could be written, the stream tells.
    static void capture(
        const Ladder& ladder, std::ostream& stream,
        const std::function<std::chrono::system_clock::time_point(std::chrono::steady_clock::time_point)>& wallTime);
};

} // namespace echolab::app
