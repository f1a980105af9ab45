#pragma once

#include <atomic>
#include <cstdint>

namespace echolab::echo {

/// What went through a connection, as the kernel accepted and delivered it.
struct Totals {
    std::uint64_t bytesReceived = 0;
    std::uint64_t bytesSent = 0;
    std::uint64_t receiveCalls = 0; ///< recv() calls that delivered data
    std::uint64_t sendCalls = 0;    ///< send() calls that took data

    Totals& operator+=(const Totals& other)
    {
        bytesReceived += other.bytesReceived;
        bytesSent += other.bytesSent;
        receiveCalls += other.receiveCalls;
        sendCalls += other.sendCalls;
        return *this;
    }
    friend bool operator==(const Totals&, const Totals&) = default;
};

/// Totals that one thread counts and any thread reads. With a single writer a relaxed load and store is enough, and
/// costs no locked instruction.
class Counters
{
public:
    /// By the owning thread.
    void received(std::uint64_t bytes) noexcept
    {
        add(m_bytesReceived, bytes);
        add(m_receiveCalls, 1);
    }
    /// By the owning thread.
    void sent(std::uint64_t bytes) noexcept
    {
        add(m_bytesSent, bytes);
        add(m_sendCalls, 1);
    }
    /// From any thread. Sent is read before received, so that an echo never seems to have sent more than it received.
    Totals read() const noexcept
    {
        Totals totals;
        totals.sendCalls = m_sendCalls.load(std::memory_order_acquire);
        totals.bytesSent = m_bytesSent.load(std::memory_order_acquire);
        totals.receiveCalls = m_receiveCalls.load(std::memory_order_acquire);
        totals.bytesReceived = m_bytesReceived.load(std::memory_order_acquire);
        return totals;
    }

private:
    static void add(std::atomic<std::uint64_t>& counter, std::uint64_t amount) noexcept
    {
        counter.store(counter.load(std::memory_order_relaxed) + amount, std::memory_order_release);
    }

    std::atomic<std::uint64_t> m_bytesReceived = 0;
    std::atomic<std::uint64_t> m_bytesSent = 0;
    std::atomic<std::uint64_t> m_receiveCalls = 0;
    std::atomic<std::uint64_t> m_sendCalls = 0;
};

} // namespace echolab::echo
