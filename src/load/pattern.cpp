#include "pattern.h"

#include <cstring>
#include <random>

namespace echolab::load {

Pattern::Pattern(std::uint64_t seed)
    : m_bytes(period + longest)
{
    std::mt19937_64 random(seed);
    for (std::size_t i = 0; i < m_bytes.size(); ++i) {
        m_bytes[i] = i < period ? static_cast<std::byte>(random() & 0xff) : m_bytes[i - period];
    }
}

bool Pattern::matches(std::uint64_t position, std::span<const std::byte> bytes) const
{
    return std::memcmp(part(position, bytes.size()).data(), bytes.data(), bytes.size()) == 0;
}

} // namespace echolab::load
