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
        if (!m_checking) {
            ClientReceived received{Bytes(data.begin(), data.end())};
            received.receives.add(data.size(), whole);
            events.emplace_back(std::move(received));
            break;
        }
        if (m_sentUnanswered == 0) {
            // Bytes that come before they were sent are no echo, even if they happen to look like one.
            differs(events, {.message = std::nullopt, .offset = 0, .expected = std::nullopt, .actual = data.front()},
                    data);
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
        m_echoed += same;
        m_sentUnanswered -= same;
        data = data.subspan(same);
        if (same < length) {
            differs(events, {.message = first.id, .offset = m_matched, .expected = rest[same], .actual = data.front()},
                    data);
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
    const bool tooMuch = m_sentUnanswered > m_keepAtMost
        || m_expected.size() > std::max<std::size_t>(m_keepAtMost / bytesPerMessage, 1);
    if (m_checking && tooMuch) {
        events.emplace_back(EchoUnanswered{m_expected.front().id});
        endChecking(events, {});
    }
    return events;
}

void EchoChecker::differs(std::vector<ClientEvent::What>& events, EchoMismatch mismatch, BytesView data)
{
    mismatch.streamOffset = m_echoed;
    events.emplace_back(mismatch);
    endChecking(events, data);
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
