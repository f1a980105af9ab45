#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "net/cable/cablerules.h"

namespace echolab::net {

/// Bytes of a frame. Shares the storage it lies in, so that it outlives the log.
struct FrameBytes {
    std::shared_ptr<const std::byte[]> storage;
    std::size_t offset = 0;
    std::size_t length = 0;

    std::span<const std::byte> view() const { return {storage.get() + offset, length}; }
};

/// A TCP segment on the cable and what became of it.
struct CableFrame {
    std::uint64_t number = 0; ///< counts the segments on the cable, 0 for the first
    CableHost from = CableHost::A;
    std::chrono::steady_clock::time_point sent; ///< when it left its host
    /// When it was given to the other host; nothing while it is on its way, and for good where it was lost.
    std::optional<std::chrono::steady_clock::time_point> arrived;
    std::optional<LossCause> lost;
    bool heldBack = false; ///< the cable did not pass it on at once
    bool twice = false;    ///< it arrived twice
    Segment segment;
    FrameBytes bytes; ///< the Ethernet frame
};

/// The last segments that were on a cable. Written by the cable's thread, read by any.
class FrameLog
{
public:
    explicit FrameLog(std::size_t capacity);

    /// By the cable's thread: keeps the bytes of a frame of up to 64 KiB.
    FrameBytes keep(std::span<const std::byte> frame);
    /// Gives the frame its number.
    std::uint64_t add(CableFrame frame);
    /// They do nothing where the frame is forgotten.
    void setArrived(std::uint64_t number, std::chrono::steady_clock::time_point at);
    void setLost(std::uint64_t number, LossCause cause);

    struct Snapshot {
        std::vector<CableFrame> frames; ///< in the order in which they were sent
        std::uint64_t forgotten = 0;    ///< the oldest, for which there was no room
    };
    /// From any thread.
    Snapshot snapshot() const;
    /// From any thread: how many there have been, forgotten ones included.
    std::uint64_t count() const;

private:
    CableFrame* find(std::uint64_t number);

    // Storage is taken in large pieces, each given up with the last frame in it.
    static constexpr std::size_t pieceSize = std::size_t{1} << 20;
    std::shared_ptr<std::byte[]> m_piece;
    std::size_t m_used = pieceSize;

    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::deque<CableFrame> m_frames;
    std::uint64_t m_forgotten = 0;
};

} // namespace echolab::net
