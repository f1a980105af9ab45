#pragma once

#include <chrono>
#include <functional>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace echolab::app {

/// Runs something on its own thread when woken from any thread: at once when it last ran long enough ago, otherwise at
/// a steady rate. No timer runs while nothing wakes it.
class Throttle : public QObject
{
    Q_OBJECT

public:
    /// interval: from the start of one run to the start of the next at least. A run that takes long is followed by a
    /// pause three times as long, so that the thread stays free for other work.
    Throttle(std::chrono::milliseconds interval, std::function<void()> run, QObject* parent = nullptr);

    /// From now on runs at once whenever woken.
    void stopThrottling() { m_throttles = false; }

    /// While hurried it runs at once whenever woken, and what waits runs at once now: somebody waits for the outcome.
    void setHurried(bool hurried);

    /// From any thread; returns at once.
    void wake();

private:
    void woken();
    void run();

    const std::chrono::nanoseconds m_interval;
    const std::function<void()> m_run;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::chrono::nanoseconds m_next{0}; ///< by m_clock
    bool m_throttles = true;
    bool m_hurried = false;
    bool m_running = false;
    bool m_again = false;
};

} // namespace echolab::app
