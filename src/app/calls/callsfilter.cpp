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

const net::TraceRecord* CallsFilter::recordAt(const QModelIndex& index) const
{
    const QModelIndex source = mapToSource(index);
    return source.isValid() ? &m_calls->row(source.row()) : nullptr;
}

bool CallsFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const
{
    const net::TraceRecord& record = m_calls->row(sourceRow);
    return (!m_side || record.side == *m_side) && (!m_call || record.call == *m_call)
        && (m_socket == 0 || record.socketNumber == m_socket || record.madeNumber == m_socket)
        && (!m_failuresOnly || record.failed());
}

} // namespace echolab::app
