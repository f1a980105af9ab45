#include "load/pattern.h"

#include <algorithm>
#include <cstring>
#include <random>
#include <string_view>

namespace echolab::load {

namespace {

std::byte byteOf(std::uint64_t random, LoadBytes bytes)
{
    constexpr std::string_view printable = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ -";
    static_assert(printable.size() == 64);
    return static_cast<std::byte>(bytes == LoadBytes::Any ? random & 0xff
                                                          : static_cast<unsigned char>(printable[random % 64]));
}

} // namespace

Pattern::Pattern(std::uint64_t seed, LoadBytes bytes)
    : m_bytes(period + longest)
{
    std::mt19937_64 random(seed);
    for (std::size_t i = 0; i < m_bytes.size(); ++i) {
        m_bytes[i] = i < period ? byteOf(random(), bytes) : m_bytes[i - period];
    }
}

std::optional<std::size_t> Pattern::mismatch(std::uint64_t position, std::span<const std::byte> bytes) const
{
    std::size_t before = 0;
    // Against the first period only: that much stays in the processor's cache, all that part() could give does not.
    while (!bytes.empty()) {
        const std::size_t offset = position % period;
        const std::size_t length = std::min(bytes.size(), period - offset);
        const std::byte* const expected = m_bytes.data() + offset;
        if (std::memcmp(expected, bytes.data(), length) != 0) {
            const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(length);
            const auto first = std::mismatch(bytes.begin(), end, expected).first;
            return before + static_cast<std::size_t>(first - bytes.begin());
        }
        position += length;
        before += length;
        bytes = bytes.subspan(length);
    }
    return std::nullopt;
}

} // namespace echolab::load
