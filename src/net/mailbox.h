#pragma once

#include <mutex>
#include <utility>
#include <vector>

#include "wakeup.h"

namespace echolab::net {

/// Commands for a thread that waits on sockets. Posting one wakes it.
template <typename Command>
class Mailbox
{
public:
    explicit Mailbox(Wakeup wakeup)
        : m_wakeup(std::move(wakeup))
    {
    }
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;

    /// What the owner waits on: readable while a command waits.
    NativeSocket handle() const noexcept { return m_wakeup.handle(); }

    /// From any thread.
    void post(Command command)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            wasEmpty = m_commands.empty();
            m_commands.push_back(std::move(command));
        }
        if (wasEmpty) {
            m_wakeup.signal();
        }
    }

    /// By the owner: all commands since the last call, in order.
    std::vector<Command> take()
    {
        m_wakeup.clear();
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_commands, {});
    }

private:
    Wakeup m_wakeup;
    std::mutex m_mutex;
    std::vector<Command> m_commands;
};

} // namespace echolab::net
