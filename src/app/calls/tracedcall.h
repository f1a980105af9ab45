#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

#include "net/trace/tracerecord.h"

namespace echolab::app {

/// A row of the table of socket calls.
struct TracedCall : net::TraceRecord {
    std::chrono::system_clock::time_point began; ///< at, by the wall clock
    std::uint64_t serves = 0; ///< the number of the chapter's call that it is made for; 0: none, or not known yet
    bool folded = false;      ///< the chapter does not have it
    bool joined = false;      ///< a connect() whose outcome is known from later calls:
    int joinedError = 0;      ///< what it came to, 0 where it is connected
    std::chrono::nanoseconds joinedTook{0}; ///< from its beginning to there

    std::size_t cost() const { return sizeof(TracedCall); }

    /// The call as the chapter has it: connect() until it is connected.
    net::TraceRecord step() const
    {
        net::TraceRecord whole = *this; // NOLINT(cppcoreguidelines-slicing): without what the table adds
        if (joined) {
            whole.error = joinedError;
            whole.value = joinedError == 0 ? 0 : -1;
            whole.took = joinedTook;
        }
        return whole;
    }
};

} // namespace echolab::app
