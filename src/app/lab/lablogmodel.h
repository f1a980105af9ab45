#pragma once

#include <cstddef>
#include <variant>
#include <vector>

#include "app/base/ringmodel.h"
#include "lab/stage/labevents.h"

namespace echolab::app {

/// What an experiment showed, a row each: sentences and states across all columns, calls and bytes in the column of who
/// made or moved them.
struct LabRow {
    std::variant<echo::Skipped, lab::StepBegun, lab::CallMade, lab::CallWaits, lab::BytesMoved, net::TcpRow, lab::Noted,
                 lab::Finding>
        what;

    std::size_t cost() const { return sizeof(LabRow); }
};

/// What happens in an experiment, side by side for each role; what concerns all of them stands across. Belongs to the
/// GUI thread.
class LabLogModel : public RingModel<LabRow>
{
    Q_OBJECT

public:
    enum Column { StepsColumn, ServerColumn, ClientColumn, SecondClientColumn, ColumnCount };

    enum Role {
        StepRole = Qt::UserRole + 1, ///< bool: a step begins here
        AcrossRole,                  ///< bool: the text stands in the first column and needs the room of all
        DiffersRole,                 ///< bool: something else was seen than the claim says
    };

    using RingModel::RingModel;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Ended adds no row.
    static void addRows(std::vector<LabRow>& rows, const lab::LabEvent& event);

    /// To be called after the language has changed.
    void retranslate();

private:
    static int columnOf(const LabRow& row);
    static QString text(const LabRow& row);
};

} // namespace echolab::app
