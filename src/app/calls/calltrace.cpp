#include "app/calls/calltrace.h"

#include "net/trace/tracingcalls.h"

namespace echolab::app {

namespace {

constexpr std::chrono::milliseconds drainInterval(100);

/// The calls of one side, and the trace that they write into.
struct SideCalls {
    SideCalls(std::shared_ptr<CallTrace> kept, net::TraceLog& log, net::TraceSide side)
        : trace(std::move(kept))
        , calls(log, side)
    {
    }

    std::shared_ptr<CallTrace> trace;
    net::TracingCalls calls;
};

} // namespace

std::shared_ptr<CallTrace> CallTrace::create()
{
    return std::shared_ptr<CallTrace>(new CallTrace);
}

CallTrace::CallTrace()
    : m_throttle(drainInterval, [this] { drain(); })
    , m_log(net::TraceLog::defaultCapacity, [this] { m_throttle.wake(); })
{
}

std::shared_ptr<net::SystemCalls> CallTrace::callsOf(net::TraceSide side)
{
    const auto held = std::make_shared<SideCalls>(shared_from_this(), m_log, side);
    return {held, &held->calls};
}

void CallTrace::setRecording(bool on)
{
    m_log.setRecording(on);
}

void CallTrace::clear()
{
    m_log.take(m_batch);
    m_model.clear();
    m_lost = 0;
    Q_EMIT changed();
}

void CallTrace::drain()
{
    m_log.take(m_batch);
    if (m_batch.records.empty() && m_batch.lost == 0) {
        return;
    }
    m_lost += m_batch.lost;
    m_model.append(m_batch.records);
    Q_EMIT changed();
}

} // namespace echolab::app
