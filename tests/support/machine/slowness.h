#pragma once

#include <cstddef>

namespace echolab::test {

#ifdef __has_feature // clang; GCC defines a macro for each sanitizer instead
#define ECHOLAB_SANITIZED_BY(sanitizer) __has_feature(sanitizer)
#else
#define ECHOLAB_SANITIZED_BY(sanitizer) 0
#endif

#if defined(__SANITIZE_ADDRESS__) || ECHOLAB_SANITIZED_BY(address_sanitizer)
inline constexpr bool addressSanitizer = true;
#else
inline constexpr bool addressSanitizer = false;
#endif

/// What AddressSanitizer holds back of freed memory, to notice when it is used (its quarantine, 256 MiB by default),
/// with the shadow of it.
inline constexpr std::size_t quarantine = addressSanitizer ? std::size_t{320} << 20 : 0;

/// How many times slower than plain a sanitizer or Wine makes this build, roughly: bounds grow by it, counts shrink by
/// it.
#if defined(__SANITIZE_THREAD__) || ECHOLAB_SANITIZED_BY(thread_sanitizer)
inline constexpr int slowness = 10;
#elif defined(_WIN32)
inline constexpr int slowness = 10; // under Wine every call goes through another process
#else
inline constexpr int slowness = addressSanitizer ? 4 : 1;
#endif

} // namespace echolab::test
