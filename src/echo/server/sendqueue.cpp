#include "echo/server/sendqueue.h"

#include <algorithm>

namespace echolab::echo {

void SendQueue::append(BytesView data)
{
    m_size += data.size();
    while (!data.empty()) {
        if (m_pieces.empty() || m_pieces.back().size() == m_pieces.back().capacity()) {
            m_pieces.emplace_back().reserve(std::max(piece, data.size()));
        }
        auto& last = m_pieces.back();
        const auto some = data.first(std::min(data.size(), last.capacity() - last.size()));
        last.insert(last.end(), some.begin(), some.end());
        data = data.subspan(some.size());
    }
}

BytesView SendQueue::front() const
{
    return m_pieces.empty() ? BytesView() : BytesView(m_pieces.front()).subspan(m_sent);
}

void SendQueue::remove(std::size_t bytes)
{
    m_size -= bytes;
    m_sent += bytes;
    if (m_sent == m_pieces.front().size()) {
        m_pieces.pop_front();
        m_sent = 0;
    }
}

void SendQueue::clear()
{
    m_pieces.clear();
    m_sent = 0;
    m_size = 0;
}

} // namespace echolab::echo
