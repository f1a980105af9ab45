#include "app/calls/calltrace.h"

#include <limits>

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
    : m_throttle(drainInterval,
                 [this] {
                     if (m_followed) {
                         drain();
                     }
                 })
    , m_log(
          mostCalls, [this] { m_throttle.wake(); }, net::TraceLog::Order::Begun)
{
    m_model.setLimits({mostCalls, std::numeric_limits<std::size_t>::max()});
    m_log.setRecording(true);
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

void CallTrace::setFollowed(bool on)
{
    m_followed = on;
    if (on) {
        drain(); // what came meanwhile, and the log wakes again from here on
    }
}

void CallTrace::clear()
{
    m_log.take(m_batch);
    m_model.clear();
    m_forgotten = 0;
    Q_EMIT changed();
}

void CallTrace::drain()
{
    m_log.take(m_batch);
    if (m_batch.records.empty() && m_batch.returned.empty() && m_batch.lost == 0) {
        return;
    }
    m_model.finish(m_batch.returned);
    const auto before = static_cast<std::size_t>(m_model.rowCount());
    m_model.append(m_batch.records);
    m_forgotten += m_batch.lost + before + m_batch.records.size() - static_cast<std::size_t>(m_model.rowCount());
    m_batch = {}; // a batch can be as large as the model, and is there for a moment only
    Q_EMIT changed();
}

} // namespace echolab::app
