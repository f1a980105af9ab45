#include "net/socket/resolve.h"

#include <algorithm>
#include <memory>

#include "net/address/sockaddr.h"
#include "net/socket/errornames.h"
#include "net/socket/systemcalls.h"
#include "osheaders.h"

namespace echolab::net {

bool endsInNumber(std::string_view host)
{
    if (host.ends_with('.')) {
        host.remove_suffix(1);
    }
    const auto last = host.substr(host.rfind('.') + 1); // the whole where there is no dot: npos + 1 is 0
    const auto isOneOf = [](std::string_view characters) {
        return [characters](char c) {
            return characters.find(c) != std::string_view::npos;
        };
    };
    if (last.starts_with("0x") || last.starts_with("0X")) {
        return std::all_of(last.begin() + 2, last.end(), isOneOf("0123456789abcdefABCDEF"));
    }
    return !last.empty() && std::all_of(last.begin(), last.end(), isOneOf("0123456789"));
}

Result<std::vector<Endpoint>> resolve(const std::string& host, std::uint16_t port, std::optional<Family> family)
{
    const auto numeric = Endpoint::parseAddress(host, port);
    if (numeric && numeric->family() == family.value_or(numeric->family())) {
        return std::vector{*numeric};
    }

    if (host.empty() || (!numeric && endsInNumber(host))) { // for an empty one Windows would give its own addresses
        return tl::unexpected(SocketError(Call::GetAddrInfo, EAI_NONAME));
    }

    systemCalls(); // starts Winsock where there is one

    addrinfo hints{};
    hints.ai_family = family ? nativeFamily(*family) : AF_UNSPEC;
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
