#include "lab/stage/threadtime.h"

#include <cstdint>

#include <windows.h>

namespace echolab::lab {

std::chrono::nanoseconds threadTime()
{
    FILETIME created{};
    FILETIME ended{};
    FILETIME kernel{};
    FILETIME user{};
    ::GetThreadTimes(::GetCurrentThread(), &created, &ended, &kernel, &user);
    const auto ticks = [](const FILETIME& time) {
        return static_cast<std::int64_t>(std::uint64_t{time.dwHighDateTime} << 32U | time.dwLowDateTime);
    };
    return std::chrono::nanoseconds((ticks(kernel) + ticks(user)) * 100);
}

} // namespace echolab::lab
