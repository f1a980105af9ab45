#pragma once

#include <QStyledItemDelegate>

namespace echolab::gui {

/// Paints a conversation as chat: what was sent on the right, what came on the left, with byte counts below; what
/// happened in between in the middle; errors as boxes. Paints plain text only.
class BubbleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace echolab::gui
