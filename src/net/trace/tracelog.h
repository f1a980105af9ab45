#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "net/trace/tracerecord.h"

namespace echolab::net {

/// Numbers the sockets that are open, so that a record names its socket even after the system has given the
/// same handle to another. Any thread may call any method; a look-up is two loads.
class SocketNumbers
{
public:
    SocketNumbers() = default;
    ~SocketNumbers();
    SocketNumbers(const SocketNumbers&) = delete;
    SocketNumbers& operator=(const SocketNumbers&) = delete;

    /// A new number for a fresh handle; 0 for a handle of 262,144 and above, which stays unnumbered.
    SocketNumber opened(NativeSocket handle);
    /// Before the system closes the handle: another thread may be given it at once. The number it had.
    SocketNumber closing(NativeSocket handle) noexcept;
    /// 0 for a handle that was never opened here.
    SocketNumber of(NativeSocket handle) const noexcept;

private:
    static constexpr std::size_t chunkSize = 1024;
    static constexpr std::size_t chunkCount = 256;
    using Chunk = std::array<std::atomic<SocketNumber>, chunkSize>;

    std::atomic<SocketNumber>* find(NativeSocket handle) const noexcept;

    std::array<std::atomic<Chunk*>, chunkCount> m_chunks{};
    std::atomic<SocketNumber> m_last = 0;
};

/// Where traced calls are recorded, for one reader. Bounded: it keeps the last records that were not taken
/// yet and counts those it gave up. Any number of TracingCalls may write into one log; it must outlive them.
class TraceLog
{
public:
    static constexpr std::size_t defaultCapacity = 100'000;

    /// What the reader is handed, and in which order.
    enum class Order {
        Returned, ///< each call when it has returned
        Begun,    ///< each call when it has begun, over all threads; those that have not returned yet as waiting
    };

    /// wake, if any, is called on the thread that records, without a lock held, when the log goes from empty
    /// to not empty. It must not throw and should do no more than wake the reader.
    explicit TraceLog(std::size_t capacity = defaultCapacity, std::function<void()> wake = {},
                      Order order = Order::Returned);
    TraceLog(const TraceLog&) = delete;
    TraceLog& operator=(const TraceLog&) = delete;

    /// From any thread, at any time: calls that begin afterwards are recorded, or are not.
    void setRecording(bool on) noexcept { m_recording.store(on, std::memory_order_relaxed); }
    /// One relaxed load.
    bool isRecording() const noexcept { return m_recording.load(std::memory_order_relaxed); }

    /// From any thread: how many records are kept at most until they are taken, at least 1.
    void setCapacity(std::size_t capacity);

    /// From any thread: gives the record its number and keeps it.
    void append(const TraceRecord& record);
    /// From any thread: a call begins now. Sets when and, in the order Begun, the number, and keeps it as waiting.
    void begin(TraceRecord& record);
    /// From any thread: the call that began so has returned.
    void finish(TraceRecord& record);

    struct Batch {
        std::vector<TraceRecord> records; ///< in the order of the log, by number
        /// In the order Begun: calls that an earlier batch had as waiting and that have returned since. At most one for
        /// each thread.
        std::vector<TraceRecord> returned;
        std::uint64_t lost = 0; ///< were recorded since the last batch, but given up because of the capacity
    };
    /// By the reader: everything since the last call. What batch held is dropped, its capacity kept.
    void take(Batch& batch);

    SocketNumbers& sockets() noexcept { return m_sockets; }

private:
    // Records stand in blocks, so that neither growing nor taking copies them while a writer waits.
    static constexpr std::size_t blockSize = 1024;
    struct Block {
        std::array<TraceRecord, blockSize> records;
        std::size_t used = 0;
    };

    void keep(TraceRecord& record);
    bool isEmpty() const { return m_blocks.empty() && m_returned.empty(); }
    void dropOldest();

    const std::function<void()> m_wake;
    const Order m_order;
    std::atomic<bool> m_recording = false;
    SocketNumbers m_sockets;
    std::mutex m_mutex;
    std::size_t m_capacity;
    std::vector<std::unique_ptr<Block>> m_blocks;
    std::unique_ptr<Block> m_spare;
    std::vector<TraceRecord> m_returned;
    std::uint64_t m_lastNumber = 0;
    std::uint64_t m_lastTaken = 0; ///< the number of the last record handed out
    std::uint64_t m_lost = 0;
};

} // namespace echolab::net
