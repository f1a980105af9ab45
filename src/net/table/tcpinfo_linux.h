#pragma once

// For the sources of this layer only.

#include <cstddef>
#include <span>

#include "net/table/tcpinfo.h"

namespace echolab::net {

/// From the kernel's struct tcp_info, of whatever length this kernel gives it. sendQueue: the bytes of the send queue.
TcpInfo tcpInfoFrom(std::span<const std::byte> native, std::uint32_t sendQueue);

} // namespace echolab::net
