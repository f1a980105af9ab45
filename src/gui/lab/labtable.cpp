#include "gui/lab/labtable.h"

#include <algorithm>

#include <QEvent>
#include <QHeaderView>
#include <QStyle>

#include "app/lab/lablogmodel.h"

namespace echolab::gui {

namespace {

using Log = app::LabLogModel;

constexpr int margin = 6; ///< above and below a text, together

} // namespace

void LabTable::setModel(QAbstractItemModel* model)
{
    DataTable::setModel(model);
    setWordWrap(true);
    setEqualColumns();
    horizontalHeader()->setSectionResizeMode(Log::StepsColumn, QHeaderView::ResizeToContents);
    hideLanes();
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this, model] {
        if (model->rowCount() == 0) {
            hideLanes();
        }
    });
    connect(model, &QAbstractItemModel::modelReset, this, &LabTable::hideLanes);
    connect(model, &QAbstractItemModel::dataChanged, this, &LabTable::fitAll);
}

void LabTable::rowsInserted(const QModelIndex& parent, int start, int end)
{
    DataTable::rowsInserted(parent, start, end);
    fit(start, end);
}

void LabTable::resizeEvent(QResizeEvent* event)
{
    DataTable::resizeEvent(event);
    fitAll();
}

void LabTable::changeEvent(QEvent* event)
{
    DataTable::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        horizontalHeader()->setSectionResizeMode(Log::StepsColumn, QHeaderView::ResizeToContents);
        fitAll();
    }
}

void LabTable::hideLanes()
{
    setColumnHidden(Log::SecondClientColumn, true);
}

void LabTable::fit(int start, int end)
{
    const int padding = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1);
    for (int row = start; row <= end; ++row) {
        const bool across = model()->index(row, Log::StepsColumn).data(Log::AcrossRole).toBool();
        if (across && columnSpan(row, Log::StepsColumn) == 1) {
            setSpan(row, Log::StepsColumn, 1, Log::ColumnCount);
        }
        int height = verticalHeader()->defaultSectionSize();
        for (int column = 0; column < Log::ColumnCount; ++column) {
            const QString text = model()->index(row, column).data().toString();
            if (text.isEmpty()) {
                continue;
            }
            if (isColumnHidden(column)) {
                setColumnHidden(column, false);
                fitAll(); // the lanes that were there are narrower now
            }
            const int width = (across ? viewport()->width() : columnWidth(column)) - padding;
            const QRect room(0, 0, std::max(width, 1), 0);
            height = std::max(height,
                              fontMetrics().boundingRect(room, Qt::TextWordWrap | Qt::TextWrapAnywhere, text).height()
                                  + margin);
        }
        setRowHeight(row, height);
    }
}

void LabTable::fitAll()
{
    if (model() != nullptr) {
        fit(0, model()->rowCount() - 1);
    }
}

} // namespace echolab::gui
