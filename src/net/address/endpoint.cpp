#include "net/address/endpoint.h"

#include <algorithm>
#include <charconv>

#include "net/address/sockaddr.h"
#include "osheaders.h"

namespace echolab::net {

namespace {

constexpr std::size_t ipv4Length = 4;

/// An interface's index from its name or its number; nothing when it is neither (RFC 4007 section 11.2).
std::optional<std::uint32_t> parseZone(const std::string& zone)
{
    std::uint32_t index = 0;
    const auto* const end = zone.data() + zone.size();
    const auto [last, error] = std::from_chars(zone.data(), end, index);
    if (error == std::errc{} && last == end) {
        return index;
    }
    index = if_nametoindex(zone.c_str());
    if (index == 0) {
        return std::nullopt;
    }
    return index;
}

} // namespace

Endpoint Endpoint::any(Family family, std::uint16_t port)
{
    return fromBytes(family, {}, port);
}

Endpoint Endpoint::loopback(Family family, std::uint16_t port)
{
    std::array<std::uint8_t, 16> bytes{};
    if (family == Family::IPv4) {
        bytes[0] = 127;
        bytes[3] = 1;
    } else {
        bytes[15] = 1;
    }
    return fromBytes(family, bytes, port);
}

Endpoint Endpoint::fromBytes(Family family, const std::array<std::uint8_t, 16>& bytes, std::uint16_t port,
                             std::uint32_t scopeId)
{
    Endpoint endpoint;
    endpoint.m_family = family;
    endpoint.m_port = port;
    if (family == Family::IPv4) {
        std::copy_n(bytes.begin(), ipv4Length, endpoint.m_bytes.begin());
    } else {
        endpoint.m_bytes = bytes;
        endpoint.m_scopeId = scopeId;
    }
    return endpoint;
}

std::optional<Endpoint> Endpoint::parseAddress(std::string_view text, std::uint16_t port)
{
    const bool bracketed = text.size() >= 2 && text.front() == '[' && text.back() == ']';
    if (bracketed) {
        text = text.substr(1, text.size() - 2);
    }
    if (text.find('\0') != std::string_view::npos) {
        return std::nullopt; // inet_pton would stop there and accept what stands before it
    }

    std::array<std::uint8_t, 16> bytes{};
    const std::string whole(text);
    if (!bracketed && inet_pton(AF_INET, whole.c_str(), bytes.data()) == 1) {
        return fromBytes(Family::IPv4, bytes, port);
    }

    std::uint32_t scopeId = 0;
    const auto percent = whole.find('%');
    if (percent != std::string::npos) {
        const auto zone = parseZone(whole.substr(percent + 1));
        if (!zone) {
            return std::nullopt;
        }
        scopeId = *zone;
    }
    if (inet_pton(AF_INET6, whole.substr(0, percent).c_str(), bytes.data()) != 1) {
        return std::nullopt;
    }
    return fromBytes(Family::IPv6, bytes, port, scopeId);
}

std::optional<Endpoint> Endpoint::parse(std::string_view text)
{
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    const auto address = text.substr(0, colon);
    const auto port = parsePort(text.substr(colon + 1));
    const bool bracketed = !address.empty() && address.front() == '[';
    if (!port || (!bracketed && address.find(':') != std::string_view::npos)) {
        return std::nullopt;
    }
    return parseAddress(address, *port);
}

std::optional<std::uint16_t> Endpoint::parsePort(std::string_view text)
{
    std::uint16_t port = 0;
    const auto* const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, port);
    if (text.empty() || error != std::errc{} || last != end) {
        return std::nullopt;
    }
    return port;
}

Endpoint Endpoint::withPort(std::uint16_t port) const
{
    Endpoint copy = *this;
    copy.m_port = port;
    return copy;
}

bool Endpoint::isAny() const noexcept
{
    return std::all_of(m_bytes.begin(), m_bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

bool Endpoint::isLoopback() const noexcept
{
    if (m_family == Family::IPv4) {
        return m_bytes[0] == 127; // the whole of 127.0.0.0/8, RFC 1122 section 3.2.1.3
    }
    if (isV4Mapped()) {
        return m_bytes[12] == 127;
    }
    return m_bytes[15] == 1
        && std::all_of(m_bytes.begin(), m_bytes.end() - 1, [](std::uint8_t byte) { return byte == 0; });
}

bool Endpoint::isV4Mapped() const noexcept
{
    return m_family == Family::IPv6 && m_bytes[10] == 0xff && m_bytes[11] == 0xff
        && std::all_of(m_bytes.begin(), m_bytes.begin() + 10, [](std::uint8_t byte) { return byte == 0; });
}

bool Endpoint::isLinkLocal() const noexcept
{
    return m_family == Family::IPv6 && m_bytes[0] == 0xfe && (m_bytes[1] & 0xc0) == 0x80;
}

std::string Endpoint::addressText() const
{
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    inet_ntop(nativeFamily(m_family), m_bytes.data(), buffer.data(), buffer.size());
    std::string text(buffer.data());
    if (m_scopeId != 0) {
        std::array<char, IF_NAMESIZE + 1> name{};
        const bool named = if_indextoname(m_scopeId, name.data()) != nullptr;
        text += '%';
        text += named ? std::string(name.data()) : std::to_string(m_scopeId);
    }
    return text;
}

std::string Endpoint::text() const
{
    const auto port = std::to_string(m_port);
    return m_family == Family::IPv4 ? addressText() + ':' + port : '[' + addressText() + "]:" + port;
}

} // namespace echolab::net
