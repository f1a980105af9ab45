#include "rowheights.h"

#include <QAbstractItemModel>
#include <QAbstractScrollArea>

namespace echolab::gui {

RowHeights::RowHeights(SequenceOf sequenceOf)
    : m_sequenceOf(std::move(sequenceOf))
{
}

int RowHeights::height(const QModelIndex& index, const QStyleOptionViewItem& option,
                       const std::function<int(int)>& measure)
{
    // For a size hint the option's rectangle is that of the whole list, scroll bar and frame included.
    const auto* list = qobject_cast<const QAbstractScrollArea*>(option.widget);
    const int width = list != nullptr ? list->viewport()->width() : option.rect.width();
    if (width != m_width || option.font != m_font) {
        m_heights.clear();
        m_width = width;
        m_font = option.font;
    }
    const std::uint64_t sequence = m_sequenceOf(index.row());
    if (const auto known = m_heights.find(sequence); known != m_heights.end()) {
        return known->second;
    }
    const auto rows = static_cast<std::size_t>(index.model()->rowCount());
    if (m_heights.size() > 2 * rows + 1000) {
        std::erase_if(m_heights, [oldest = m_sequenceOf(0)](const auto& entry) { return entry.first < oldest; });
    }
    return m_heights.emplace(sequence, measure(width)).first->second;
}

void RowHeights::forget(const QModelIndex& first, const QModelIndex& last)
{
    for (int row = first.row(); row <= last.row(); ++row) {
        m_heights.erase(m_sequenceOf(row));
    }
}

} // namespace echolab::gui
