#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "net/poller/wakeup.h"
#include "net/socket/resolve.h"
#include "net/socket/startthread.h"

namespace echolab::echo {

/// A name look-up that its owner can walk away from. getaddrinfo() can neither be given a time limit nor be ended from
/// outside, and may take half a minute; a thread that had to be joined would keep Disconnect and the end of the program
/// waiting for it. So its thread is detached, and owns all that it touches.
class NameLookup
{
public:
    /// family as net::resolve() has it. done, if any, is called once the outcome is there, on the look-up's thread; it
    /// owns all that it touches.
    static net::Result<NameLookup> begin(const std::string& host, std::uint16_t port, std::optional<net::Family> family,
                                         std::function<void()> done = {});

    /// What to wait on: readable when the outcome is there.
    net::NativeSocket handle() const noexcept { return m_shared->done.handle(); }
    std::optional<net::Result<std::vector<net::Endpoint>>> outcome() const
    {
        const std::lock_guard lock(m_shared->mutex);
        return m_shared->outcome;
    }

private:
    struct Shared {
        explicit Shared(net::Wakeup wakeup)
            : done(std::move(wakeup))
        {
        }
        net::Wakeup done;
        std::mutex mutex;
        std::optional<net::Result<std::vector<net::Endpoint>>> outcome;
    };
    explicit NameLookup(std::shared_ptr<Shared> shared)
        : m_shared(std::move(shared))
    {
    }

    std::shared_ptr<Shared> m_shared;
};

inline net::Result<NameLookup> NameLookup::begin(const std::string& host, std::uint16_t port,
                                                 std::optional<net::Family> family, std::function<void()> done)
{
    auto wakeup = net::Wakeup::create();
    if (!wakeup) {
        return tl::unexpected(wakeup.error());
    }
    auto shared = std::make_shared<Shared>(std::move(*wakeup));
    const auto finish = [shared, done = std::move(done)](net::Result<std::vector<net::Endpoint>> outcome) {
        {
            const std::lock_guard lock(shared->mutex);
            shared->outcome = std::move(outcome);
        }
        shared->done.signal();
        if (done) {
            done();
        }
    };
    auto thread = net::startThread([=] { finish(net::resolve(host, port, family)); },
                                   [=](const net::SocketError& error) { finish(tl::unexpected(error)); });
    if (!thread) {
        return tl::unexpected(thread.error());
    }
    thread->detach();
    return NameLookup(std::move(shared));
}

} // namespace echolab::echo
