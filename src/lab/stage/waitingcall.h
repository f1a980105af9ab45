#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>

#include "lab/stage/stage.h"
#include "lab/stage/threadtime.h"
#include "net/poller/wakeup.h"
#include "net/socket/startthread.h"

namespace echolab::lab {

/// A call that may wait, on a thread of its own, so that the script can go on and see whether it does.
template <typename Function>
class WaitingCall
{
public:
    using Value = std::invoke_result_t<Function>;

    /// what names the call for those who watch. release makes the call return: it is called once, on the script's
    /// thread, when the script is left while the call still waits. What it does must be possible from outside: connect
    /// to a listening socket, or close the other end.
    WaitingCall(Stage& stage, CallWaits what, Function call, std::function<void()> release)
        : m_stage(stage)
        , m_what(what)
        , m_finished(stage.need(net::Wakeup::create()))
        , m_release(std::move(release))
        , m_thread(stage.need(net::startThread(
              [this, call = std::move(call)]() mutable {
                  const auto before = threadTime();
                  m_value = call();
                  m_processorTime = threadTime() - before;
                  m_finished.signal();
              },
              [this](const net::SocketError& error) {
                  m_failure = error;
                  m_finished.signal();
              })))
    {
    }
    ~WaitingCall()
    {
        if (m_thread.joinable() && !hasReturned()) {
            m_release();
        }
    }
    WaitingCall(const WaitingCall&) = delete;
    WaitingCall& operator=(const WaitingCall&) = delete;

    /// Whether the call returns within the time; the first time that it does not, it is shown as waiting.
    bool returns(std::chrono::milliseconds limit)
    {
        const bool returned = m_stage.ready(m_finished.handle(), {true, false}, limit);
        if (!returned && !std::exchange(m_shown, true)) {
            m_stage.waits(m_what);
        }
        return returned;
    }

    /// What the call returned; after returns() was true. Ends the experiment where the call could not be made.
    Value take()
    {
        m_thread.join();
        if (m_failure) {
            m_stage.stop(*m_failure);
        }
        return std::move(*m_value);
    }
    /// How long the call has used a processor; after take().
    std::chrono::nanoseconds processorTime() const { return m_processorTime; }

private:
    bool hasReturned() const
    {
        net::PollEntry entry{m_finished.handle(), {true, false}, {}};
        return net::systemCalls().poll({&entry, 1}, 0).value > 0;
    }

    Stage& m_stage;
    const CallWaits m_what;
    bool m_shown = false;
    net::Wakeup m_finished;
    std::function<void()> m_release;
    std::optional<Value> m_value;
    std::optional<net::SocketError> m_failure;
    std::chrono::nanoseconds m_processorTime{0};
    std::jthread m_thread;
};

} // namespace echolab::lab
