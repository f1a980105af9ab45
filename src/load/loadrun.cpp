#include "load/loadrun.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <thread>

namespace echolab::load {

namespace {

constexpr auto stopToken = std::numeric_limits<std::uint64_t>::max();

} // namespace

LoadRun::LoadRun(RunId run, const LoadConfig& config, net::NativeSocket stop, Publish publish, net::SystemCalls& calls)
    : m_run(run)
    , m_config(config.sensible())
    , m_stop(stop)
    , m_publish(std::move(publish))
    , m_calls(calls)
    , m_pattern(config.seed, config.bytes)
    , m_random(config.seed)
    , m_sizes(m_config, m_random)
    , m_buffer(Pattern::longest)
    , m_now(Clock::now())
    , m_start(m_now)
    , m_nextSlot(m_now + m_config.slot)
{
    const std::size_t all = m_config.clients + m_config.idleClients;
    m_connections.reserve(all);
    for (std::size_t i = 0; i < all; ++i) {
        m_connections.emplace_back(m_pattern, m_random() >> 32U, isIdle(i) ? 0 : m_config.inFlight, m_config.verify);
    }
    m_awaitsWritable.resize(all);
    m_turns.resize(m_config.clients);
    // Taken from the end: the idle ones connect first.
    m_toOpen.resize(isStream() ? all : m_config.idleClients);
    std::iota(m_toOpen.begin(), m_toOpen.end(), all - m_toOpen.size());
}

void LoadRun::execute()
{
    if (m_config.targets.empty()) {
        m_failure = net::SocketError::of(net::Call::Connect, std::errc::destination_address_required);
    } else if (auto poller = net::Poller::create(m_calls); !poller) {
        m_failure = poller.error();
    } else if (const auto added = poller->add(m_stop, {true, false}, stopToken); !added) {
        m_failure = added.error();
    } else {
        m_poller = std::move(*poller);
        loop();
    }
    if (m_failure) {
        m_state = LoadState::Failed;
    }
    m_now = Clock::now();
    m_poller.reset();
    for (auto& connection : m_connections) {
        connection.close();
    }
    m_connected = 0;
    publish();
}

void LoadRun::loop()
{
    while (!isFinished(m_state)) {
        openWaiting();
        if (m_state == LoadState::Connecting && m_connecting == 0 && m_toOpen.empty()) {
            startClock();
        }
        const int limit = waitLimit();
        const auto events = m_poller->wait(limit);
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
    if (!m_restarts.empty() || wantsToOpen()) {
        return 0;
    }
    auto limit = std::chrono::ceil<std::chrono::milliseconds>(m_nextSlot - m_now);
    limit = m_schedule ? std::min(limit, m_schedule->untilNextMoment(m_now)) : limit;
    return static_cast<int>(std::max<std::chrono::milliseconds::rep>(limit.count(), 0));
}

void LoadRun::handle(const net::ReadyEvent& event)
{
    if (event.token == stopToken) {
        m_state = LoadState::Cancelled;
        return;
    }
    const auto index = static_cast<std::size_t>(event.token);
    auto& connection = m_connections[index];
    if (connection.state() == LoadConnection::State::Connecting) {
        if (const auto finished = connection.finishOpening(); !finished) {
            failed(index, finished.error());
            return;
        }
        opened(index);
    }
    if (event.found.writable && connection.hasUnsent() && !send(index)) {
        return;
    }
    if (event.found.readable && connection.state() == LoadConnection::State::Open) {
        receive(index);
    }
}

/// What follows from the time: slots that end, messages that are due, the end of the run.
void LoadRun::advance()
{
    if (isFinished(m_state)) {
        return;
    }
    if (m_now >= m_nextSlot) {
        while (m_nextSlot <= m_now) {
            m_nextSlot += m_config.slot;
        }
        giveUpLateConnects();
        if (m_timeline) {
            m_timeline->advance(m_now);
        }
        publish();
    }
    if (!m_schedule) {
        return;
    }
    beginDue();
    const bool over = m_schedule->isOver(m_now);
    if (over && m_state == LoadState::Running) {
        m_state = LoadState::Draining;
        m_drainStart = m_now;
    }
    const bool drained = over && m_tally.underWay() == 0;
    const bool late = m_state == LoadState::Draining && m_now - m_drainStart >= m_config.drainTimeout;
    const bool deserted = isStream() && m_connected <= m_config.idleClients && m_tally.underWay() == 0
        && std::none_of(m_connections.begin(), m_connections.begin() + static_cast<std::ptrdiff_t>(m_config.clients),
                        [](const auto& c) { return c.state() == LoadConnection::State::Open; });
    if (drained || late || deserted) {
        m_state = LoadState::Completed;
    }
}

void LoadRun::publish()
{
    LoadSnapshot snapshot;
    snapshot.run = m_run;
    snapshot.state = m_state;
    snapshot.failure = m_failure;
    snapshot.connected = m_connected;
    if (m_schedule) {
        const bool drained = m_state == LoadState::Completed && m_drainStart > m_start;
        const auto until = drained ? std::max(m_drainStart, m_lastEcho) : m_now;
        snapshot.elapsed = until - m_start;
        snapshot.begun = m_schedule->begun();
        snapshot.unsent = m_schedule->due(m_now) - snapshot.begun;
        snapshot.latency = m_timeline->latency();
        snapshot.slots = m_timeline->slots(until);
    }
    m_tally.tell(snapshot);
    m_publish(std::move(snapshot));
}

void LoadRun::openWaiting()
{
    while (wantsToOpen()) {
        const auto index = m_toOpen.back();
        m_toOpen.pop_back();
        if (open(index)) {
            awaitReadiness(index, true);
        }
    }
    for (const auto index : std::exchange(m_restarts, {})) {
        connectAndSend(index);
    }
}

bool LoadRun::open(std::size_t index)
{
    const auto& target = m_config.targets[m_nextTarget];
    m_nextTarget = (m_nextTarget + 1) % m_config.targets.size();
    auto& connection = m_connections[index];
    if (const auto begun = connection.open(target, m_now, m_calls); !begun) {
        failed(index, begun.error());
        return false;
    }
    ++m_connecting;
    // A poller has no other way to say that the connection is there.
    const bool writable = isStream() || isIdle(index);
    m_awaitsWritable[index] = writable;
    if (const auto added = m_poller->add(connection.handle(), {true, writable}, index); !added) {
        failed(index, Fault::of(added.error()));
        return false;
    }
    return true;
}

void LoadRun::opened(std::size_t index)
{
    --m_connecting;
    ++m_connected;
    if (!m_connections[index].hasUnsent()) {
        awaitReadiness(index, false);
    }
}

void LoadRun::startClock()
{
    m_now = Clock::now();
    m_start = m_now;
    m_lastEcho = m_now;
    m_nextSlot = m_now + m_config.slot;
    m_schedule.emplace(m_config, m_start);
    m_timeline.emplace(m_start, m_config.slot);
    m_state = LoadState::Running;
    for (std::size_t i = 0; i < m_config.clients; ++i) {
        if (isStream()) {
            fill(i);
        } else {
            m_restarts.push_back(i);
        }
    }
}

/// Open loop: tells the clients whose messages have become due since the last time.
void LoadRun::beginDue()
{
    if (!m_schedule->isOpenLoop()) {
        return;
    }
    const auto due = m_schedule->due(m_now);
    const auto clients = m_config.clients;
    for (auto message = std::max(m_dueSeen, due - std::min<std::uint64_t>(due, clients)); message < due; ++message) {
        const auto index = static_cast<std::size_t>(message % clients);
        if (isStream()) {
            fill(index);
        } else if (m_connections[index].state() == LoadConnection::State::Closed) {
            connectAndSend(index);
        }
    }
    m_dueSeen = due;
}

/// Stream: begins as many messages as the schedule and the limit under way allow.
void LoadRun::fill(std::size_t index)
{
    auto& connection = m_connections[index];
    if (connection.state() != LoadConnection::State::Open) {
        return;
    }
    while (connection.hasRoom()) {
        const auto due = m_schedule->take(index, m_turns[index], m_now);
        if (!due) {
            break;
        }
        ++m_turns[index];
        m_tally.begun();
        connection.begin(m_sizes.next(), *due);
    }
    if (connection.hasUnsent() && !m_awaitsWritable[index]) {
        send(index);
    }
}

void LoadRun::connectAndSend(std::size_t index)
{
    auto& connection = m_connections[index];
    if (connection.state() != LoadConnection::State::Closed) {
        return;
    }
    const auto due = m_schedule->take(index, m_turns[index], m_now);
    if (!due) {
        return;
    }
    ++m_turns[index];
    m_tally.begun();
    connection.begin(m_sizes.next(), *due);
    if (open(index)) {
        send(index);
    }
}

/// False where the connection broke.
bool LoadRun::send(std::size_t index)
{
    auto& connection = m_connections[index];
    const bool wasConnecting = connection.state() == LoadConnection::State::Connecting;
    const auto sent = connection.send();
    if (!sent) {
        failed(index, sent.error());
        return false;
    }
    m_tally.sent(*sent);
    if (wasConnecting && connection.state() == LoadConnection::State::Open) {
        opened(index);
    }
    awaitReadiness(index, connection.hasUnsent());
    return true;
}

void LoadRun::receive(std::size_t index)
{
    auto& connection = m_connections[index];
    const auto received = connection.receive(m_buffer);
    if (!received) {
        failed(index, received.error());
        return;
    }
    if (*received == 0) {
        return;
    }
    m_now = Clock::now();
    m_lastEcho = m_now;
    m_tally.received(*received);
    m_timeline->received(*received);
    bool some = false;
    while (const auto due = connection.takeEchoed()) {
        some = true;
        m_tally.cameBack();
        m_timeline->echoed(m_now - *due);
    }
    if (!some) {
        return;
    }
    if (isStream()) {
        fill(index);
    } else {
        closeConnection(index);
        m_restarts.push_back(index);
    }
}

void LoadRun::awaitReadiness(std::size_t index, bool writable)
{
    if (m_awaitsWritable[index] == writable) {
        return;
    }
    m_awaitsWritable[index] = writable;
    if (const auto changed = m_poller->modify(m_connections[index].handle(), {true, writable}, index); !changed) {
        failed(index, Fault::of(changed.error()));
    }
}

void LoadRun::failed(std::size_t index, const Fault& fault)
{
    m_tally.failed(fault, m_connections[index].underWay());
    if (m_timeline) {
        m_timeline->failed();
    }
    closeConnection(index);
    if (!isStream() && !isIdle(index)) {
        m_restarts.push_back(index);
    }
}

void LoadRun::closeConnection(std::size_t index)
{
    auto& connection = m_connections[index];
    switch (connection.state()) {
    case LoadConnection::State::Closed: break;
    case LoadConnection::State::Connecting: --m_connecting; break;
    case LoadConnection::State::Open: --m_connected; break;
    }
    if (connection.state() != LoadConnection::State::Closed) {
        m_poller->closing(connection.handle());
    }
    connection.close();
}

void LoadRun::giveUpLateConnects()
{
    if (m_connecting == 0) {
        return;
    }
    const auto timeout = net::SocketError::of(net::Call::Connect, std::errc::timed_out);
    for (std::size_t i = 0; i < m_connections.size(); ++i) {
        if (m_connections[i].state() == LoadConnection::State::Connecting
            && m_now - m_connections[i].since() >= m_config.connectTimeout) {
            failed(i, Fault::of(timeout));
        }
    }
}

} // namespace echolab::load
