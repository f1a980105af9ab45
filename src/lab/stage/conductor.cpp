#include "lab/stage/conductor.h"

#include <utility>

namespace echolab::lab {

Conductor::Conductor(net::Wakeup wakeup, bool playing)
    : m_wakeup(std::move(wakeup))
    , m_playing(playing)
{
}

void Conductor::next()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_steps;
    }
    m_changed.notify_one();
}

void Conductor::play()
{
    {
        const std::lock_guard lock(m_mutex);
        m_playing = true;
    }
    m_changed.notify_one();
}

void Conductor::cancel()
{
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled.store(true, std::memory_order_release);
    }
    m_wakeup.signal();
    m_changed.notify_one();
}

void Conductor::awaitStep()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_playing || m_steps > 0 || isCancelled(); });
    if (isCancelled()) {
        throw Cancelled{};
    }
    if (!m_playing) {
        --m_steps;
    }
}

} // namespace echolab::lab
