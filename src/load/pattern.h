#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "load/loadconfig.h"

namespace echolab::load {

/// The bytes that a load sends: an endless stream made from a seed. Any part of it can be had without copying, so
/// sending costs nothing and comparing an echo is one memcmp. It repeats after a prime number of bytes, so a piece that
/// is lost, doubled or moved does not go unnoticed because its length is a round number.
class Pattern
{
public:
    /// The longest part that can be had at once: as much as the event loop's receive buffer takes.
    static constexpr std::size_t longest = std::size_t{512} << 10;

    explicit Pattern(std::uint64_t seed, LoadBytes bytes = LoadBytes::Any);

    /// length: at most longest.
    std::span<const std::byte> part(std::uint64_t position, std::size_t length) const
    {
        return std::span(m_bytes).subspan(position % period, length);
    }
    std::byte at(std::uint64_t position) const { return m_bytes[position % period]; }
    /// The first of these bytes that is not the one at that position, counted from there.
    std::optional<std::size_t> mismatch(std::uint64_t position, std::span<const std::byte> bytes) const;

private:
    /// Half of a processor's first cache, so that comparing costs little more than reading what has come.
    static constexpr std::size_t period = 16'381;

    std::vector<std::byte> m_bytes;
};

} // namespace echolab::load
