#include "net/trace/tracelog.h"

#include <algorithm>
#include <utility>

namespace echolab::net {

SocketNumbers::~SocketNumbers()
{
    for (auto& chunk : m_chunks) {
        delete chunk.load(std::memory_order_relaxed);
    }
}

SocketNumber SocketNumbers::opened(NativeSocket handle)
{
    const auto index = static_cast<std::size_t>(handle) / chunkSize;
    if (index >= chunkCount) {
        return 0;
    }
    if (m_chunks[index].load(std::memory_order_acquire) == nullptr) {
        auto fresh = std::make_unique<Chunk>();
        Chunk* none = nullptr;
        if (m_chunks[index].compare_exchange_strong(none, fresh.get(), std::memory_order_acq_rel)) {
            static_cast<void>(fresh.release());
        }
    }
    const auto number = m_last.fetch_add(1, std::memory_order_relaxed) + 1;
    find(handle)->store(number, std::memory_order_relaxed);
    return number;
}

SocketNumber SocketNumbers::closing(NativeSocket handle) noexcept
{
    auto* const entry = find(handle);
    return entry != nullptr ? entry->exchange(0, std::memory_order_relaxed) : 0;
}

SocketNumber SocketNumbers::of(NativeSocket handle) const noexcept
{
    const auto* const entry = find(handle);
    return entry != nullptr ? entry->load(std::memory_order_relaxed) : 0;
}

std::atomic<SocketNumber>* SocketNumbers::find(NativeSocket handle) const noexcept
{
    const auto position = static_cast<std::size_t>(handle);
    if (position / chunkSize >= chunkCount) {
        return nullptr;
    }
    auto* const chunk = m_chunks[position / chunkSize].load(std::memory_order_acquire);
    return chunk != nullptr ? &(*chunk)[position % chunkSize] : nullptr;
}

TraceLog::TraceLog(std::size_t capacity, std::function<void()> wake, Order order)
    : m_wake(std::move(wake))
    , m_order(order)
    , m_capacity(std::max<std::size_t>(capacity, 1))
{
}

void TraceLog::setCapacity(std::size_t capacity)
{
    const std::lock_guard lock(m_mutex);
    m_capacity = std::max<std::size_t>(capacity, 1);
}

void TraceLog::append(const TraceRecord& record)
{
    TraceRecord kept = record;
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        wasEmpty = isEmpty();
        keep(kept);
    }
    if (wasEmpty && m_wake) {
        m_wake();
    }
}

/// The time is read under the lock, so that the numbers have the order of the times.
void TraceLog::begin(TraceRecord& record)
{
    if (m_order == Order::Returned) {
        record.at = std::chrono::steady_clock::now();
        return;
    }
    record.waiting = true;
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        wasEmpty = isEmpty();
        record.at = std::chrono::steady_clock::now();
        keep(record);
    }
    if (wasEmpty && m_wake) {
        m_wake();
    }
}

void TraceLog::finish(TraceRecord& record)
{
    record.took = std::chrono::steady_clock::now() - record.at;
    record.waiting = false;
    if (m_order == Order::Returned) {
        append(record);
        return;
    }
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        wasEmpty = isEmpty();
        if (record.number <= m_lastTaken) {
            m_returned.push_back(record);
        } else if (const auto first = m_blocks.empty() ? record.number + 1 : m_blocks.front()->records.front().number;
                   record.number >= first) {
            const auto place = static_cast<std::size_t>(record.number - first); // all blocks but the last are full
            m_blocks[place / blockSize]->records[place % blockSize] = record;
        }
    }
    if (wasEmpty && m_wake) {
        m_wake();
    }
}

/// Gives it its number.
void TraceLog::keep(TraceRecord& record)
{
    if (m_blocks.empty() || m_blocks.back()->used == blockSize) {
        dropOldest();
        m_blocks.push_back(m_spare ? std::move(m_spare) : std::make_unique<Block>());
    }
    auto& block = *m_blocks.back();
    record.number = ++m_lastNumber;
    block.records[block.used] = record;
    ++block.used;
}

/// Gives up whole blocks, as long as the full ones that stay hold the capacity.
void TraceLog::dropOldest()
{
    while (!m_blocks.empty() && (m_blocks.size() - 1) * blockSize >= m_capacity) {
        m_lost += m_blocks.front()->used;
        m_spare = std::move(m_blocks.front());
        m_spare->used = 0;
        m_blocks.erase(m_blocks.begin());
    }
}

void TraceLog::take(Batch& batch)
{
    std::vector<std::unique_ptr<Block>> blocks;
    std::size_t capacity = 0;
    batch.returned.clear();
    {
        const std::lock_guard lock(m_mutex);
        blocks.swap(m_blocks);
        batch.returned.swap(m_returned);
        batch.lost = std::exchange(m_lost, 0);
        capacity = m_capacity;
        m_lastTaken = m_lastNumber;
    }
    std::size_t total = 0;
    for (const auto& block : blocks) {
        total += block->used;
    }
    auto surplus = total - std::min(total, capacity);
    batch.lost += surplus;
    batch.records.clear();
    batch.records.reserve(total - surplus);
    for (const auto& block : blocks) {
        const auto skipped = std::min(surplus, block->used);
        surplus -= skipped;
        batch.records.insert(batch.records.end(), block->records.begin() + static_cast<std::ptrdiff_t>(skipped),
                             block->records.begin() + static_cast<std::ptrdiff_t>(block->used));
    }
}

} // namespace echolab::net
