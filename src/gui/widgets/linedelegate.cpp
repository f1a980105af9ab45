#include "gui/widgets/linedelegate.h"

#include <QPainter>

#include "gui/style/colors.h"
#include "gui/widgets/shapedtext.h"

namespace echolab::gui {

namespace {

constexpr int margin = 8;
constexpr int mostLines = 12; ///< of one row; the whole of it is one copy away

ShapedText shaped(const QModelIndex& index, const QFont& font, int width)
{
    return {index.data(Qt::DisplayRole).toString(), font, static_cast<qreal>(width - 2 * margin), mostLines};
}

/// Selection and colour; to be followed by restore().
void prepare(QPainter* painter, const QStyleOptionViewItem& option)
{
    const Colors& colors = Colors::of(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, colors.accentSoft);
    }
    painter->setFont(option.font);
    painter->setPen(colors.text);
}

} // namespace

void LineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    prepare(painter, option);
    shaped(index, option.font, option.rect.width()).draw(painter, option.rect.topLeft() + QPoint(margin, 1));
    painter->restore();
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto text = static_cast<int>(shaped(index, option.font, option.rect.width()).size().height());
    return {1, std::max(text, option.fontMetrics.height()) + 2};
}

ColumnsDelegate::ColumnsDelegate(int columns, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_columns(columns)
{
}

void ColumnsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    prepare(painter, option);
    painter->drawText(option.rect.adjusted(margin, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      index.data(Qt::DisplayRole).toString());
    painter->restore();
}

QSize ColumnsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int column = option.fontMetrics.horizontalAdvance(QLatin1Char('0'));
    return {2 * margin + m_columns * column, option.fontMetrics.height() + 2};
}

} // namespace echolab::gui
