#pragma once

#include <chrono>
#include <span>
#include <vector>

#include "app/base/ringmodel.h"
#include "app/calls/callsteps.h"
#include "app/calls/tracedcall.h"
#include "net/trace/tracerecord.h"

namespace echolab::app {

/// Socket calls in the order in which they began, over all threads; the newest kept. One that waits is shown as waiting
/// until it has returned. Belongs to the GUI thread.
class CallsModel : public RingModel<TracedCall>
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        SideColumn,
        ThreadColumn,
        SocketColumn,
        CallColumn,
        ResultColumn,
        ErrorColumn,
        TookColumn,
        ColumnCount
    };

    enum Role {
        FailedRole = Qt::UserRole + 1, ///< bool
        PendingRole,                   ///< bool: it has not returned yet, or returned where another would wait
    };

    explicit CallsModel(QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// The same for a call as it is given.
    static QVariant dataOf(const TracedCall& call, int column, int role);
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    using RingModel::append;
    /// records: in the order in which they began, later than all before, numbered.
    void append(std::span<const net::TraceRecord> records);
    /// Calls that were appended as waiting have returned. Those that are not kept any more are left out.
    void finish(std::span<const net::TraceRecord> records);
    /// The calls that were made for that one, in order.
    std::vector<net::TraceRecord> servantsOf(std::uint64_t number) const;
    /// The call with that number; null where it is not kept.
    const TracedCall* call(std::uint64_t number) const;
    void clear();
    /// Who has made calls so far, in the order in which they first did.
    const std::vector<net::TraceSide>& sides() const { return m_sides; }

    /// To be called after the language has changed.
    void retranslate();

    /// "Server", "Client 1"
    static QString sideText(const net::TraceSide& side);

Q_SIGNALS:
    void sideAppeared(const echolab::net::TraceSide& side);

private:
    static QString text(const TracedCall& call, int column);
    TracedCall* find(std::uint64_t number);
    void changedCall(std::uint64_t number);
    /// The row of the call with this number; -1 where it is not kept.
    int rowOfCall(std::uint64_t number) const;
    void followWallClock();

    std::vector<net::TraceSide> m_sides;
    CallSteps m_steps;
    std::vector<TracedCall> m_coming;                  ///< about to be inserted
    std::chrono::system_clock::duration m_wallClock{}; ///< ahead of the clock of the records
};

} // namespace echolab::app
