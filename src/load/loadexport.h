#pragma once

#include <string>
#include <string_view>

#include "load/loadconfig.h"
#include "load/loadsnapshot.h"

namespace echolab::load {

/// "running", "completed", ...: for files and scripts, never translated.
std::string_view stateName(LoadState state);

/// A run as one JSON object: what was asked for, the summary, and the time series. Times are whole nanoseconds, named
/// *_ns; every count is exact; null is what there was nothing to measure for.
std::string toJson(const LoadConfig& config, const LoadSnapshot& snapshot);

/// The time series as comma-separated values (RFC 4180): a line of names, then a line for each slot. Seconds for when,
/// microseconds for how long a message took, empty in a slot without one.
std::string toCsv(const LoadSnapshot& snapshot);

} // namespace echolab::load
