#pragma once

#include <cstdint>
#include <vector>

#include <QString>

namespace echolab::gui {

/// One line of a plot.
struct PlotLine {
    QString name;
    std::vector<double> values; ///< one for each of the plot's times; NaN where nothing is known
};

/// What a plot shows: lines over the same times, one value axis, one time axis.
struct PlotContent {
    enum class TimeAxis {
        BeforeEnd,  ///< "-2 min" counts back from the right edge
        SinceBegin, ///< "30 s" counts from the left edge
    };

    std::vector<double> times; ///< seconds, ascending
    /// How many samples came before the first of these: keeps what is drawn from flickering while it moves.
    std::uint64_t earlier = 0;
    std::vector<PlotLine> lines; ///< at most as many as there are colours for
    double begin = 0;            ///< of the time axis, in seconds
    double end = 1;
    TimeAxis timeAxis = TimeAxis::SinceBegin;
    QString endText; ///< what stands at the right edge with BeforeEnd: "now"

    QString caption; ///< what the value axis counts: "bytes/s"
    bool logarithmic = false;
    QString (*tickText)(double) = nullptr;  ///< a number on the axis, in the unit of the caption
    QString (*valueText)(double) = nullptr; ///< a value with its unit
};

} // namespace echolab::gui
