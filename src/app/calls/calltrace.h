#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include <QObject>

#include "app/base/throttle.h"
#include "app/calls/callsmodel.h"
#include "net/trace/tracelog.h"
#include "net/trace/tracerecord.h"

namespace echolab::app {

/// The socket calls that this program's server and clients make, recorded from the start and brought to a model in
/// batches while somebody follows them. Belongs to the GUI thread. It lives as long as the calls that write into it.
///
/// Bounded: the model keeps the newest mostCalls calls, and as many wait beside it where nobody follows; older ones go
/// and are counted. All of it takes mostBytes at most, also while the waiting ones are brought to the model.
class CallTrace : public QObject, public std::enable_shared_from_this<CallTrace>
{
    Q_OBJECT

public:
    static constexpr std::size_t mostCalls = net::TraceLog::defaultCapacity;
    static constexpr std::size_t mostBytes = std::size_t{64} << 20;

    static std::shared_ptr<CallTrace> create();

    /// For one server or one client: what it calls is recorded as that side's, and holds on to the trace.
    std::shared_ptr<net::SystemCalls> callsOf(net::TraceSide side);

    CallsModel* model() { return &m_model; }

    bool isRecording() const { return m_log.isRecording(); }
    /// Off, a call costs what it costs without a trace. Calls that are being waited in then are recorded when they
    /// return only if recording was on when they began.
    void setRecording(bool on);

    /// Whether the model follows the calls; at first it does. Otherwise they only wait, which takes no time from the
    /// GUI thread, until it follows again or update() is called.
    void setFollowed(bool on);

    /// Calls that were recorded, but had to go for newer ones.
    std::uint64_t forgotten() const { return m_forgotten; }
    /// Brings what was recorded so far to the model, without waiting for the next batch.
    void update() { drain(); }
    /// Forgets all calls, and the count of those that are gone.
    void clear();

Q_SIGNALS:
    /// Calls were added, cleared or forgotten.
    void changed();

private:
    CallTrace();

    void drain();

    CallsModel m_model;
    Throttle m_throttle;
    net::TraceLog m_log;
    net::TraceLog::Batch m_batch;
    std::uint64_t m_forgotten = 0;
    bool m_followed = true;
};

} // namespace echolab::app
