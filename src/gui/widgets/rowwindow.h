#pragma once

#include <cstdint>
#include <functional>

#include "gui/widgets/rowstack.h"

namespace echolab::gui {

/// Which rows of a stack are in sight: the first of them, how much of it is above the upper edge, and what moves both.
/// Rows that come into sight are measured. Heights and distances are in pixels; room is the height of what shows them.
class RowWindow
{
public:
    /// The height of a row, which is measured with it if it was not yet.
    using Measure = std::function<int(int row)>;

    explicit RowWindow(Measure measure);

    RowStack& rows() { return m_rows; }
    const RowStack& rows() const { return m_rows; }

    int firstRow() const { return m_first; }
    int hidden() const { return m_hidden; }
    int lastRow(int room) const;
    /// Of the upper edge, from the top of the first row.
    int offset() const { return static_cast<int>(m_rows.topOf(m_first)) + m_hidden; }

    void toFirst() { m_first = m_hidden = 0; }
    /// Puts the upper edge so far above a row.
    void toRow(int row, int above, int room);
    /// Moves down in the list where by is positive. Rows that come into sight above are measured first, so that what
    /// was in sight moves exactly so far.
    void scroll(int by, int room);
    /// What was in sight stays where it is, unless it goes.
    void removeFirst(int rows);
    /// Measures what is in sight. atEnd, and where there is room below the last row: the last row at the lower edge, or
    /// the first at the upper one where all have room.
    void layOut(int room, bool atEnd);

private:
    void layOutFromEnd(int room);

    const Measure m_measure;
    RowStack m_rows;
    int m_first = 0;
    int m_hidden = 0;
};

} // namespace echolab::gui
