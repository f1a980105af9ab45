#pragma once

#include "gui/widgets/datatable.h"

namespace echolab::gui {

/// What happens in an experiment: a lane for each role that takes part, what concerns all of them across the lanes, and
/// every text whole, on as many lines as it takes.
class LabTable : public DataTable
{
    Q_OBJECT

public:
    using DataTable::DataTable;

    /// A LabLogModel.
    void setModel(QAbstractItemModel* model) override;

protected:
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void hideLanes();
    /// Lays out the rows from start to end: what stands across, and how high each is.
    void fit(int start, int end);
    void fitAll();
};

} // namespace echolab::gui
