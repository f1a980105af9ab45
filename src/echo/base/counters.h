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

/// Totals that any number of threads count and any thread reads. Counting costs a locked instruction, which is cheap
/// while one thread at a time uses the cache line: a line each.
class alignas(64) SharedCounters
{
public:
    /// From any thread.
    void received(std::uint64_t bytes) noexcept
    {
        m_bytesReceived.fetch_add(bytes, std::memory_order_release);
        m_receiveCalls.fetch_add(1, std::memory_order_release);
    }
    /// From any thread.
    void sent(std::uint64_t bytes) noexcept
    {
        m_bytesSent.fetch_add(bytes, std::memory_order_release);
        m_sendCalls.fetch_add(1, std::memory_order_release);
    }
    /// From any thread. To be called of all counters of a sum before readReceived() is called of any: so an echo never
    /// seems to have sent more than it received.
    void readSent(Totals& sum) const noexcept
    {
        sum.sendCalls += m_sendCalls.load(std::memory_order_acquire);
        sum.bytesSent += m_bytesSent.load(std::memory_order_acquire);
    }
    /// From any thread.
    void readReceived(Totals& sum) const noexcept
    {
        sum.receiveCalls += m_receiveCalls.load(std::memory_order_acquire);
        sum.bytesReceived += m_bytesReceived.load(std::memory_order_acquire);
    }

private:
    std::atomic<std::uint64_t> m_bytesReceived = 0;
    std::atomic<std::uint64_t> m_bytesSent = 0;
    std::atomic<std::uint64_t> m_receiveCalls = 0;
    std::atomic<std::uint64_t> m_sendCalls = 0;
};

} // namespace echolab::echo
