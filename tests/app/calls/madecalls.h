#pragma once

#include <QAbstractItemModel>
#include <QString>

#include "net/trace/tracerecord.h"

namespace echolab::test {

inline constexpr net::TraceSide server{.role = net::TraceSide::Role::Server, .number = 0};
inline constexpr net::TraceSide client{.role = net::TraceSide::Role::Client, .number = 1};

/// A call that ended at once: returned 0, or failed.
inline net::TraceRecord record(net::Call call, net::TraceSide side = server, net::SocketNumber socket = 1,
                               int error = 0)
{
    net::TraceRecord made;
    made.call = call;
    made.side = side;
    made.socketNumber = socket;
    made.error = error;
    made.value = error != 0 ? -1 : 0;
    return made;
}

/// What a model shows there.
inline QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace echolab::test
