#include "datatable.h"

#include <QHeaderView>
#include <QKeyEvent>

#include "emptystate.h"
#include "rowtext.h"

namespace echolab::gui {

DataTable::DataTable(QWidget* parent)
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

void DataTable::setEmptyHint(const QString& hint)
{
    m_emptyHint = hint;
    setAccessibleDescription(hint);
    viewport()->update();
}

void DataTable::setStretchedColumn(int column)
{
    m_stretched = column;
    fitColumns();
}

void DataTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    fitColumns();
}

void DataTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (model() != nullptr && model()->rowCount() == 0) {
        paintEmptyState(viewport(), m_emptyHint);
    }
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelectedRows(*this);
    } else {
        QTableView::keyPressEvent(event);
    }
}

void DataTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRows();
    }
    QTableView::changeEvent(event);
}

void DataTable::fitColumns()
{
    if (model() == nullptr) {
        return;
    }
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(m_stretched, QHeaderView::Stretch);
}

void DataTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    setMinimumHeight(horizontalHeader()->sizeHint().height() + 2 * verticalHeader()->defaultSectionSize() + 2);
}

} // namespace echolab::gui
