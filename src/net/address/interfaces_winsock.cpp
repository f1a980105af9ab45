#include <algorithm>
#include <cstddef>
#include <vector>

#include "net/address/endpoint.h"
#include "net/address/sockaddr.h"

namespace echolab::net {

std::vector<Endpoint> localAddresses()
{
    constexpr ULONG flags = GAA_FLAG_SKIP_ANYCAST | GAA_FLAG_SKIP_MULTICAST | GAA_FLAG_SKIP_DNS_SERVER;
    std::vector<std::byte> buffer(16 * 1024); // what Microsoft Learn advises to begin with
    auto size = static_cast<ULONG>(buffer.size());
    ULONG result = ERROR_BUFFER_OVERFLOW;
    for (int attempt = 0; attempt < 4 && result == ERROR_BUFFER_OVERFLOW; ++attempt) {
        buffer.resize(size);
        result = ::GetAdaptersAddresses(AF_UNSPEC, flags, nullptr,
                                        reinterpret_cast<IP_ADAPTER_ADDRESSES*>(buffer.data()), &size);
    }
    if (result != NO_ERROR) {
        return {};
    }

    std::vector<Endpoint> addresses;
    for (const auto* adapter = reinterpret_cast<const IP_ADAPTER_ADDRESSES*>(buffer.data()); adapter != nullptr;
         adapter = adapter->Next) {
        if (adapter->OperStatus != IfOperStatusUp) {
            continue;
        }
        for (const auto* entry = adapter->FirstUnicastAddress; entry != nullptr; entry = entry->Next) {
            addresses.push_back(SockAddr::fromSockaddr(entry->Address.lpSockaddr));
        }
    }
    std::stable_sort(addresses.begin(), addresses.end(),
                     [](const Endpoint& a, const Endpoint& b) { return a.family() < b.family(); });
    return addresses;
}

} // namespace echolab::net
