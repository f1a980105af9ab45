#pragma once

#include <cstdint>
#include <memory>

#include <QObject>

#include "app/base/throttle.h"
#include "app/calls/callsmodel.h"
#include "net/trace/tracelog.h"
#include "net/trace/tracerecord.h"

namespace echolab::app {

/// The socket calls that this program's server and clients make, recorded while somebody looks, and brought to a model
/// in batches. Belongs to the GUI thread. It lives as long as the calls that write into it.
class CallTrace : public QObject, public std::enable_shared_from_this<CallTrace>
{
    Q_OBJECT

public:
    static std::shared_ptr<CallTrace> create();

    /// For one server or one client: what it calls is recorded as that side's, and holds on to the trace.
    std::shared_ptr<net::SystemCalls> callsOf(net::TraceSide side);

    CallsModel* model() { return &m_model; }

    bool isRecording() const { return m_log.isRecording(); }
    /// Off, a call costs what it costs without a trace. Calls that are being waited in then are recorded when they
    /// return only if recording was on when they began.
    void setRecording(bool on);

    /// Calls that were made while recording, but too many at once to be brought to the model.
    std::uint64_t lost() const { return m_lost; }
    /// Brings what was recorded so far to the model, without waiting for the next batch.
    void update() { drain(); }
    /// Forgets all calls, and the count of those lost.
    void clear();

Q_SIGNALS:
    /// Calls were added, cleared or lost.
    void changed();

private:
    CallTrace();

    void drain();

    CallsModel m_model;
    Throttle m_throttle;
    net::TraceLog m_log;
    net::TraceLog::Batch m_batch;
    std::uint64_t m_lost = 0;
};

} // namespace echolab::app
