#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>

#include <QString>

#include "app/base/ringmodel.h"
#include "echo/base/bytes.h"
#include "net/address/endpoint.h"

namespace echolab::app {

enum class Direction { Sent, Received };

/// Up to 16 bytes of one direction of a connection.
struct HexLine {
    static constexpr std::size_t width = 16;

    Direction direction;
    net::Endpoint peer;
    std::uint64_t offset; ///< of the first byte, from the start of the data that one call sent or received
    std::uint8_t length;
    std::array<std::byte, width> bytes;

    /// "00000010  ec 95 88 eb 85 95 ed 95  98 ec 84 b8 ec 9a 94 2e  |................|"
    QString text() const;
};

/// The bytes of a conversation, which are read as lines of a hex dump: keeps little more than the bytes themselves, and
/// makes a line when it is asked for. Belongs to one thread.
class HexStore
{
public:
    /// One block of data; of a long one only so many of the last lines.
    void add(Direction direction, const net::Endpoint& peer, echo::BytesView data, std::size_t mostLines);

    /// Every line belongs to one block; the last line of a block may be short.
    std::size_t lines() const { return static_cast<std::size_t>(m_endLine - m_firstLine); }
    /// From 0, the oldest, to lines() - 1.
    HexLine line(std::size_t index) const;
    void removeOldest(std::size_t lines);

    /// Roughly what it takes in memory, in bytes.
    std::size_t cost() const { return m_payload.size() + m_blocks.size() * sizeof(Block); }
    /// How many of the oldest lines must go before the limits hold. The newest line stays, whatever it takes.
    std::size_t excess(const RingLimits& limits) const;

private:
    /// What is left of a block. Lines and bytes are numbered from 0 since the store was made.
    struct Block {
        std::uint64_t line;   ///< its first one
        std::uint64_t byte;   ///< its first one; the last is the one before the next block's first
        std::uint64_t offset; ///< of that byte in the data
        net::Endpoint peer;
        Direction direction;
    };
    using Blocks = std::deque<Block>;

    Blocks::const_iterator blockOf(std::uint64_t line) const;
    std::uint64_t endByte() const { return m_firstByte + m_payload.size(); }
    std::size_t costFrom(std::uint64_t line) const;

    Blocks m_blocks;
    std::deque<std::byte> m_payload;
    std::uint64_t m_firstLine = 0;
    std::uint64_t m_endLine = 0;
    std::uint64_t m_firstByte = 0; ///< of m_payload
};

} // namespace echolab::app
