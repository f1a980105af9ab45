#pragma once

#include <cstdio>
#include <cstdlib>

namespace echolab::fuzz {

/// Ends the program as a crash does, so that the fuzzer keeps the input.
inline void check(bool holds, const char* what)
{
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }
}

} // namespace echolab::fuzz
