#include "app/calls/callsfilter.h"

#include "app/calls/callsmodel.h"

namespace echolab::app {

CallsFilter::CallsFilter(CallsModel* calls, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_calls(calls)
{
    setSourceModel(calls);
}

void CallsFilter::setSide(std::optional<net::TraceSide> side)
{
    m_side = side;
    invalidateFilter();
}

void CallsFilter::setCall(std::optional<net::Call> call)
{
    m_call = call;
    invalidateFilter();
}

void CallsFilter::setSocket(net::SocketNumber socket)
{
    m_socket = socket;
    invalidateFilter();
}

void CallsFilter::setFailuresOnly(bool on)
{
    m_failuresOnly = on;
    invalidateFilter();
}

void CallsFilter::setAsInTheChapter(bool on)
{
    m_asInTheChapter = on;
    invalidateFilter();
    if (rowCount() > 0) { // those that stay read otherwise
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

std::optional<TracedCall> CallsFilter::callAt(const QModelIndex& index) const
{
    const QModelIndex source = mapToSource(index);
    return source.isValid() ? std::optional(shown(m_calls->row(source.row()))) : std::nullopt;
}

QVariant CallsFilter::data(const QModelIndex& index, int role) const
{
    const QModelIndex source = mapToSource(index);
    return source.isValid() && m_asInTheChapter && m_calls->row(source.row()).joined
        ? CallsModel::dataOf(shown(m_calls->row(source.row())), index.column(), role)
        : QSortFilterProxyModel::data(index, role);
}

TracedCall CallsFilter::shown(const TracedCall& call) const
{
    TracedCall as = call;
    if (m_asInTheChapter) {
        static_cast<net::TraceRecord&>(as) = call.step();
    }
    return as;
}

bool CallsFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const
{
    const TracedCall& call = m_calls->row(sourceRow);
    const auto failed = [&] {
        return net::stateOf(shown(call)) == net::CallState::Failed;
    };
    return (!m_side || call.side == *m_side) && (!m_call || call.call == *m_call)
        && (m_socket == 0 || call.socketNumber == m_socket || call.madeNumber == m_socket)
        && (!m_asInTheChapter || !call.folded || m_call) && (!m_failuresOnly || failed());
}

} // namespace echolab::app
