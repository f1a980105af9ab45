#include "gui/plot/plotcolumns.h"

#include <algorithm>
#include <cmath>

namespace echolab::gui {

namespace {

/// Adds the smallest and the largest of some samples that follow each other.
void addExtremes(PlotRun& run, std::span<const double> times, std::span<const double> values)
{
    const auto [smallest, largest] = std::minmax_element(values.begin(), values.end());
    auto first = static_cast<std::size_t>(smallest - values.begin());
    auto second = static_cast<std::size_t>(largest - values.begin());
    if (first > second) {
        std::swap(first, second);
    }
    run.emplace_back(times[first], values[first]);
    if (second != first) {
        run.emplace_back(times[second], values[second]);
    }
}

} // namespace

std::vector<PlotRun> columnsOf(std::span<const double> times, std::span<const double> values, std::uint64_t earlier,
                               int columns)
{
    const std::size_t count = std::min(times.size(), values.size());
    const auto most = static_cast<std::size_t>(std::max(columns, 1));
    const std::size_t shared = std::max<std::size_t>(1, (count + most - 1) / most);
    std::vector<PlotRun> runs;
    PlotRun run;
    for (std::size_t begin = 0; begin < count;) {
        if (std::isnan(values[begin])) {
            if (!run.empty()) {
                runs.push_back(std::move(run));
                run = {};
            }
            ++begin;
            continue;
        }
        const std::size_t columnEnd = begin + shared - (earlier + begin) % shared;
        std::size_t end = begin;
        while (end < std::min(columnEnd, count) && !std::isnan(values[end])) {
            ++end;
        }
        addExtremes(run, times.subspan(begin, end - begin), values.subspan(begin, end - begin));
        begin = end;
    }
    if (!run.empty()) {
        runs.push_back(std::move(run));
    }
    return runs;
}

} // namespace echolab::gui
