#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <limits>

#include "net/poller/starvedpause.h"
#include "net/socket/socketerror.h"
#include "net/socket/systemcalls.h"

namespace echolab::echo {

/// How long to wait before a call is made again that failed for want of descriptors or memory, in milliseconds. The
/// socket stays ready meanwhile, so that waiting for readiness would be no wait at all.
inline constexpr int starvedRetryMs = 100;

/// When that is.
inline std::chrono::steady_clock::time_point starvedRetry()
{
    return std::chrono::steady_clock::now() + std::chrono::milliseconds(starvedRetryMs);
}

/// Milliseconds until then for poll(), rounded up; -1 where there is no limit.
inline int millisecondsUntil(std::chrono::steady_clock::time_point limit)
{
    if (limit == std::chrono::steady_clock::time_point::max()) {
        return -1;
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(limit - std::chrono::steady_clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, std::numeric_limits<int>::max()));
}

struct WaitOutcome {
    net::Readiness socket;
    bool command = false; ///< the mailbox has something
};

/// Waits, as a blocking call would, until the socket is ready; a command in the mailbox ends the wait too. With broken
/// wanted, and nothing else, it waits until the connection breaks. This is how
/// the chapter's blocking models can be stopped at once: the thread sleeps in poll(), and the call after it does not
/// wait. timeoutMs -1 waits for ever.
inline net::Result<WaitOutcome> waitFor(net::SystemCalls& calls, net::NativeSocket socket, net::Readiness wanted,
                                        net::NativeSocket mailbox, int timeoutMs = -1)
{
    std::array<net::PollEntry, 2> entries{net::PollEntry{mailbox, {true, false}, {}},
                                          net::PollEntry{socket, wanted, {}}};
    // What is broken is reported even where nothing is wanted: such a socket is left out.
    const bool any = wanted != net::Readiness{};
    const auto result = calls.poll(std::span(entries).first(any ? 2 : 1), timeoutMs);
    if (result.failed()) {
        const net::SocketError error(net::Call::Poll, result.error);
        if (error.outOfMemory()) {
            net::pauseStarved(timeoutMs);
        } else if (!error.is(std::errc::interrupted)) {
            return tl::unexpected(error);
        }
        return WaitOutcome{};
    }
    return WaitOutcome{entries[1].found, entries[0].found.readable};
}

} // namespace echolab::echo
