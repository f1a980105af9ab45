#pragma once

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/calls/tracedcall.h"

namespace echolab::app {

/// Tells which call of the chapter each recorded call serves: a poll() the recv() that it waited for, a setsockopt()
/// the bind() or the connection that it sets up. connect() on a socket that does not block is joined with what
/// completes it. Pure logic.
class CallSteps
{
public:
    /// The call with that number; null where it is not kept.
    using Find = std::function<TracedCall*(std::uint64_t number)>;
    /// A call that find() gave has been changed.
    using Changed = std::function<void(std::uint64_t number)>;

    CallSteps(Find find, Changed changed)
        : m_find(std::move(find))
        , m_changed(std::move(changed))
    {
    }

    /// A call has returned, after all earlier ones of its thread. Sets its part in a step, and changes those that had
    /// waited for it.
    void returned(TracedCall& call);
    /// Forgets all calls.
    void clear();

private:
    struct Connecting {
        std::uint64_t number;
        std::chrono::steady_clock::time_point began;
    };

    void ofTheChapter(TracedCall& call);
    bool completesConnect(TracedCall& call);
    bool waitsForConnect(TracedCall& call);
    void serveLast(TracedCall& call, net::NativeSocket socket);
    void serveNext(TracedCall& call);
    void remember(net::NativeSocket socket, std::uint64_t number);

    Find m_find;
    Changed m_changed;
    std::unordered_map<net::NativeSocket, Connecting> m_connecting;
    std::unordered_map<net::NativeSocket, std::uint64_t> m_last; ///< the chapter's last call on each socket
    std::unordered_map<std::uint32_t, std::vector<std::uint64_t>>
        m_before; ///< of each thread: what serves its next call
    std::unordered_set<net::NativeSocket> m_pollers;
};

} // namespace echolab::app
