#pragma once

#include <QCoreApplication>

#include "gui/plot/plotcontent.h"
#include "load/loadconfig.h"
#include "load/loadsnapshot.h"

namespace echolab::gui {

/// A load over time, as plots.
class LoadPlots
{
    Q_DECLARE_TR_FUNCTIONS(echolab::gui::LoadPlots)

public:
    /// Messages a second.
    static PlotContent rate(const load::LoadConfig& config, const load::LoadSnapshot& snapshot);
    /// Round trips: 50 % (the median), 99 % and the longest of each moment.
    static PlotContent roundTrips(const load::LoadConfig& config, const load::LoadSnapshot& snapshot);
};

} // namespace echolab::gui
