#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <system_error>

#include "support/sockets/interceptedsystemcalls.h"

namespace echolab::test {

/// The system's calls, some of which a test makes fail or come up short, as it says beforehand:
///
///     FaultySystemCalls calls;
///     calls.failNext(Call::Accept, std::errc::too_many_files_open);
///     EchoServer server(&events, calls);
///
/// Faults of a call are used up in the order they were given; then the call works again.
class FaultySystemCalls : public InterceptedSystemCalls
{
public:
    /// The next calls of this kind fail without reaching the system.
    void failNext(net::Call call, std::errc condition, int times = 1)
    {
        add(call, {net::SocketError::of(call, condition).code()}, times);
    }
    /// The next call of this kind, never close(), throws std::bad_alloc: stands for all that may be thrown on the way.
    void throwNext(net::Call call) { add(call, {.throws = true}, 1); }
    /// The next calls of send() or recv() see at most so many bytes.
    void shortenNext(net::Call call, std::size_t most, int times = 1) { add(call, {0, most}, times); }
    /// The next calls of this kind work as ever: lets a fault hit a later one.
    void passNext(net::Call call, int times = 1) { add(call, {}, times); }
    /// From now on every call of send() or recv() sees at most so many bytes.
    void shortenAll(net::Call call, std::size_t most)
    {
        const std::lock_guard lock(m_mutex);
        m_always[call] = {0, most};
    }
    /// From now on every call of this kind fails, until heal().
    void failAll(net::Call call, std::errc condition)
    {
        const std::lock_guard lock(m_mutex);
        m_always[call] = {net::SocketError::of(call, condition).code()};
    }
    /// Takes back every fault.
    void heal()
    {
        const std::lock_guard lock(m_mutex);
        m_next.clear();
        m_always.clear();
    }
    /// True when no fault given with a number of times is left over.
    bool usedUp() const
    {
        const std::lock_guard lock(m_mutex);
        return m_next.empty();
    }

protected:
    Fault faultFor(net::Call call, net::NativeSocket) override
    {
        const std::lock_guard lock(m_mutex);
        if (const auto next = m_next.find(call); next != m_next.end()) {
            const auto fault = next->second.front();
            next->second.pop_front();
            if (next->second.empty()) {
                m_next.erase(next);
            }
            return fault;
        }
        const auto always = m_always.find(call);
        return always != m_always.end() ? always->second : Fault{};
    }

private:
    void add(net::Call call, const Fault& fault, int times)
    {
        const std::lock_guard lock(m_mutex);
        for (int i = 0; i < times; ++i) {
            m_next[call].push_back(fault);
        }
    }

    mutable std::mutex m_mutex;
    std::map<net::Call, std::deque<Fault>> m_next;
    std::map<net::Call, Fault> m_always;
};

} // namespace echolab::test
