#pragma once

// Between Endpoint and the socket address structures of the chapter. For the sources of this layer only.

#include <algorithm>
#include <cstring>

#include "net/address/endpoint.h"
#include "osheaders.h"

namespace echolab::net {

/// A sockaddr_in or sockaddr_in6 with its length, as bind(), connect() and accept() take it.
struct SockAddr {
    sockaddr_storage storage{};
    socklen_t length = sizeof(sockaddr_storage);

    SockAddr() = default;
    explicit SockAddr(const Endpoint& endpoint)
    {
        if (endpoint.family() == Family::IPv4) {
            sockaddr_in v4{};
            v4.sin_family = AF_INET;
            v4.sin_port = htons(endpoint.port());
            std::memcpy(&v4.sin_addr, endpoint.bytes().data(), sizeof(v4.sin_addr));
            assign(v4);
        } else {
            sockaddr_in6 v6{};
            v6.sin6_family = AF_INET6;
            v6.sin6_port = htons(endpoint.port());
            v6.sin6_scope_id = endpoint.scopeId();
            std::memcpy(&v6.sin6_addr, endpoint.bytes().data(), sizeof(v6.sin6_addr));
            assign(v6);
        }
    }

    sockaddr* get() noexcept { return reinterpret_cast<sockaddr*>(&storage); }
    const sockaddr* get() const noexcept { return reinterpret_cast<const sockaddr*>(&storage); }

    /// 0.0.0.0:0 where the structure holds neither family.
    Endpoint endpoint() const { return fromSockaddr(get()); }

    static Endpoint fromSockaddr(const sockaddr* address)
    {
        std::array<std::uint8_t, 16> bytes{};
        if (address->sa_family == AF_INET) {
            sockaddr_in v4{};
            std::memcpy(&v4, address, sizeof(v4));
            std::memcpy(bytes.data(), &v4.sin_addr, sizeof(v4.sin_addr));
            return Endpoint::fromBytes(Family::IPv4, bytes, ntohs(v4.sin_port));
        }
        if (address->sa_family == AF_INET6) {
            sockaddr_in6 v6{};
            std::memcpy(&v6, address, sizeof(v6));
            std::memcpy(bytes.data(), &v6.sin6_addr, sizeof(v6.sin6_addr));
            return Endpoint::fromBytes(Family::IPv6, bytes, ntohs(v6.sin6_port), v6.sin6_scope_id);
        }
        return {};
    }

private:
    template <typename T>
    void assign(const T& address)
    {
        static_assert(sizeof(T) <= sizeof(sockaddr_storage));
        std::memcpy(&storage, &address, sizeof(T));
        length = static_cast<socklen_t>(sizeof(T));
    }
};

inline int nativeFamily(Family family)
{
    return family == Family::IPv4 ? AF_INET : AF_INET6;
}

} // namespace echolab::net
