#pragma once

#include <algorithm>
#include <chrono>
#include <thread>

namespace echolab::net {

/// After a wait for sockets that failed for want of memory: lets a moment pass, no more than the wait was to last
/// (timeoutMs as for it), so that the caller may wait again.
inline void pauseStarved(int timeoutMs)
{
    constexpr int longest = 100;
    std::this_thread::sleep_for(std::chrono::milliseconds(timeoutMs < 0 ? longest : std::min(timeoutMs, longest)));
}

} // namespace echolab::net
