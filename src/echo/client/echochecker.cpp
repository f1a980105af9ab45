#include "echo/client/echochecker.h"

#include <algorithm>

namespace echolab::echo {

void EchoChecker::begin(MessageId id, std::shared_ptr<const Bytes> data, Clock::time_point now)
{
    if (m_checking) {
        m_expected.push_back({id, std::move(data), now});
    }
}

std::vector<ClientEvent::What> EchoChecker::received(BytesView data, Clock::time_point now)
{
    std::vector<ClientEvent::What> events;
    const std::size_t whole = data.size();
    while (!data.empty()) {
        // Bytes that come before they were sent are no echo, even if they happen to look like one.
        if (!m_checking || m_sentUnanswered == 0) {
            ClientReceived received{Bytes(data.begin(), data.end())};
            received.receives.add(data.size(), whole);
            events.emplace_back(std::move(received));
            break;
        }
        const Expected& first = m_expected.front();
        const auto rest = BytesView(*first.data).subspan(m_matched);
        const auto length = std::min({rest.size(), data.size(), m_sentUnanswered});
        const auto difference = std::mismatch(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(length),
                                              data.begin());
        const auto same = static_cast<std::size_t>(difference.first - rest.begin());
        if (m_matched == 0) {
            m_firstReceive = now;
            m_receives = {};
        }
        m_receives.add(same, whole);
        m_matched += same;
        m_sentUnanswered -= same;
        data = data.subspan(same);
        if (same < length) {
            events.emplace_back(EchoMismatch{first.id, m_matched, rest[same], data.front()});
            endChecking(events, data);
            break;
        }
        if (m_matched == first.data->size()) {
            events.emplace_back(
                MessageConfirmed{first.id, first.data->size(), now - first.sentAt, m_firstReceive, m_receives});
            m_matched = 0;
            m_expected.pop_front();
        }
    }
    return events;
}

std::vector<ClientEvent::What> EchoChecker::finish()
{
    std::vector<ClientEvent::What> events;
    endChecking(events, {});
    return events;
}

std::vector<ClientEvent::What> EchoChecker::overdue()
{
    std::vector<ClientEvent::What> events;
    if (m_checking && m_sentUnanswered > m_keepAtMost) {
        events.emplace_back(EchoUnanswered{m_expected.front().id});
        endChecking(events, {});
    }
    return events;
}

/// Hands out what had matched of a message, followed by what nobody asked for.
void EchoChecker::endChecking(std::vector<ClientEvent::What>& events, BytesView unasked)
{
    Bytes received;
    if (m_matched > 0) {
        const auto& data = *m_expected.front().data;
        received.assign(data.begin(), data.begin() + static_cast<std::ptrdiff_t>(m_matched));
    }
    received.insert(received.end(), unasked.begin(), unasked.end());
    if (!received.empty()) {
        events.emplace_back(ClientReceived{std::move(received)});
    }
    m_checking = false;
    m_expected.clear();
    m_matched = 0;
}

} // namespace echolab::echo
