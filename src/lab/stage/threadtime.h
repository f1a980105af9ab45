#pragma once

#include <chrono>

namespace echolab::lab {

/// How long the calling thread has used a processor so far: CLOCK_THREAD_CPUTIME_ID, or GetThreadTimes (which counts in
/// steps of the clock tick, some 15 ms).
std::chrono::nanoseconds threadTime();

} // namespace echolab::lab
