#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>

#include "net/poller/wakeup.h"

namespace echolab::lab {

/// Thrown where an experiment waits, when it is cancelled: unwinding its script closes its sockets.
struct Cancelled { };

/// Between the one who watches an experiment and the thread that runs it: lets steps go on, and cancels.
class Conductor
{
public:
    Conductor(net::Wakeup wakeup, bool playing);
    Conductor(const Conductor&) = delete;
    Conductor& operator=(const Conductor&) = delete;

    // From any thread.
    void next();
    void play();
    void cancel();
    bool isCancelled() const noexcept { return m_cancelled.load(std::memory_order_acquire); }

    /// By the experiment's thread: waits until the step may go on. Throws Cancelled.
    void awaitStep();
    /// Readable once cancelled, and from then on: to be waited on beside a socket.
    net::NativeSocket cancelHandle() const noexcept { return m_wakeup.handle(); }

private:
    net::Wakeup m_wakeup;
    std::atomic<bool> m_cancelled = false;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_playing;
    int m_steps = 0; ///< how many may go on without waiting
};

} // namespace echolab::lab
