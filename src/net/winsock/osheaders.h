#pragma once

// What the operating system declares about sockets, for the sources of this layer only. The order matters to Windows.

#include <winsock2.h>

#include <ws2tcpip.h>

#include <mstcpip.h>

#include <iphlpapi.h>

#undef GetAddrInfo // a macro for the wide version; here it is the name of a call
