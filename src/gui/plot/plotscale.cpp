#include "gui/plot/plotscale.h"

#include <algorithm>
#include <cmath>

namespace echolab::gui {

namespace {

struct RoundTop {
    double top;
    double step;
};
/// Of one decade. A value takes at least two thirds of the axis, nearly always.
constexpr RoundTop roundTops[] = {{1, 0.25}, {1.5, 0.5}, {2, 0.5}, {3, 1}, {4, 1}, {6, 2}, {8, 2}, {10, 2.5}};

constexpr double timeSteps[] = {0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21'600};

} // namespace

PlotScale PlotScale::linear(double largest)
{
    PlotScale scale;
    // Bytes and messages are counted: there is nothing to tell apart below 1.
    largest = std::max(largest, 4.0);
    const double decade = std::pow(10, std::floor(std::log10(largest)));
    const RoundTop* fitting = std::find_if(std::begin(roundTops), std::end(roundTops) - 1,
                                           [&](const RoundTop& round) { return round.top * decade >= largest; });
    scale.m_top = fitting->top * decade;
    for (int i = 0; i * fitting->step <= fitting->top; ++i) {
        scale.m_ticks.push_back(i * fitting->step * decade);
    }
    return scale;
}

PlotScale PlotScale::logarithmic(double smallest, double largest)
{
    PlotScale scale;
    scale.m_logarithmic = true;
    const double low = smallest > 0 ? std::floor(std::log10(smallest)) : 0;
    const double high = largest > 0 ? std::ceil(std::log10(largest)) : 1;
    scale.m_bottom = low;
    scale.m_top = std::max(high, low + 1);
    for (double power = scale.m_bottom; power <= scale.m_top; ++power) {
        scale.m_ticks.push_back(std::pow(10, power));
    }
    return scale;
}

double PlotScale::position(double value) const
{
    const double place = m_logarithmic ? std::log10(std::max(value, 1e-300)) : value;
    return std::clamp((place - m_bottom) / (m_top - m_bottom), 0.0, 1.0);
}

double timeStep(double length, int most)
{
    const double* const fitting = std::find_if(std::begin(timeSteps), std::end(timeSteps),
                                               [&](double step) { return length / step <= most; });
    if (fitting != std::end(timeSteps)) {
        return *fitting;
    }
    constexpr double day = 86'400;
    return day * std::ceil(length / day / most);
}

double roundTimeSpan(double length)
{
    constexpr int steps = 4;
    const double step = timeStep(length, steps);
    return step * std::max(1.0, std::ceil(length / step));
}

} // namespace echolab::gui
