#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "echo/client/clientevents.h"

namespace echolab::echo {

/// Compares the stream that comes back with the stream that was sent, and tells which messages are back. It is the
/// bytes that are compared, however recv() cuts them up: a byte too many is a difference like any other, whether it
/// came before the first message, between two or after the last. Pure logic, no sockets; belongs to one thread.
class EchoChecker
{
public:
    /// For each of so many bytes that are kept for comparison, one message may be.
    static constexpr std::size_t bytesPerMessage = 256;

    /// keepAtMost: bytes kept for comparison; more than that unanswered, or too many messages (a short one takes more
    /// room than its bytes), means that the peer does not echo.
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

    void differs(std::vector<ClientEvent::What>& events, EchoMismatch mismatch, BytesView data);
    void endChecking(std::vector<ClientEvent::What>& events, BytesView unasked);

    std::size_t m_keepAtMost;
    std::deque<Expected> m_expected;
    std::size_t m_matched = 0;        ///< of the first in m_expected
    Clock::time_point m_firstReceive; ///< of the first in m_expected, once something of it has come
    CallSizes m_receives;             ///< likewise
    std::size_t m_sentUnanswered = 0; ///< bytes on their way: sent, and not come back
    std::uint64_t m_echoed = 0;       ///< bytes that came back right: where in the stream the next one stands
    bool m_checking = true;
};

} // namespace echolab::echo
