#include "gui/server/clientsview.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

#include "app/server/clientsmodel.h"
#include "gui/widgets/rowtext.h"

namespace echolab::gui {

ClientsView::ClientsView(QWidget* parent)
    : DataTable(parent)
{
    setStretchedColumn(app::ClientsModel::AddressColumn);
    setLeastRows(1);
}

void ClientsView::contextMenuEvent(QContextMenuEvent* event)
{
    using Action = echo::ConnectionAction;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool some = selectionModel() != nullptr && selectionModel()->hasSelection();
    const auto add = [&](const QString& text, Action action) {
        QAction* const entry = menu->addAction(text, this, [this, action] { requestForSelected(action); });
        entry->setEnabled(some);
        return entry;
    };
    add(tr("&Finish sending"), Action::FinishSending);
    add(tr("&Pause receiving"), Action::PauseReceiving);
    add(tr("Resu&me receiving"), Action::ResumeReceiving);
    menu->addSeparator();
    add(tr("Close co&nnection"), Action::Close)->setShortcut(QKeySequence::Delete);
    add(tr("&Reset connection"), Action::Reset);
    menu->addSeparator();
    menu->addAction(tr("&Copy"), QKeySequence::Copy, this, [this] { copySelectedRows(*this); })->setEnabled(some);
    menu->popup(event->globalPos());
}

void ClientsView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Delete)) {
        requestForSelected(echo::ConnectionAction::Close);
    } else {
        DataTable::keyPressEvent(event);
    }
}

void ClientsView::showEvent(QShowEvent* event)
{
    Q_EMIT watched(true);
    DataTable::showEvent(event);
}

void ClientsView::hideEvent(QHideEvent* event)
{
    Q_EMIT watched(false);
    DataTable::hideEvent(event);
}

QSize ClientsView::sizeHint() const
{
    return {DataTable::sizeHint().width(),
            horizontalHeader()->sizeHint().height() + 4 * verticalHeader()->defaultSectionSize()};
}

void ClientsView::requestForSelected(echo::ConnectionAction action)
{
    if (selectionModel() == nullptr) {
        return;
    }
    for (const QModelIndex& row : selectionModel()->selectedRows()) {
        Q_EMIT actionRequested(row.data(app::ClientsModel::ConnectionRole).toULongLong(), action);
    }
}

} // namespace echolab::gui
