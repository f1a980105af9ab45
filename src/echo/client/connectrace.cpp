#include "echo/client/connectrace.h"

#include <algorithm>
#include <utility>

#include "echo/base/interruptiblewait.h"

namespace echolab::echo {

std::vector<net::Endpoint> interleaved(const std::vector<net::Endpoint>& addresses)
{
    std::vector<net::Endpoint> order = addresses;
    if (order.empty()) {
        return order;
    }
    const auto first = order.front().family();
    const auto ofFirst = [first](const net::Endpoint& address) {
        return address.family() == first;
    };
    auto others = std::stable_partition(order.begin(), order.end(), ofFirst);
    // The next of the other family comes to each second place, as long as both have some.
    for (auto place = order.begin(); place != others && others != order.end();) {
        ++place;
        std::rotate(place, others, others + 1);
        ++place;
        ++others;
    }
    return order;
}

ConnectRace::ConnectRace(std::vector<net::Endpoint> addresses, const ClientConfig& config, net::SystemCalls& calls,
                         Report report)
    : m_addresses(std::move(addresses))
    , m_config(config)
    , m_calls(calls)
    , m_report(std::move(report))
{
}

std::optional<net::Result<ConnectRace::Winner>> ConnectRace::advance()
{
    for (std::size_t i = 0; i < m_attempts.size();) {
        auto& attempt = m_attempts[i];
        if (attempt.decided) {
            auto outcome = finish(attempt);
            if (outcome) {
                return outcome;
            }
            failed(attempt.remote, outcome.error());
        } else if (Clock::now() >= attempt.limit) {
            failed(attempt.remote, net::SocketError::of(net::Call::Connect, std::errc::timed_out));
        } else {
            ++i;
            continue;
        }
        m_attempts.erase(m_attempts.begin() + static_cast<std::ptrdiff_t>(i));
    }
    while (m_next < m_addresses.size() && (m_attempts.empty() || Clock::now() >= m_nextBegin)) {
        Attempt attempt{.socket = {}, .remote = m_addresses[m_next++], .limit = Clock::now() + m_config.connectTimeout};
        m_report(ConnectAttempt{attempt.remote});
        const auto begun = begin(attempt);
        if (!begun && begun.error().inProgress()) {
            m_nextBegin = Clock::now() + attemptDelay;
            m_attempts.push_back(std::move(attempt));
            continue;
        }
        auto outcome = begun ? finish(attempt) : tl::unexpected(begun.error());
        if (outcome) {
            return outcome;
        }
        failed(attempt.remote, outcome.error());
    }
    if (m_attempts.empty() && m_lastError) {
        return tl::unexpected(*m_lastError);
    }
    return std::nullopt;
}

net::Result<bool> ConnectRace::wait(net::NativeSocket mailbox)
{
    std::vector<net::PollEntry> entries{{mailbox, {true, false}, {}}};
    for (const auto& attempt : m_attempts) {
        entries.push_back({attempt.socket.handle(), {false, true}, {}});
    }
    const int timeoutMs = millisecondsUntil(nextDue());
    const auto result = m_calls.poll(entries, timeoutMs);
    if (result.failed()) {
        const net::SocketError error(net::Call::Poll, result.error);
        if (error.outOfMemory()) {
            net::pauseStarved(timeoutMs);
        } else if (!error.is(std::errc::interrupted)) {
            return tl::unexpected(error);
        }
        return false;
    }
    for (std::size_t i = 0; i < m_attempts.size(); ++i) {
        m_attempts[i].decided = entries[i + 1].found.writable;
    }
    return entries.front().found.readable;
}

net::Result<void> ConnectRace::begin(Attempt& attempt)
{
    auto socket = net::Socket::open(attempt.remote.family(), net::Mode::Nonblocking, m_calls);
    if (!socket) {
        return tl::unexpected(socket.error());
    }
    attempt.socket = std::move(*socket);
    // A small message must not wait for the acknowledgement of the one before it.
    if (const auto done = attempt.socket.setOption(net::Option::NoDelay, 1); !done) {
        return tl::unexpected(done.error());
    }
    attempt.refusals = requestOptions(attempt.socket, m_config.socketOptions);
    return attempt.socket.connect(attempt.remote);
}

net::Result<ConnectRace::Winner> ConnectRace::finish(Attempt& attempt)
{
    if (attempt.decided) {
        if (const auto connected = attempt.socket.finishConnect(); !connected) {
            return tl::unexpected(connected.error());
        }
    }
    const auto local = attempt.socket.localEndpoint();
    if (!local) {
        return tl::unexpected(local.error());
    }
    if (*local == attempt.remote) {
        // The system chose the very port that was asked for, and TCP's simultaneous open connected the socket to itself
        // (RFC 9293 section 3.5). Nobody listens there.
        return tl::unexpected(net::SocketError::of(net::Call::Connect, std::errc::connection_refused));
    }
    const auto remote = attempt.socket.remoteEndpoint().value_or(attempt.remote);
    return Winner{std::move(attempt.socket), *local, remote, std::move(attempt.refusals)};
}

void ConnectRace::failed(const net::Endpoint& remote, const net::SocketError& error)
{
    m_lastError = error;
    m_nextBegin = {}; // the next need not wait
    m_report(AttemptFailed{remote, error});
}

Clock::time_point ConnectRace::nextDue() const
{
    auto due = m_next < m_addresses.size() ? m_nextBegin : Clock::time_point::max();
    for (const auto& attempt : m_attempts) {
        due = std::min(due, attempt.limit);
    }
    return due;
}

} // namespace echolab::echo
