#pragma once

#include <cstdint>

namespace echolab::net {

/// A socket as the system numbers it: a descriptor on POSIX, a SOCKET (64 bits wide) on Windows. Never a bare int.
enum class NativeSocket : std::intptr_t { Invalid = -1 };

/// Whether a call on the socket waits until it can do its work, or fails with EWOULDBLOCK (chapter 11).
enum class Mode { Blocking, Nonblocking };

} // namespace echolab::net
