#pragma once

#include <vector>

namespace echolab::gui {

/// A value axis with round numbers on it.
class PlotScale
{
public:
    /// From 0 to a round number of at least largest.
    static PlotScale linear(double largest);
    /// From a power of ten to another one, around two positive values. Both 0: from 1 to 10.
    static PlotScale logarithmic(double smallest, double largest);

    /// 0 at the bottom of the axis, 1 at its top.
    double position(double value) const;
    const std::vector<double>& ticks() const { return m_ticks; }

private:
    double m_bottom = 0;
    double m_top = 1;
    bool m_logarithmic = false;
    std::vector<double> m_ticks;
};

/// Where to label a time axis of this length in seconds: a round step of seconds, minutes or hours, so that no more
/// than most labels are needed.
double timeStep(double length, int most);

/// The length, in seconds, of a time axis that still grows: round, at least this long.
double roundTimeSpan(double length);

} // namespace echolab::gui
