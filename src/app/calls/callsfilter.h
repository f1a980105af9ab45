#pragma once

#include <optional>

#include <QSortFilterProxyModel>

#include "net/trace/tracerecord.h"

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

    /// Nothing where the index is none of ours.
    const net::TraceRecord* recordAt(const QModelIndex& index) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    CallsModel* m_calls;
    std::optional<net::TraceSide> m_side;
    std::optional<net::Call> m_call;
    net::SocketNumber m_socket = 0;
    bool m_failuresOnly = false;
};

} // namespace echolab::app
