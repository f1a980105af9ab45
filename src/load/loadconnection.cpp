#include "load/loadconnection.h"

#include <algorithm>
#include <utility>

namespace echolab::load {

namespace {

tl::unexpected<Fault> fault(const net::SocketError& error)
{
    return tl::unexpected(Fault::of(error));
}

tl::unexpected<Fault> notAnEcho(std::string_view name, std::optional<WrongByte> wrongByte = std::nullopt)
{
    return tl::unexpected(Fault{net::callName(net::Call::Recv), std::string(name), std::nullopt, wrongByte});
}

} // namespace

LoadConnection::LoadConnection(const Pattern& pattern, std::uint64_t offset, std::size_t room, bool verify)
    : m_pattern(&pattern)
    , m_offset(offset)
    , m_verify(verify)
    , m_messages(room)
{
}

tl::expected<void, Fault> LoadConnection::open(const net::Endpoint& target, Clock::time_point now,
                                               net::SystemCalls& calls)
{
    auto socket = net::Socket::open(target.family(), net::Mode::Nonblocking, calls);
    if (!socket) {
        return fault(socket.error());
    }
    // Without it the last piece of a message would wait for the acknowledgement of the one before (Nagle's algorithm).
    if (const auto set = socket->setOption(net::Option::NoDelay, 1); !set) {
        return fault(set.error());
    }
    if (const auto connected = socket->connect(target); !connected && !connected.error().inProgress()) {
        return fault(connected.error());
    }
    m_socket = std::move(*socket);
    m_state = State::Connecting;
    m_since = now;
    return {};
}

tl::expected<void, Fault> LoadConnection::finishOpening()
{
    if (const auto connected = m_socket.finishConnect(); !connected) {
        return fault(connected.error());
    }
    m_state = State::Open;
    return {};
}

void LoadConnection::close()
{
    m_socket = {};
    m_state = State::Closed;
    m_queued = m_sent = m_received = 0;
    m_first = m_count = 0;
}

void LoadConnection::begin(std::size_t size, Clock::time_point due)
{
    m_queued += size;
    std::size_t last = m_first + m_count;
    if (last >= m_messages.size()) {
        last -= m_messages.size();
    }
    m_messages[last] = {m_queued, due};
    ++m_count;
}

tl::expected<std::size_t, Fault> LoadConnection::send()
{
    std::size_t total = 0;
    while (hasUnsent()) {
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(m_queued - m_sent, Pattern::longest));
        const auto sent = m_socket.send(m_pattern->part(m_offset + m_sent, wanted));
        if (!sent) {
            const auto& error = sent.error();
            // While the connect is still in progress Linux says EAGAIN, others say ENOTCONN.
            const bool later = error.wouldBlock()
                || (m_state == State::Connecting && error.is(std::errc::not_connected));
            if (later) {
                break;
            }
            if (m_state == State::Connecting) {
                // The connect has failed. Why, the system tells either here or when asked, but only once.
                if (const auto connected = m_socket.finishConnect(); !connected) {
                    return fault(connected.error());
                }
                return fault(net::SocketError(net::Call::Connect, error.code()));
            }
            return fault(error);
        }
        m_state = State::Open;
        m_sent += *sent;
        total += *sent;
        if (*sent < wanted) {
            break;
        }
    }
    return total;
}

void LoadConnection::endSending(Clock::time_point now)
{
    m_since = now;
    // Where it fails the server has closed before.
    m_state = m_socket.shutdown(net::ShutdownHow::Send) ? State::Ending : State::Ended;
}

tl::expected<std::size_t, Fault> LoadConnection::receive(std::span<std::byte> buffer)
{
    const auto received = m_socket.recv(buffer);
    if (!received) {
        if (received.error().wouldBlock()) {
            return 0;
        }
        if (m_state != State::Ending) {
            return fault(received.error());
        }
    }
    if (!received || *received == 0) {
        if (m_state != State::Ending) {
            return notAnEcho(peerEnded);
        }
        m_state = State::Ended;
        return 0;
    }
    const auto expected = static_cast<std::size_t>(std::min<std::uint64_t>(*received, m_sent - m_received));
    if (m_verify) {
        if (const auto wrong = m_pattern->mismatch(m_offset + m_received, buffer.first(expected))) {
            const std::uint64_t offset = m_received + *wrong;
            return notAnEcho(wrongEcho, WrongByte{offset, m_pattern->at(m_offset + offset), buffer[*wrong]});
        }
    }
    if (*received > expected) {
        return notAnEcho(unexpectedData, WrongByte{m_sent, std::nullopt, buffer[expected]});
    }
    m_received += *received;
    return *received;
}

std::optional<Clock::time_point> LoadConnection::takeEchoed()
{
    if (m_count == 0 || m_messages[m_first].end > m_received) {
        return std::nullopt;
    }
    const auto due = m_messages[m_first].due;
    if (++m_first == m_messages.size()) {
        m_first = 0;
    }
    --m_count;
    return due;
}

} // namespace echolab::load
