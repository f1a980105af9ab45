#pragma once

#include <list>

#include "echo/base/bytes.h"

namespace echolab::echo {

/// Bytes that wait to be sent, in order. Takes memory for what is in it and at most two pieces more, and gives it back
/// as it is sent. Belongs to one thread.
class SendQueue
{
public:
    /// A piece, in bytes: how much memory is taken at a time, unless more is appended at once.
    static constexpr std::size_t piece = std::size_t{64} << 10;

    bool empty() const noexcept { return m_size == 0; }
    std::size_t size() const noexcept { return m_size; }

    void append(BytesView data);
    /// What comes next, as much as lies together in memory; nothing only where the queue is empty.
    BytesView front() const;
    /// So many bytes of front() have been sent.
    void remove(std::size_t bytes);
    void clear();

private:
    std::list<Bytes> m_pieces; ///< none of them empty; a list takes no memory while there are none
    std::size_t m_sent = 0;    ///< of the first
    std::size_t m_size = 0;
};

} // namespace echolab::echo
