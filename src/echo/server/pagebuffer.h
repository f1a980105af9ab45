#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace echolab::echo {

/// Bytes that begin at a page of memory: the kernel copies to and from there one or two percent faster than elsewhere.
class PageBuffer
{
public:
    explicit PageBuffer(std::size_t bytes)
        : m_pages((bytes + pageSize - 1) / pageSize)
        , m_size(bytes)
    {
    }

    std::span<std::byte> first(std::size_t bytes) noexcept
    {
        return std::as_writable_bytes(std::span(m_pages)).first(bytes);
    }
    std::size_t size() const noexcept { return m_size; }

private:
    static constexpr std::size_t pageSize = 4096;

    struct alignas(pageSize) Page {
        std::array<std::byte, pageSize> bytes;
    };

    std::vector<Page> m_pages;
    std::size_t m_size;
};

} // namespace echolab::echo
