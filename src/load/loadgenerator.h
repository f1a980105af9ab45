#pragma once

#include <functional>
#include <memory>

#include "load/loadconfig.h"
#include "load/loadsnapshot.h"
#include "net/socket/systemcalls.h"

namespace echolab::load {

/// Puts load on an echo server: many clients at once on a thread of its own, every echo timed and compared. Every
/// public method may be called from any thread and returns at once, except the destructor.
class LoadGenerator
{
public:
    /// published, if given, is called on the generator's thread, without a lock held, whenever snapshot() has something
    /// new: once a slot while a run goes on, and when it has ended. It should do no more than wake a reader.
    explicit LoadGenerator(std::function<void()> published = {}, net::SystemCalls& calls = net::systemCalls());
    /// Cancels and joins.
    ~LoadGenerator();
    LoadGenerator(const LoadGenerator&) = delete;
    LoadGenerator& operator=(const LoadGenerator&) = delete;

    /// Starts a run. One that still goes on is cancelled first. Traffic goes to whatever target is named: warning
    /// before it leaves this machine is the caller's.
    RunId start(const LoadConfig& config);
    /// Ends the run, and its last snapshot says Cancelled: nothing begins any more, and its sockets are closed when
    /// what is under way has come back, 100 ms after cancelTimeout at the latest, and at once when called again. Does
    /// nothing when none goes on.
    void cancel();

    /// Of the run started last, also after it ended. Copies the time series: some 100 KB at most.
    LoadSnapshot snapshot() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace echolab::load
