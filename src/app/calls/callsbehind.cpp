#include "app/calls/callsbehind.h"

#include <algorithm>

#include "app/calls/callsmodel.h"

namespace echolab::app {

namespace {

CallsBehind::Clock::time_point endOf(const net::TraceRecord& record)
{
    return record.at + record.took;
}

bool madeOn(const net::TraceRecord& record, net::NativeSocket socket)
{
    if (record.call == net::Call::Accept) {
        return !record.failed() && static_cast<net::NativeSocket>(record.value) == socket;
    }
    return record.socket == socket;
}

/// Adds each send() after a row up to the next recv() on the same socket.
void addEcho(std::vector<int>& rows, const CallsModel& calls, int recv)
{
    const net::TraceRecord& received = calls.row(recv);
    for (int row = recv + 1; row < calls.rowCount(); ++row) {
        const net::TraceRecord& record = calls.row(row);
        if (record.side != received.side || record.socket != received.socket) {
            continue;
        }
        if (record.call == net::Call::Send) {
            rows.push_back(row);
        } else if (record.call == net::Call::Close || (record.call == net::Call::Recv && !record.failed())) {
            return;
        }
    }
}

} // namespace

std::vector<int> CallsBehind::rowsIn(const CallsModel& calls, const net::TraceSide& side) const
{
    std::vector<int> rows;
    const bool receiving = kind == Kind::Received || kind == Kind::Echoed;
    for (int row = kind == Kind::None ? -1 : calls.rowCount() - 1; row >= 0; --row) {
        const net::TraceRecord& record = calls.row(row);
        const auto end = endOf(record);
        const bool anySocket = kind == Kind::Single && socket == net::NativeSocket::Invalid;
        if (record.waiting || end > until || record.side != side || record.call != call
            || (!anySocket && !madeOn(record, socket))) {
            continue;
        }
        if (kind == Kind::Sent) {
            if (record.at < from) {
                break; // the calls on one socket follow each other
            }
            rows.push_back(row);
        } else if (receiving) {
            if (record.failed() || record.value == 0) {
                continue;
            }
            if (end >= from - closeness) {
                rows.push_back(row);
            }
            if (end <= from) {
                break;
            }
        } else if (end >= from) {
            rows.push_back(row);
            break;
        }
    }
    std::reverse(rows.begin(), rows.end());
    if (kind == Kind::Echoed && !rows.empty()) {
        addEcho(rows, calls, rows.back());
    }
    return rows;
}

} // namespace echolab::app
