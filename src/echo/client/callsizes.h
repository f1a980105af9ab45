#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace echolab::echo {

/// How the bytes of one message went through several send() or recv() calls: the sizes of the first few, and how many
/// calls there were. Shows what TCP has split and coalesced.
class CallSizes
{
public:
    /// So many sizes are kept.
    static constexpr std::size_t capacity = 12;

    struct Part {
        std::uint32_t bytes; ///< of the message
        std::uint32_t whole; ///< of the call, which may have carried other messages too
    };

    /// One more call.
    void add(std::size_t bytes, std::size_t whole) noexcept
    {
        if (m_count < capacity) {
            m_first[m_count] = {static_cast<std::uint32_t>(bytes), static_cast<std::uint32_t>(whole)};
        }
        ++m_count;
        m_bytes += bytes;
    }

    std::uint64_t count() const noexcept { return m_count; }
    /// Of the message, by all calls.
    std::uint64_t bytes() const noexcept { return m_bytes; }
    std::span<const Part> first() const noexcept
    {
        return std::span(m_first).first(static_cast<std::size_t>(std::min<std::uint64_t>(m_count, capacity)));
    }

private:
    std::array<Part, capacity> m_first{};
    std::uint64_t m_count = 0;
    std::uint64_t m_bytes = 0;
};

} // namespace echolab::echo
