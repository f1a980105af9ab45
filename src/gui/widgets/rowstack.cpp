#include "gui/widgets/rowstack.h"

#include <algorithm>

namespace echolab::gui {

std::int64_t RowStack::height() const
{
    return m_measuredHeight + (m_count - m_measuredRows) * m_estimate;
}

void RowStack::append(int rows)
{
    m_count += rows;
    const auto blocks = static_cast<std::size_t>((m_gone + m_count + blockSize - 1) / blockSize);
    m_blocks.resize(std::max(blocks, m_blocks.size()));
}

void RowStack::removeFirst(int rows)
{
    while (rows > 0) {
        if (m_gone == 0 && rows >= blockSize) {
            m_measuredRows -= m_blocks.front().measuredRows;
            m_measuredHeight -= m_blocks.front().measuredHeight;
            m_blocks.pop_front();
            m_count -= blockSize;
            rows -= blockSize;
            continue;
        }
        forget(0);
        --m_count;
        --rows;
        if (++m_gone == blockSize) {
            m_blocks.pop_front();
            m_gone = 0;
        }
    }
}

void RowStack::reset(int rows)
{
    m_blocks.clear();
    m_gone = 0;
    m_count = 0;
    m_measuredRows = 0;
    m_measuredHeight = 0;
    append(rows);
}

void RowStack::forget(int row)
{
    set(row, unknown);
}

void RowStack::measured(int row, int height)
{
    set(row, std::max(height, 1));
    m_estimate = static_cast<int>(m_measuredHeight / m_measuredRows);
}

std::int64_t RowStack::topOf(int row) const
{
    std::int64_t top = 0;
    int first = 0;
    for (std::size_t block = 0; first < row; ++block) {
        if (first + rowsIn(block) <= row) {
            top += heightOf(block);
            first += rowsIn(block);
            continue;
        }
        for (; first < row; ++first) {
            top += heightOf(first);
        }
    }
    return top;
}

int RowStack::rowAt(std::int64_t y) const
{
    int row = 0;
    std::int64_t top = 0;
    for (std::size_t block = 0; row < m_count; ++block) {
        if (top + heightOf(block) > y) {
            break;
        }
        top += heightOf(block);
        row += rowsIn(block);
    }
    while (row < m_count && top + heightOf(row) <= y) {
        top += heightOf(row++);
    }
    return std::min(row, m_count - 1);
}

int RowStack::at(int row) const
{
    const int slot = m_gone + row;
    return m_blocks[static_cast<std::size_t>(slot / blockSize)].heights.at(static_cast<std::size_t>(slot % blockSize));
}

void RowStack::set(int row, int height)
{
    const int slot = m_gone + row;
    Block& block = m_blocks[static_cast<std::size_t>(slot / blockSize)];
    int& kept = block.heights.at(static_cast<std::size_t>(slot % blockSize));
    const int rows = (height != unknown ? 1 : 0) - (kept != unknown ? 1 : 0);
    block.measuredRows += rows;
    m_measuredRows += rows;
    block.measuredHeight += height - kept;
    m_measuredHeight += height - kept;
    kept = height;
}

int RowStack::rowsIn(std::size_t block) const
{
    const int before = static_cast<int>(block) * blockSize;
    return std::min(before + blockSize, m_gone + m_count) - std::max(before, m_gone);
}

std::int64_t RowStack::heightOf(std::size_t block) const
{
    return m_blocks[block].measuredHeight + std::int64_t{rowsIn(block) - m_blocks[block].measuredRows} * m_estimate;
}

} // namespace echolab::gui
