#include <algorithm>
#include <memory>

#include <ifaddrs.h>

#include "net/address/endpoint.h"
#include "net/address/sockaddr.h"

namespace echolab::net {

std::vector<Endpoint> localAddresses()
{
    ifaddrs* list = nullptr;
    if (::getifaddrs(&list) != 0) {
        return {};
    }
    const std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> owner(list, &::freeifaddrs);

    std::vector<Endpoint> addresses;
    for (const ifaddrs* entry = list; entry != nullptr; entry = entry->ifa_next) {
        const bool usable = entry->ifa_addr != nullptr && (entry->ifa_flags & IFF_UP) != 0
            && (entry->ifa_addr->sa_family == AF_INET || entry->ifa_addr->sa_family == AF_INET6);
        if (usable) {
            addresses.push_back(SockAddr::fromSockaddr(entry->ifa_addr));
        }
    }
    std::stable_sort(addresses.begin(), addresses.end(),
                     [](const Endpoint& a, const Endpoint& b) { return a.family() < b.family(); });
    return addresses;
}

} // namespace echolab::net
