#pragma once

#include <array>
#include <cstdint>
#include <deque>

namespace echolab::gui {

/// The heights of the rows of a list that grows at its end and loses rows at its beginning, and where that puts each
/// row. What has not been measured counts with the average of what has, so that a list may be long without measuring
/// what nobody sees. Every question is answered in time proportional to the rows divided by 256.
class RowStack
{
public:
    int count() const { return m_count; }
    /// Of all rows, in pixels.
    std::int64_t height() const;

    void append(int rows);
    void removeFirst(int rows);
    /// Now so many rows, none of them measured.
    void reset(int rows);
    /// What was measured no longer holds: the list has another width or font.
    void forgetAll() { reset(m_count); }
    void forget(int row);

    bool isMeasured(int row) const { return at(row) != unknown; }
    /// height: at least 1.
    void measured(int row, int height);
    int heightOf(int row) const { return isMeasured(row) ? at(row) : m_estimate; }
    /// The distance of a row from the top of the first.
    std::int64_t topOf(int row) const;
    /// The row at that distance, the nearest one where there is none; -1 without rows.
    int rowAt(std::int64_t y) const;

private:
    static constexpr int blockSize = 256;
    static constexpr int unknown = 0;

    struct Block {
        std::array<int, blockSize> heights{};
        int measuredRows = 0;
        std::int64_t measuredHeight = 0;
    };

    int at(int row) const;
    void set(int row, int height);
    int rowsIn(std::size_t block) const;
    std::int64_t heightOf(std::size_t block) const;

    std::deque<Block> m_blocks;
    int m_gone = 0; ///< rows of the first block that were removed
    int m_count = 0;
    int m_estimate = 20; ///< the average of what was measured
    std::int64_t m_measuredRows = 0;
    std::int64_t m_measuredHeight = 0;
};

} // namespace echolab::gui
