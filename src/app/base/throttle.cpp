#include "app/base/throttle.h"

#include <algorithm>
#include <utility>

namespace echolab::app {

Throttle::Throttle(std::chrono::milliseconds interval, std::function<void()> run, QObject* parent)
    : QObject(parent)
    , m_interval(interval)
    , m_run(std::move(run))
    , m_timer(this) // a child, so that it follows to another thread
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Throttle::run);
    m_clock.start();
}

void Throttle::setHurried(bool hurried)
{
    m_hurried = hurried;
    if (hurried) {
        m_next = std::chrono::nanoseconds(0);
        if (m_timer.isActive()) {
            m_timer.start(0);
        }
    }
}

void Throttle::wake()
{
    QMetaObject::invokeMethod(this, &Throttle::woken, Qt::QueuedConnection);
}

void Throttle::woken()
{
    if (m_timer.isActive()) {
        return;
    }
    const auto early = m_next - std::chrono::nanoseconds(m_clock.nsecsElapsed());
    if (early.count() <= 0) {
        run();
    } else {
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(early));
    }
}

void Throttle::run()
{
    if (m_running) { // from a nested event loop: what waits comes when the outer run is done
        m_again = true;
        return;
    }
    const std::chrono::nanoseconds begin(m_clock.nsecsElapsed());
    m_running = true;
    m_run();
    m_running = false;
    const std::chrono::nanoseconds end(m_clock.nsecsElapsed());
    m_next = m_throttles && !m_hurried ? std::max(begin + m_interval, end + 3 * (end - begin)) : end;
    if (std::exchange(m_again, false)) {
        woken();
    }
}

} // namespace echolab::app
