#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "echo/client/clientevents.h"

namespace echolab::echo {

/// Compares what comes back with what was sent, message by message. Pure logic, no sockets; belongs to one thread.
class EchoChecker
{
public:
    /// keepAtMost: bytes kept for comparison; more than that unanswered means that the peer does not echo.
    explicit EchoChecker(std::size_t keepAtMost)
        : m_keepAtMost(keepAtMost)
    {
    }

    /// A message begins to be sent; its bytes follow with sent().
    void begin(MessageId id, std::shared_ptr<const Bytes> data, Clock::time_point now);
    /// The kernel has taken this many more bytes of the messages begun.
    void sent(std::size_t bytes) { m_sentUnanswered += bytes; }

    /// What the bytes that arrived mean: MessageConfirmed, EchoMismatch, EchoUnanswered, ClientReceived, in order.
    std::vector<ClientEvent::What> received(BytesView data, Clock::time_point now);
    /// Nothing comes any more: the part of an echo that had matched, if any, as ClientReceived.
    std::vector<ClientEvent::What> finish();
    /// EchoUnanswered once too much is unanswered, with the part of an echo that had matched; checking has then ended.
    std::vector<ClientEvent::What> overdue();

    /// False once a difference was found, or too much was unanswered.
    bool checking() const { return m_checking; }

private:
    struct Expected {
        MessageId id;
        std::shared_ptr<const Bytes> data;
        Clock::time_point sentAt;
    };

    void endChecking(std::vector<ClientEvent::What>& events, BytesView unasked);

    std::size_t m_keepAtMost;
    std::deque<Expected> m_expected;
    std::size_t m_matched = 0;        ///< of the first in m_expected
    Clock::time_point m_firstReceive; ///< of the first in m_expected, once something of it has come
    CallSizes m_receives;             ///< likewise
    std::size_t m_sentUnanswered = 0; ///< bytes on their way: sent, and not come back
    bool m_checking = true;
};

} // namespace echolab::echo
