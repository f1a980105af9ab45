#include "gui/widgets/rowwindow.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace echolab::gui {

RowWindow::RowWindow(Measure measure)
    : m_measure(std::move(measure))
{
}

int RowWindow::lastRow(int room) const
{
    return m_rows.rowAt(std::int64_t{offset()} + room - 1);
}

void RowWindow::toRow(int row, int above, int room)
{
    m_first = row;
    m_hidden = 0;
    scroll(-above, room);
}

void RowWindow::scroll(int by, int room)
{
    if (std::abs(by) > 4 * room) {
        const std::int64_t wanted = std::max<std::int64_t>(std::int64_t{offset()} + by, 0);
        m_first = m_rows.rowAt(wanted);
        m_hidden = static_cast<int>(wanted - m_rows.topOf(m_first));
        return;
    }
    m_hidden += by;
    while (m_hidden < 0 && m_first > 0) {
        m_hidden += m_measure(--m_first);
    }
    m_hidden = std::max(m_hidden, 0);
    while (m_first < m_rows.count() - 1 && m_hidden >= m_measure(m_first)) {
        m_hidden -= m_rows.heightOf(m_first++);
    }
}

void RowWindow::removeFirst(int rows)
{
    m_rows.removeFirst(rows);
    m_hidden = m_first >= rows ? m_hidden : 0; // what was read goes: on with the next
    m_first = std::max(m_first - rows, 0);
}

void RowWindow::layOut(int room, bool atEnd)
{
    m_first = std::clamp(m_first, 0, std::max(m_rows.count() - 1, 0));
    int y = -m_hidden;
    for (int row = m_first; !atEnd && row < m_rows.count() && y < room; ++row) {
        y += m_measure(row);
    }
    if (y < room) {
        layOutFromEnd(room);
    }
}

void RowWindow::layOutFromEnd(int room)
{
    int filled = 0;
    m_first = m_rows.count();
    while (m_first > 0 && filled < room) {
        filled += m_measure(--m_first);
    }
    m_hidden = std::max(filled - room, 0);
}

} // namespace echolab::gui
