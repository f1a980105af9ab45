#include "net/cable/cable.h"

namespace echolab::net {

Endpoint hostAddress(CableHost host, Family family, std::uint16_t port)
{
    const std::uint8_t last = host == CableHost::A ? 1 : 2;
    std::array<std::uint8_t, 16> bytes{192, 0, 2, last};
    if (family == Family::IPv6) {
        bytes = {0x20, 0x01, 0x0D, 0xB8};
        bytes.back() = last;
    }
    return Endpoint::fromBytes(family, bytes, port);
}

std::string_view hostName(CableHost host)
{
    return host == CableHost::A ? "host-a" : "host-b";
}

} // namespace echolab::net
