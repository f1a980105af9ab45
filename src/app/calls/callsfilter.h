#pragma once

#include <optional>

#include <QSortFilterProxyModel>

#include "app/calls/tracedcall.h"

namespace echolab::app {

class CallsModel;

/// Which socket calls are shown; all of them at first. Belongs to the GUI thread.
class CallsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CallsFilter(CallsModel* calls, QObject* parent = nullptr);

    void setSide(std::optional<net::TraceSide> side);
    void setCall(std::optional<net::Call> call);
    /// The calls on one socket, and the one that made it; 0 for all.
    void setSocket(net::SocketNumber socket);
    void setFailuresOnly(bool on);
    /// The calls that the chapter has; what else was called is folded into the one that it serves, but for what failed
    /// or waits, and for a call that is asked for by its name.
    void setAsInTheChapter(bool on);

    /// The call as it is shown; nothing where the index is none of ours.
    std::optional<TracedCall> callAt(const QModelIndex& index) const;

    QVariant data(const QModelIndex& index, int role) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    TracedCall shown(const TracedCall& call) const;

    CallsModel* m_calls;
    std::optional<net::TraceSide> m_side;
    std::optional<net::Call> m_call;
    net::SocketNumber m_socket = 0;
    bool m_failuresOnly = false;
    bool m_asInTheChapter = false;
};

} // namespace echolab::app
