#pragma once

namespace echolab::test {

/// How many times slower than plain a sanitizer or Wine makes this build, roughly: bounds grow by it, counts shrink by
/// it.
#if defined(__SANITIZE_THREAD__)
inline constexpr int slowness = 10;
#elif defined(__SANITIZE_ADDRESS__)
inline constexpr int slowness = 4;
#elif defined(_WIN32)
inline constexpr int slowness = 10; // under Wine every call goes through another process
#else
inline constexpr int slowness = 1;
#endif

} // namespace echolab::test
