#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <vector>

#include "load/loadconfig.h"
#include "load/loadconnection.h"
#include "load/loadsnapshot.h"
#include "load/loadtally.h"
#include "load/messagesizes.h"
#include "load/pattern.h"
#include "load/schedule.h"
#include "load/timeline.h"
#include "net/poller/poller.h"

namespace echolab::load {

/// One run of a load, from the first connect to the last echo. Lives and works on one thread.
class LoadRun
{
public:
    using Publish = std::function<void(LoadSnapshot)>;

    /// The run is cancelled when stop becomes readable. publish is called once a slot and at the end.
    LoadRun(RunId run, const LoadConfig& config, net::NativeSocket stop, Publish publish, net::SystemCalls& calls);

    /// Returns when the run is over and all its sockets are closed.
    void execute();

private:
    bool isStream() const noexcept { return m_config.mode == LoadMode::Stream; }
    bool isIdle(std::size_t index) const noexcept { return index >= m_config.clients; }
    bool wantsToOpen() const { return !m_toOpen.empty() && m_connecting < mostConnecting; }

    void loop();
    int waitLimit() const;
    void handle(const net::ReadyEvent& event);
    void advance();
    void publish();

    void openWaiting();
    bool open(std::size_t index);
    void opened(std::size_t index);
    void startClock();
    void beginDue();
    void fill(std::size_t index);
    void connectAndSend(std::size_t index);
    bool send(std::size_t index);
    void receive(std::size_t index);
    void awaitReadiness(std::size_t index, bool writable);
    void failed(std::size_t index, const Fault& fault);
    void closeConnection(std::size_t index);
    void giveUpLateConnects();

    /// A SYN queue that overflows costs a second of waiting, so not all clients connect at once.
    static constexpr std::size_t mostConnecting = 128;

    const RunId m_run;
    const LoadConfig m_config;
    const net::NativeSocket m_stop;
    const Publish m_publish;
    net::SystemCalls& m_calls;

    Pattern m_pattern;
    std::mt19937_64 m_random;
    MessageSizes m_sizes;
    std::vector<std::byte> m_buffer;
    std::vector<LoadConnection> m_connections; ///< those that send, then the idle ones
    std::vector<bool> m_awaitsWritable;
    std::vector<std::uint64_t> m_turns;  ///< messages begun, by client
    std::vector<std::size_t> m_toOpen;   ///< clients that have yet to connect
    std::vector<std::size_t> m_restarts; ///< ConnectPerMessage: clients that are free for their next message
    std::optional<net::Poller> m_poller;
    std::optional<Schedule> m_schedule; ///< from startClock() on, and so is the timeline
    std::optional<Timeline> m_timeline;

    LoadState m_state = LoadState::Connecting;
    std::optional<net::SocketError> m_failure;
    Clock::time_point m_now;
    Clock::time_point m_start;
    Clock::time_point m_nextSlot;
    Clock::time_point m_drainStart;
    Clock::time_point m_lastEcho;
    std::size_t m_nextTarget = 0;
    std::size_t m_connecting = 0;
    std::size_t m_connected = 0;
    std::uint64_t m_dueSeen = 0; ///< open loop: whose client was told
    LoadTally m_tally;
};

} // namespace echolab::load
