#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <vector>

#include "load/loadconfig.h"
#include "load/loadpool.h"
#include "load/loadsnapshot.h"
#include "load/loadtally.h"
#include "load/messagesizes.h"
#include "load/pattern.h"
#include "load/schedule.h"
#include "load/stallwatch.h"
#include "load/timeline.h"

namespace echolab::load {

enum class StopRequest {
    None,
    Gently, ///< what is under way may still come back
    AtOnce,
};

/// How a run learns that it is to stop: it asks once the handle has become readable, which it is no more afterwards.
struct StopSource {
    net::NativeSocket handle;
    std::function<StopRequest()> ask;
};

/// One run of a load, from the first connect to the last echo. Lives and works on one thread.
class LoadRun
{
public:
    using Publish = std::function<void(LoadSnapshot)>;

    /// publish is called once a slot and at the end.
    LoadRun(RunId run, const LoadConfig& config, StopSource stop, Publish publish, net::SystemCalls& calls);

    /// Returns when the run is over and all its sockets are closed.
    void execute();

private:
    bool isStream() const noexcept { return m_config.mode == LoadMode::Stream; }
    bool isSending(std::size_t index) const noexcept { return !m_pool.isIdle(index); }
    bool wantsToOpen() const { return !m_toOpen.empty() && m_pool.connecting() < mostConnecting; }

    void loop();
    int waitLimit() const;
    void handle(const net::ReadyEvent& event);
    void stop();
    void advance();
    void endSlot();
    void beginDraining(Clock::time_point limit);
    bool isDrained() const;
    void publish();
    void tellMessages(LoadSnapshot& snapshot) const;

    void openWaiting();
    bool open(std::size_t index);
    void startClock();
    void beginDue();
    void begin(std::size_t index, Clock::time_point due);
    void fill(std::size_t index);
    void connectAndSend(std::size_t index);
    bool send(std::size_t index);
    void receive(std::size_t index);
    void finish(std::size_t index);
    void ended(std::size_t index);
    bool hasMoreFor(std::size_t index) const;
    void failed(std::size_t index, const Fault& fault);

    /// A SYN queue that overflows costs a second of waiting, so not all clients connect at once.
    static constexpr std::size_t mostConnecting = 128;

    const RunId m_run;
    const LoadConfig m_config;
    const StopSource m_stop;
    const Publish m_publish;

    Pattern m_pattern;
    std::mt19937_64 m_random;
    MessageSizes m_sizes;
    std::vector<std::byte> m_buffer;
    LoadPool m_pool;
    std::vector<std::uint64_t> m_turns;   ///< messages begun, by client
    std::vector<std::size_t> m_toOpen;    ///< clients that have yet to connect
    std::vector<std::size_t> m_restarts;  ///< ConnectPerMessage: clients that are free for their next message
    std::vector<std::size_t> m_abandoned; ///< clients that send no more, since their connections failed
    std::optional<Schedule> m_schedule;   ///< from startClock() on, and so is the timeline
    std::optional<Timeline> m_timeline;

    LoadState m_state = LoadState::Connecting;
    std::optional<net::SocketError> m_failure;
    std::optional<std::chrono::nanoseconds> m_stalled;
    Clock::time_point m_now;
    Clock::time_point m_start;
    Clock::time_point m_nextSlot;
    Clock::time_point m_drainStart;
    Clock::time_point m_drainLimit = Clock::time_point::max();
    Clock::time_point m_lastEcho;
    bool m_cancelled = false;
    StallWatch m_stall;
    std::uint64_t m_dueSeen = 0; ///< open loop: whose client was told
    LoadTally m_tally;
};

} // namespace echolab::load
