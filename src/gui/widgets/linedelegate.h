#pragma once

#include <QStyledItemDelegate>

namespace echolab::gui {

/// Paints lines as a console shows them, in the font of the list, broken where they do not fit.
class LineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Paints lines that keep their columns: as wide as they are, all of one size, for a list that scrolls sideways.
class ColumnsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// columns: characters of the widest line.
    ColumnsDelegate(int columns, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_columns;
};

} // namespace echolab::gui
