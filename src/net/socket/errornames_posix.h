#pragma once

// Shared by the POSIX files of this layer only.

#include <span>
#include <string_view>

#include "osheaders.h"

namespace echolab::net {

struct ErrorName {
    int code;
    std::string_view name;
};

/// The names that not every POSIX system has.
std::span<const ErrorName> furtherSystemNames();
/// The same for the codes of getaddrinfo.
std::span<const ErrorName> furtherResolverNames();

} // namespace echolab::net

/// A table's entry for a code that the system's headers define.
#define ECHOLAB_NAMED(code)                                                                                            \
    ::echolab::net::ErrorName                                                                                          \
    {                                                                                                                  \
        code, #code                                                                                                    \
    }
