#include "clientsview.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

#include "clientsmodel.h"
#include "rowtext.h"

namespace echolab::gui {

ClientsView::ClientsView(QWidget* parent)
    : DataTable(parent)
{
    setStretchedColumn(app::ClientsModel::AddressColumn);
}

void ClientsView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool some = selectionModel() != nullptr && selectionModel()->hasSelection();
    menu->addAction(tr("Close co&nnection"), QKeySequence::Delete, this, &ClientsView::closeSelected)->setEnabled(some);
    menu->addAction(tr("&Copy"), QKeySequence::Copy, this, [this] { copySelectedRows(*this); })->setEnabled(some);
    menu->popup(event->globalPos());
}

void ClientsView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Delete)) {
        closeSelected();
    } else {
        DataTable::keyPressEvent(event);
    }
}

QSize ClientsView::sizeHint() const
{
    return {DataTable::sizeHint().width(),
            horizontalHeader()->sizeHint().height() + 4 * verticalHeader()->defaultSectionSize()};
}

void ClientsView::closeSelected()
{
    if (selectionModel() == nullptr) {
        return;
    }
    for (const QModelIndex& row : selectionModel()->selectedRows()) {
        Q_EMIT closeRequested(row.data(app::ClientsModel::ConnectionRole).toULongLong());
    }
}

} // namespace echolab::gui
