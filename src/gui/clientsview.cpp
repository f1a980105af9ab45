#include "clientsview.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

#include "clientsmodel.h"
#include "emptystate.h"
#include "rowtext.h"

namespace echolab::gui {

ClientsView::ClientsView(QWidget* parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setResizeContentsPrecision(0); // measure only the rows in sight
    fitRows();
}

void ClientsView::setEmptyHint(const QString& hint)
{
    m_emptyHint = hint;
    setAccessibleDescription(hint);
    viewport()->update();
}

void ClientsView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(app::ClientsModel::AddressColumn, QHeaderView::Stretch);
}

void ClientsView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (model() != nullptr && model()->rowCount() == 0) {
        paintEmptyState(viewport(), m_emptyHint);
    }
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
    if (event->matches(QKeySequence::Copy)) {
        copySelectedRows(*this);
    } else if (event->matches(QKeySequence::Delete)) {
        closeSelected();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ClientsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRows();
    }
    QTableView::changeEvent(event);
}

QSize ClientsView::sizeHint() const
{
    return {QTableView::sizeHint().width(),
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

void ClientsView::fitRows()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    setMinimumHeight(horizontalHeader()->sizeHint().height() + 2 * verticalHeader()->defaultSectionSize() + 2);
}

} // namespace echolab::gui
