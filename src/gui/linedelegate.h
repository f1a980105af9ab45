#pragma once

#include <cstdint>

#include <QStyledItemDelegate>

#include "rowheights.h"

namespace echolab::gui {

/// Paints lines as a console shows them: in a fixed-width font, broken where they do not fit.
class LineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LineDelegate(QAbstractItemModel* model, RowHeights::SequenceOf sequenceOf, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    mutable RowHeights m_heights;
};

} // namespace echolab::gui
