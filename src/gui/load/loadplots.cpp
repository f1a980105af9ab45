#include "gui/load/loadplots.h"

#include <algorithm>
#include <limits>
#include <span>

#include <QLocale>

#include "app/base/format.h"
#include "app/load/loadtext.h"
#include "gui/plot/plotscale.h"

namespace echolab::gui {

namespace {

using Seconds = std::chrono::duration<double>;
using Microseconds = std::chrono::duration<double, std::micro>;

/// Without the last slot while it is too short for a rate.
std::span<const load::LoadSlot> settled(const load::LoadSnapshot& snapshot)
{
    const std::span<const load::LoadSlot> slots = snapshot.slots;
    const bool isShort = slots.size() > 1 && slots.back().length * 2 < slots.front().length;
    return isShort ? slots.first(slots.size() - 1) : slots;
}

/// The whole time that was asked for, as long as it may still pass; otherwise what has passed.
double timeSpan(const load::LoadConfig& config, const load::LoadSnapshot& snapshot)
{
    const double passed = Seconds(snapshot.elapsed).count();
    const double asked = Seconds(config.duration).count();
    const bool mayPass = !load::isFinished(snapshot.state) && asked > passed;
    return mayPass ? asked : roundTimeSpan(passed);
}

PlotContent overTime(const load::LoadConfig& config, const load::LoadSnapshot& snapshot)
{
    PlotContent content;
    for (const load::LoadSlot& slot : settled(snapshot)) {
        content.times.push_back(Seconds(slot.begin + slot.length / 2).count());
    }
    content.end = timeSpan(config, snapshot);
    return content;
}

QString microsecondsTick(double value)
{
    return QLocale(QLocale::English).toString(value, 'f', value < 1 ? 1 : 0);
}

QString microsecondsText(double value)
{
    return app::LoadText::microseconds(std::chrono::duration_cast<std::chrono::nanoseconds>(Microseconds(value)));
}

} // namespace

PlotContent LoadPlots::rate(const load::LoadConfig& config, const load::LoadSnapshot& snapshot)
{
    PlotContent content = overTime(config, snapshot);
    content.lines = {{tr("rate"), {}}};
    for (const load::LoadSlot& slot : settled(snapshot)) {
        content.lines[0].values.push_back(static_cast<double>(slot.messages) / Seconds(slot.length).count());
    }
    content.caption = tr("messages/s");
    content.tickText = app::Format::shortNumber;
    content.valueText = app::Format::messageRate;
    return content;
}

PlotContent LoadPlots::roundTrips(const load::LoadConfig& config, const load::LoadSnapshot& snapshot)
{
    PlotContent content = overTime(config, snapshot);
    content.lines = {{tr("50 %"), {}}, {tr("99 %"), {}}, {tr("max"), {}}};
    for (const load::LoadSlot& slot : settled(snapshot)) {
        const auto value = [&slot](std::chrono::nanoseconds time) {
            return slot.messages > 0 ? Microseconds(time).count() : std::numeric_limits<double>::quiet_NaN();
        };
        content.lines[0].values.push_back(value(slot.p50));
        content.lines[1].values.push_back(value(slot.p99));
        content.lines[2].values.push_back(value(slot.max));
    }
    content.caption = tr("round trip, µs");
    content.logarithmic = true;
    content.tickText = microsecondsTick;
    content.valueText = microsecondsText;
    return content;
}

} // namespace echolab::gui
