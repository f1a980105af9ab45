#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace echolab::net {

enum class Family : std::uint8_t { IPv4, IPv6 };

/// One end of a TCP connection: an IP address and a port number (what the chapter keeps in sockaddr_in and
/// sockaddr_in6).
class Endpoint
{
public:
    /// 0.0.0.0 with port 0.
    Endpoint() = default;

    /// The wildcard address (INADDR_ANY, in6addr_any).
    static Endpoint any(Family family, std::uint16_t port);
    /// 127.0.0.1 or ::1.
    static Endpoint loopback(Family family, std::uint16_t port);
    /// From the address bytes in network order: the first 4 for IPv4, all 16 for IPv6.
    static Endpoint fromBytes(Family family, const std::array<std::uint8_t, 16>& bytes, std::uint16_t port,
                              std::uint32_t scopeId = 0);

    /// Reads a numeric address, as inet_pton does, with an optional zone for IPv6 (fe80::1%eth0 or %2, RFC 4007
    /// section 11). Brackets around an IPv6 address are accepted. No name look-up.
    static std::optional<Endpoint> parseAddress(std::string_view text, std::uint16_t port);
    /// Reads 127.0.0.1:9000 or [::1]:9000 (RFC 3986 section 3.2.2).
    static std::optional<Endpoint> parse(std::string_view text);
    /// Reads a port number, 0 to 65535, decimal digits only.
    static std::optional<std::uint16_t> parsePort(std::string_view text);

    Family family() const noexcept { return m_family; }
    std::uint16_t port() const noexcept { return m_port; }
    std::uint32_t scopeId() const noexcept { return m_scopeId; }
    /// In network byte order; IPv4 uses the first 4 bytes, the others are 0.
    const std::array<std::uint8_t, 16>& bytes() const noexcept { return m_bytes; }

    Endpoint withPort(std::uint16_t port) const;

    bool isAny() const noexcept;
    bool isLoopback() const noexcept;
    /// ::ffff:a.b.c.d, how an IPv4 peer looks on an IPv6 socket (RFC 4291 section 2.5.5.2).
    bool isV4Mapped() const noexcept;
    /// fe80::/10, whose addresses mean something only together with a zone (RFC 4291 section 2.5.6, RFC 4007).
    bool isLinkLocal() const noexcept;

    /// The address alone, without brackets: as the book prints it. RFC 5952 form, with %zone where there is one.
    std::string addressText() const;
    /// 127.0.0.1:9000 or [::1]:9000.
    std::string text() const;

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 that <=> compares with for a pointer
    friend auto operator<=>(const Endpoint&, const Endpoint&) = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
    std::uint32_t m_scopeId = 0;
    std::uint16_t m_port = 0;
    Family m_family = Family::IPv4;
};

/// The addresses of this machine's interfaces that are up, port 0, loopback included, IPv4 first. Empty where the
/// system does not tell. May be called from any thread; takes under a millisecond.
std::vector<Endpoint> localAddresses();

} // namespace echolab::net
