#include "gui/widgets/markdelegate.h"

#include "gui/style/colors.h"

namespace echolab::gui {

MarkDelegate::MarkDelegate(int role, Mark mark, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_role(role)
    , m_mark(mark)
{
}

void MarkDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(m_role).toBool()) {
        return;
    }
    const Colors& colors = Colors::of(option->palette);
    if (m_mark == Mark::Background) {
        option->backgroundBrush = colors.accentSoft;
    } else {
        option->palette.setColor(QPalette::Text, colors.error);
    }
}

} // namespace echolab::gui
