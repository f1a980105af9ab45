#include "load/loadrun.h"

#include <algorithm>
#include <numeric>
#include <thread>
#include <utility>

namespace echolab::load {

namespace {

using State = LoadConnection::State;

} // namespace

LoadRun::LoadRun(RunId run, const LoadConfig& config, StopSource stop, Publish publish, net::SystemCalls& calls)
    : m_run(run)
    , m_config(config.sensible())
    , m_stop(std::move(stop))
    , m_publish(std::move(publish))
    , m_pattern(config.seed, config.bytes)
    , m_random(config.seed)
    , m_sizes(m_config, m_random)
    , m_buffer(Pattern::longest)
    , m_pool(m_config, m_pattern, m_random, calls)
    , m_now(Clock::now())
    , m_start(m_now)
    , m_nextSlot(m_now + m_config.slot)
    , m_stall(m_config.stall)
{
    m_turns.resize(m_config.clients);
    // Taken from the end: the idle ones connect first.
    m_toOpen.resize(isStream() ? m_pool.size() : m_config.idleClients);
    std::iota(m_toOpen.begin(), m_toOpen.end(), m_pool.size() - m_toOpen.size());
}

void LoadRun::execute()
{
    if (m_config.targets.empty()) {
        m_failure = net::SocketError::of(net::Call::Connect, std::errc::destination_address_required);
    } else if (const auto started = m_pool.start(m_stop.handle); !started) {
        m_failure = started.error();
    } else {
        loop();
    }
    if (m_failure) {
        m_state = LoadState::Failed;
    }
    m_now = Clock::now();
    m_pool.closeAll();
    publish();
}

void LoadRun::loop()
{
    while (!isFinished(m_state)) {
        openWaiting();
        if (m_state == LoadState::Connecting && m_pool.connecting() == 0 && m_toOpen.empty()) {
            startClock();
        }
        const int limit = waitLimit();
        const auto events = m_pool.wait(limit);
        if (!events) {
            m_failure = events.error();
            return;
        }
        if (events->empty() && limit == 0) {
            std::this_thread::yield();
        }
        m_now = Clock::now();
        for (const auto& event : *events) {
            handle(event);
        }
        advance();
    }
}

/// Milliseconds. The last one before a message is due is spent looking, since waiting is not exact enough.
int LoadRun::waitLimit() const
{
    using std::chrono::milliseconds;
    if (!m_restarts.empty() || wantsToOpen()) {
        return 0;
    }
    auto limit = std::chrono::ceil<milliseconds>(std::min({m_nextSlot, m_drainLimit, m_stall.nextMoment()}) - m_now);
    limit = m_schedule ? std::min(limit, m_schedule->untilNextMoment(m_now)) : limit;
    return static_cast<int>(std::max<milliseconds::rep>(limit.count(), 0));
}

void LoadRun::handle(const net::ReadyEvent& event)
{
    if (event.token == LoadPool::stopToken) {
        stop();
        return;
    }
    const auto index = static_cast<std::size_t>(event.token);
    auto& connection = m_pool[index];
    if (connection.state() == State::Connecting) {
        if (const auto finished = m_pool.finishOpening(index); !finished) {
            failed(index, finished.error());
            return;
        }
        if (m_schedule && isStream() && isSending(index)) {
            fill(index); // connected once more
        }
    }
    if (event.found.writable && connection.hasUnsent()) {
        m_stall.moved(m_now, true);
        if (!send(index)) {
            return;
        }
    }
    if (event.found.readable && (connection.state() == State::Open || connection.state() == State::Ending)) {
        receive(index);
    }
}

void LoadRun::stop()
{
    const auto request = m_stop.ask();
    if (request == StopRequest::None) {
        return;
    }
    const bool again = std::exchange(m_cancelled, true);
    if (request == StopRequest::AtOnce || again || !m_schedule) {
        m_state = LoadState::Cancelled;
        return;
    }
    m_schedule->stop(m_now);
    beginDraining(m_now + m_config.cancelTimeout);
}

/// What follows from the time: slots that end, messages that are due, the end of the run.
void LoadRun::advance()
{
    if (isFinished(m_state)) {
        return;
    }
    if (m_now >= m_nextSlot) {
        endSlot();
    }
    if (!m_schedule) {
        return;
    }
    beginDue();
    if (m_state == LoadState::Running && m_schedule->isOver(m_now)) {
        const bool byTime = m_config.duration.count() > 0;
        beginDraining(byTime ? m_now + m_config.drainTimeout : Clock::time_point::max());
    }
    const bool late = m_now >= m_drainLimit;
    const bool deserted = isStream() && m_abandoned.size() == m_config.clients;
    if (isDrained() || late || deserted) {
        m_state = m_cancelled ? LoadState::Cancelled : LoadState::Completed;
    } else if (m_stalled = m_stall.stalled(m_now); m_stalled) {
        m_state = LoadState::Failed;
    }
}

void LoadRun::endSlot()
{
    while (m_nextSlot <= m_now) {
        m_nextSlot += m_config.slot;
    }
    for (const auto index : m_pool.late(m_now)) {
        if (m_pool[index].state() == State::Ending) {
            ended(index); // nothing more has come, and that is all that was asked
        } else {
            failed(index, Fault::of(net::SocketError::of(net::Call::Connect, std::errc::timed_out)));
        }
    }
    if (m_timeline) {
        m_timeline->advance(m_now);
    }
    publish();
}

/// limit: when what is still under way is given up.
void LoadRun::beginDraining(Clock::time_point limit)
{
    m_state = LoadState::Draining;
    m_drainStart = m_now;
    m_drainLimit = limit;
    for (std::size_t i = 0; isStream() && i < m_config.clients; ++i) {
        if (m_pool[i].state() == State::Open && m_pool[i].underWay() == 0) {
            finish(i);
        }
    }
}

/// All that was to be sent has come back, and nothing else.
bool LoadRun::isDrained() const
{
    return m_state == LoadState::Draining && m_tally.underWay() == 0 && m_pool.ending() == 0
        && (m_cancelled || (m_pool.connecting() == 0 && m_toOpen.empty() && m_restarts.empty()));
}

void LoadRun::publish()
{
    LoadSnapshot snapshot;
    snapshot.run = m_run;
    snapshot.state = m_state;
    snapshot.failure = m_failure;
    snapshot.stalled = m_stalled;
    snapshot.connected = m_pool.connected();
    if (m_schedule) {
        const bool drained = (m_state == LoadState::Completed || m_cancelled) && m_drainStart > m_start;
        const auto until = drained ? std::max(m_drainStart, m_lastEcho) : m_now;
        snapshot.elapsed = until - m_start;
        snapshot.latency = m_timeline->latency();
        snapshot.slots = m_timeline->slots(until);
        tellMessages(snapshot);
    }
    m_tally.tell(snapshot);
    m_publish(std::move(snapshot));
}

void LoadRun::tellMessages(LoadSnapshot& snapshot) const
{
    const auto due = m_schedule->due(m_now);
    snapshot.asked = m_schedule->asked();
    snapshot.begun = m_schedule->begun();
    snapshot.unsent = due - snapshot.begun;
    if (m_schedule->isOpenLoop()) {
        const auto end = snapshot.asked.value_or(due);
        for (const auto index : m_abandoned) {
            snapshot.unsent -= m_schedule->owed(index, m_turns[index], due);
            snapshot.abandoned += m_schedule->owed(index, m_turns[index], end);
        }
    } else if (snapshot.asked && !m_cancelled && m_abandoned.size() == m_config.clients) {
        snapshot.abandoned = *snapshot.asked - snapshot.begun; // any client might have sent them
    }
    const auto told = snapshot.begun + snapshot.unsent + snapshot.abandoned;
    snapshot.remaining = snapshot.asked ? *snapshot.asked - told : 0;
}

} // namespace echolab::load
