#include "gui/widgets/markdelegate.h"

#include <algorithm>

#include "gui/style/colors.h"

namespace echolab::gui {

MarkDelegate::MarkDelegate(int role, Mark mark, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_marks{{role, mark}}
{
}

void MarkDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto marked = std::find_if(m_marks.begin(), m_marks.end(),
                                     [&index](const auto& mark) { return index.data(mark.first).toBool(); });
    if (marked == m_marks.end()) {
        return;
    }
    const Colors& colors = Colors::of(option->palette);
    switch (marked->second) {
    case Mark::Background: option->backgroundBrush = colors.accentSoft; break;
    case Mark::Error: option->palette.setColor(QPalette::Text, colors.error); break;
    case Mark::Muted: option->palette.setColor(QPalette::Text, colors.muted); break;
    }
}

} // namespace echolab::gui
