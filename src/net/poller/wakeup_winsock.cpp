#include "net/poller/wakeup.h"

#include "net/address/sockaddr.h"
#include "net/socket/systemcalls_winsock.h"

namespace echolab::net {

/// A datagram socket connected to itself: what it sends it receives, from others it takes nothing.
Result<Wakeup> Wakeup::create()
{
    auto result = winsock();
    if (!result.failed()) {
        result = returnedSocket(::WSASocketW(AF_INET, SOCK_DGRAM, IPPROTO_UDP, nullptr, 0,
                                             WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT));
    }
    if (result.failed()) {
        return tl::unexpected(SocketError(Call::Wakeup, result.error));
    }
    const auto handle = static_cast<NativeSocket>(result.value);
    Wakeup wakeup(handle, handle);

    Endpoint own;
    auto& calls = systemCalls();
    result = calls.bind(handle, Endpoint::loopback(Family::IPv4, 0));
    if (!result.failed()) {
        result = calls.getsockname(handle, own);
    }
    if (!result.failed()) {
        result = calls.connect(handle, own);
    }
    if (!result.failed()) {
        result = calls.setMode(handle, Mode::Nonblocking);
    }
    if (result.failed()) {
        return tl::unexpected(SocketError(Call::Wakeup, result.error));
    }
    return wakeup;
}

void Wakeup::signal() noexcept
{
    // Fails only where the buffer is full, and then the socket is readable already.
    const char byte = 0;
    ::send(native(m_writer), &byte, sizeof(byte), 0);
}

void Wakeup::clear() noexcept
{
    char byte = 0;
    while (::recv(native(m_reader), &byte, sizeof(byte), 0) > 0) { }
}

} // namespace echolab::net
