#pragma once

#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "net/poller/wakeup.h"

namespace echolab::net {

/// Commands for a thread that waits on sockets. Posting one wakes it.
template <typename Command>
class Mailbox
{
public:
    Mailbox() = default;
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;

    /// By the owner, once, before it waits. Commands may have been posted before.
    Result<void> open()
    {
        auto wakeup = Wakeup::create();
        if (!wakeup) {
            return tl::unexpected(wakeup.error());
        }
        const std::lock_guard lock(m_mutex);
        m_wakeup = std::move(*wakeup);
        if (!m_commands.empty()) {
            m_wakeup->signal();
        }
        return {};
    }

    /// What the owner waits on after open(): readable while a command waits.
    NativeSocket handle() const noexcept { return m_wakeup->handle(); }

    /// From any thread.
    void post(Command command)
    {
        const std::lock_guard lock(m_mutex);
        m_commands.push_back(std::move(command));
        if (m_commands.size() == 1 && m_wakeup) {
            m_wakeup->signal();
        }
    }

    /// By the owner, after open(): all commands since the last call, in order.
    std::vector<Command> take()
    {
        const std::lock_guard lock(m_mutex);
        m_wakeup->clear();
        return std::exchange(m_commands, {});
    }

private:
    std::mutex m_mutex;
    std::optional<Wakeup> m_wakeup;
    std::vector<Command> m_commands;
};

} // namespace echolab::net
