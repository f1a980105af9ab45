#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace echolab::net {

/// The checksum of IP, TCP and UDP: the ones' complement of the ones' complement sum of 16-bit words (RFC 1071).
class InternetChecksum
{
public:
    /// Only the last part may have an odd number of bytes.
    void add(std::span<const std::byte> bytes) noexcept
    {
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            m_sum += static_cast<std::uint64_t>(bytes[i]) << (i % 2 == 0 ? 8 : 0);
        }
    }
    void add(std::uint32_t word) noexcept { m_sum += (word >> 16) + (word & 0xFFFFU); }

    /// To be written into the header; 0 for a sum that takes in a checksum that is right.
    std::uint16_t value() const noexcept
    {
        std::uint64_t sum = m_sum;
        while (sum > 0xFFFFU) {
            sum = (sum >> 16) + (sum & 0xFFFFU);
        }
        return static_cast<std::uint16_t>(~sum & 0xFFFFU);
    }

private:
    std::uint64_t m_sum = 0;
};

} // namespace echolab::net
