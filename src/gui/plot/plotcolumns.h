#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <QPointF>

namespace echolab::gui {

/// A line to draw without a gap: times and values.
using PlotRun = std::vector<QPointF>;

/// Thins a line out to what can be seen in that many columns of pixels: of the samples that share a column, the
/// smallest and the largest value stay, in their order. A NaN ends a run. Which samples share a column depends only on
/// their numbers, counted from earlier, so that nothing flickers while the line moves.
std::vector<PlotRun> columnsOf(std::span<const double> times, std::span<const double> values, std::uint64_t earlier,
                               int columns);

} // namespace echolab::gui
