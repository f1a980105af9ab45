#include "app/conversation/hexstore.h"

#include <algorithm>
#include <iterator>

namespace echolab::app {

namespace {

constexpr std::size_t linesOf(std::size_t bytes)
{
    return (bytes + HexLine::width - 1) / HexLine::width;
}

} // namespace

void HexStore::add(Direction direction, const net::Endpoint& peer, echo::BytesView data, std::size_t mostLines)
{
    const std::size_t all = linesOf(data.size());
    const std::size_t kept = std::min(all, mostLines);
    if (kept == 0) {
        return;
    }
    const std::size_t offset = (all - kept) * HexLine::width;
    const echo::BytesView part = data.subspan(offset);
    m_blocks.push_back({m_endLine, endByte(), offset, peer, direction});
    m_payload.insert(m_payload.end(), part.begin(), part.end());
    m_endLine += kept;
}

HexLine HexStore::line(std::size_t index) const
{
    const std::uint64_t number = m_firstLine + index;
    const auto block = blockOf(number);
    const auto next = std::next(block);
    const std::uint64_t end = next != m_blocks.end() ? next->byte : endByte();
    const std::uint64_t before = (number - block->line) * HexLine::width; // in the block
    const std::uint64_t first = block->byte + before;
    const auto length = std::min<std::uint64_t>(HexLine::width, end - first);
    HexLine line{block->direction, block->peer, block->offset + before, static_cast<std::uint8_t>(length), {}};
    std::copy_n(m_payload.begin() + static_cast<std::ptrdiff_t>(first - m_firstByte), length, line.bytes.begin());
    return line;
}

void HexStore::removeOldest(std::size_t lines)
{
    m_firstLine += lines;
    if (m_firstLine == m_endLine) {
        m_firstByte = endByte();
        m_blocks.clear();
        m_payload.clear();
        return;
    }
    m_blocks.erase(m_blocks.cbegin(), blockOf(m_firstLine));
    Block& first = m_blocks.front();
    const std::uint64_t gone = (m_firstLine - first.line) * HexLine::width;
    first.line = m_firstLine;
    first.byte += gone;
    first.offset += gone;
    m_payload.erase(m_payload.begin(), m_payload.begin() + static_cast<std::ptrdiff_t>(first.byte - m_firstByte));
    m_firstByte = first.byte;
}

std::size_t HexStore::excess(const RingLimits& limits) const
{
    if (lines() <= 1) {
        return 0;
    }
    std::uint64_t least = m_endLine - std::min(lines(), std::max<std::size_t>(limits.rows, 1));
    // The less is kept the less it takes.
    for (std::uint64_t most = m_endLine - 1; least < most;) {
        const std::uint64_t middle = least + (most - least) / 2;
        if (costFrom(middle) <= limits.bytes) {
            most = middle;
        } else {
            least = middle + 1;
        }
    }
    return static_cast<std::size_t>(least - m_firstLine);
}

HexStore::Blocks::const_iterator HexStore::blockOf(std::uint64_t line) const
{
    return std::prev(std::upper_bound(m_blocks.begin(), m_blocks.end(), line,
                                      [](std::uint64_t wanted, const Block& block) { return wanted < block.line; }));
}

/// What would be taken if that line were the oldest.
std::size_t HexStore::costFrom(std::uint64_t line) const
{
    const auto block = blockOf(line);
    const std::uint64_t first = block->byte + (line - block->line) * HexLine::width;
    return static_cast<std::size_t>(endByte() - first)
        + static_cast<std::size_t>(m_blocks.end() - block) * sizeof(Block);
}

} // namespace echolab::app
