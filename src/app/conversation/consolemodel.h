#pragma once

#include "app/base/ringmodel.h"
#include "app/conversation/consoleline.h"

namespace echolab::app {

/// The conversation as the book's programs print it, a line a row, blank lines included. Belongs to the GUI thread.
class ConsoleModel : public RingModel<ConsoleLine>
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< ConsoleLine::Kind
    };

    using RingModel::RingModel;

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Puts in the blank lines, appends everything in one step, and says so with linesPrinted().
    void print(const std::vector<ConsoleLine>& lines);

Q_SIGNALS:
    /// Each line that was printed, blank ones included, whether or not the model could keep it.
    void linesPrinted(const std::vector<echolab::app::ConsoleLine>& lines);
};

} // namespace echolab::app
