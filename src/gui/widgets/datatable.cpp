#include "gui/widgets/datatable.h"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>

#include "gui/widgets/emptystate.h"
#include "gui/widgets/rowtext.h"

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

void DataTable::setEqualColumns()
{
    m_equal = true;
    fitColumns();
}

void DataTable::setLeastRows(int rows)
{
    m_leastRows = rows;
    updateGeometry();
}

QSize DataTable::minimumSizeHint() const
{
    const int rows = m_leastRows * verticalHeader()->defaultSectionSize();
    return {QTableView::minimumSizeHint().width(), horizontalHeader()->sizeHint().height() + rows + 2 * frameWidth()};
}

void DataTable::setSamples(const QStringList& samples)
{
    m_samples = samples;
    fitColumns();
}

void DataTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    fitColumns();
    updateGeometry(); // without columns the header has no height
}

void DataTable::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QTableView::rowsInserted(parent, start, end);
    if (model()->rowCount() == end - start + 1) { // the header measures by itself only when what it has seen changes
        QMetaObject::invokeMethod(this, &DataTable::fitColumns, Qt::QueuedConnection);
    }
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
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        fitColumns();
    }
}

void DataTable::fitColumns()
{
    if (model() == nullptr) {
        return;
    }
    if (m_equal) {
        horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
        return;
    }
    horizontalHeader()->setSectionResizeMode(m_samples.isEmpty() ? QHeaderView::ResizeToContents
                                                                 : QHeaderView::Interactive);
    constexpr int cellMargins = 16;
    for (int column = 0; column < m_samples.size(); ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        const int widest = std::max(fontMetrics().horizontalAdvance(m_samples[column]),
                                    horizontalHeader()->fontMetrics().horizontalAdvance(title));
        setColumnWidth(column, widest + cellMargins);
    }
    horizontalHeader()->setSectionResizeMode(m_stretched, QHeaderView::Stretch);
}

void DataTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    updateGeometry();
}

} // namespace echolab::gui
