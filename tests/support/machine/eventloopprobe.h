#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <QCoreApplication>
#include <QObject>

#include "load/histogram.h"

namespace echolab::test {

/// Measures how long the GUI's event loop takes to answer: a thread of its own posts an event at a steady rate, and
/// each notes how late it is handled. Made, read and destroyed on the GUI thread.
class EventLoopProbe
{
public:
    explicit EventLoopProbe(std::chrono::milliseconds interval = std::chrono::milliseconds(5))
        : m_thread([this, interval](const std::stop_token& stop) { post(stop, interval); })
    {
    }
    ~EventLoopProbe()
    {
        m_thread.request_stop();
        m_thread.join();
        QCoreApplication::removePostedEvents(&m_answering);
    }
    EventLoopProbe(const EventLoopProbe&) = delete;
    EventLoopProbe& operator=(const EventLoopProbe&) = delete;

    /// In nanoseconds, since it was made or restarted.
    const load::Histogram& latencies() const { return m_latencies; }
    void restart() { m_latencies.clear(); }

private:
    using Clock = std::chrono::steady_clock;

    void post(const std::stop_token& stop, std::chrono::milliseconds interval)
    {
        std::mutex mutex;
        std::condition_variable_any changed;
        std::unique_lock lock(mutex);
        auto due = Clock::now();
        while (!changed.wait_until(lock, stop, due += interval, [&stop] { return stop.stop_requested(); })) {
            QMetaObject::invokeMethod(
                &m_answering, [this, posted = Clock::now()] { answer(posted); }, Qt::QueuedConnection);
        }
    }
    void answer(Clock::time_point posted)
    {
        m_latencies.record(static_cast<std::uint64_t>((Clock::now() - posted).count()));
    }

    QObject m_answering;
    load::Histogram m_latencies;
    std::jthread m_thread; ///< last: ends before what it uses
};

} // namespace echolab::test
