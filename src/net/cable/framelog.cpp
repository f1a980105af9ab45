#include "net/cable/framelog.h"

#include <algorithm>
#include <utility>

namespace echolab::net {

FrameLog::FrameLog(std::size_t capacity)
    : m_capacity(std::max<std::size_t>(capacity, 1))
{
}

FrameBytes FrameLog::keep(std::span<const std::byte> frame)
{
    if (m_used + frame.size() > pieceSize) {
        m_piece = std::shared_ptr<std::byte[]>(new std::byte[pieceSize]); // make_shared would set it to zero
        m_used = 0;
    }
    std::copy(frame.begin(), frame.end(), m_piece.get() + m_used);
    FrameBytes kept{m_piece, m_used, frame.size()};
    m_used += frame.size();
    return kept;
}

std::uint64_t FrameLog::add(CableFrame frame)
{
    const std::lock_guard lock(m_mutex);
    if (m_frames.size() == m_capacity) {
        m_frames.pop_front();
        ++m_forgotten;
    }
    frame.number = m_forgotten + m_frames.size();
    m_frames.push_back(std::move(frame));
    return m_frames.back().number;
}

CableFrame* FrameLog::find(std::uint64_t number)
{
    return number >= m_forgotten ? &m_frames[static_cast<std::size_t>(number - m_forgotten)] : nullptr;
}

void FrameLog::setArrived(std::uint64_t number, std::chrono::steady_clock::time_point at)
{
    const std::lock_guard lock(m_mutex);
    if (auto* const frame = find(number); frame != nullptr && !frame->arrived) {
        frame->arrived = at;
    }
}

void FrameLog::setLost(std::uint64_t number, LossCause cause)
{
    const std::lock_guard lock(m_mutex);
    if (auto* const frame = find(number); frame != nullptr) {
        frame->arrived.reset();
        frame->lost = cause;
    }
}

FrameLog::Snapshot FrameLog::snapshot() const
{
    Snapshot snapshot;
    {
        const std::lock_guard lock(m_mutex);
        snapshot.frames.assign(m_frames.begin(), m_frames.end());
        snapshot.forgotten = m_forgotten;
    }
    // Both ends are read in turns: what one host sent may have been read after what the other sent a little later.
    std::stable_sort(snapshot.frames.begin(), snapshot.frames.end(),
                     [](const CableFrame& a, const CableFrame& b) { return a.sent < b.sent; });
    return snapshot;
}

std::uint64_t FrameLog::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_forgotten + m_frames.size();
}

} // namespace echolab::net
