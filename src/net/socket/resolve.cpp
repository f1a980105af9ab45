#include "net/socket/resolve.h"

#include <algorithm>
#include <memory>

#include "net/address/sockaddr.h"
#include "net/socket/errornames.h"
#include "net/socket/systemcalls.h"
#include "osheaders.h"

namespace echolab::net {

Result<std::vector<Endpoint>> resolve(const std::string& host, std::uint16_t port, Family family)
{
    if (const auto numeric = Endpoint::parseAddress(host, port); numeric && numeric->family() == family) {
        return std::vector{*numeric};
    }

    if (host.empty()) { // Windows would give this machine's own addresses
        return tl::unexpected(SocketError(Call::GetAddrInfo, EAI_NONAME));
    }

    systemCalls(); // starts Winsock where there is one

    addrinfo hints{};
    hints.ai_family = nativeFamily(family);
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    if (const int code = ::getaddrinfo(host.c_str(), nullptr, &hints, &list); code != 0) {
        return tl::unexpected(resolverError(code));
    }
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(list, &::freeaddrinfo);

    std::vector<Endpoint> endpoints;
    for (const addrinfo* entry = list; entry != nullptr; entry = entry->ai_next) {
        const auto endpoint = SockAddr::fromSockaddr(entry->ai_addr).withPort(port);
        if (std::find(endpoints.begin(), endpoints.end(), endpoint) == endpoints.end()) {
            endpoints.push_back(endpoint);
        }
    }
    return endpoints;
}

} // namespace echolab::net
