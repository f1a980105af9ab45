#pragma once

#include <QString>

namespace echolab::files {

/// A call on a file or descriptor that failed, as ErrorText has the calls of sockets: "write(): ENOSPC (28) No space
/// left on device". code is what errno was; the text is the system's own.
QString errnoText(const char* call, int code);

} // namespace echolab::files
