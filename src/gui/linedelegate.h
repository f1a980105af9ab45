#pragma once

#include <cstdint>

#include <QStyledItemDelegate>

#include "rowheights.h"

namespace echolab::gui {

/// Paints lines as a console shows them, in the font of the list.
class LineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Breaks the lines where they do not fit.
    LineDelegate(QAbstractItemModel* model, RowHeights::SequenceOf sequenceOf, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    mutable RowHeights m_heights;
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
