#pragma once

// What the cable's thread does.

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <queue>
#include <variant>
#include <vector>

#include "net/cable/cablerules.h"
#include "net/cable/framelog.h"
#include "net/cable/network_linux.h"
#include "net/poller/mailbox.h"

namespace echolab::net {

/// Reads frames at both ends of the cable, asks the rules, writes them at the other end, now or later, and notes TCP
/// segments in a log.
class CableLine
{
public:
    struct Stop { };
    using Command = std::variant<CableConditions, CableLoss, Stop>;

    static CableResult<std::unique_ptr<CableLine>> create(std::array<Descriptor, 2> ends, const CableConfig& config,
                                                          FrameLog& log);
    ~CableLine();
    CableLine(const CableLine&) = delete;
    CableLine& operator=(const CableLine&) = delete;

    /// Until Stop comes. On one thread.
    void run();

    // From any thread.
    void post(const Command& command) { m_mailbox.post(command); }
    bool isBusy() const { return m_heldCount.load(std::memory_order_acquire) > 0; }
    std::uint64_t overrun();

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::uint64_t noNumber = ~std::uint64_t{0};

    /// A frame that has not arrived yet.
    struct Held {
        Clock::time_point arrival;
        std::uint64_t order; ///< of two that arrive at once the one that came first is first
        CableHost to;
        std::uint64_t number; ///< in the log, noNumber where it holds no TCP segment
        FrameBytes bytes;

        bool operator>(const Held& other) const
        {
            return std::pair(arrival, order) > std::pair(other.arrival, other.order);
        }
    };
    struct Outgoing {
        std::uint64_t number;
        FrameBytes bytes;
    };
    struct Buffers;

    CableLine(std::array<Descriptor, 2> ends, Descriptor timer, const CableConfig& config, FrameLog& log);

    bool obeys();
    bool readEnd(CableHost from);
    void take(CableHost from, std::span<const std::byte> frame, Clock::time_point sent, Clock::time_point now);
    void deliverDue();
    void write(CableHost to);
    void setTimer();

    std::array<Descriptor, 2> m_ends;
    Descriptor m_timer;
    FrameLog& m_log;
    CableRules m_rules;
    Mailbox<Command> m_mailbox;
    std::unique_ptr<Buffers> m_buffers;
    std::priority_queue<Held, std::vector<Held>, std::greater<>> m_held;
    std::uint64_t m_order = 0;
    std::atomic<std::size_t> m_heldCount = 0;
    std::array<std::vector<Outgoing>, 2> m_outgoing; ///< to each host, now
    std::atomic<std::uint64_t> m_overrun = 0;
};

} // namespace echolab::net
