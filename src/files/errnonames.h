#pragma once

// The platform's half of errnoText(). For the sources of this room only.

#include <string_view>

namespace echolab::files {

/// "ENOSPC"; empty for a code without a name here.
std::string_view errnoName(int code);

} // namespace echolab::files
