// What a run does with its clients: connect, send, receive, and go on or give up.
#include <algorithm>
#include <utility>

#include "load/loadrun.h"

namespace echolab::load {

namespace {

using State = LoadConnection::State;

} // namespace

void LoadRun::openWaiting()
{
    while (wantsToOpen()) {
        const auto index = m_toOpen.back();
        m_toOpen.pop_back();
        open(index);
    }
    for (const auto index : std::exchange(m_restarts, {})) {
        connectAndSend(index);
    }
}

bool LoadRun::open(std::size_t index)
{
    const auto begun = m_pool.open(index, m_now);
    if (!begun) {
        failed(index, begun.error());
    }
    return begun.has_value();
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
        } else if (m_pool[index].state() == State::Closed) {
            connectAndSend(index);
        }
    }
    m_dueSeen = due;
}

void LoadRun::begin(std::size_t index, Clock::time_point due)
{
    ++m_turns[index];
    m_tally.begun();
    m_stall.begun(m_now);
    m_pool[index].begin(m_sizes.next(), due);
}

/// Stream: begins as many messages as the schedule and the limit under way allow.
void LoadRun::fill(std::size_t index)
{
    auto& connection = m_pool[index];
    if (connection.state() != State::Open) {
        return;
    }
    while (connection.hasRoom()) {
        const auto due = m_schedule->take(index, m_turns[index], m_now);
        if (!due) {
            break;
        }
        begin(index, *due);
    }
    if (connection.hasUnsent() && !m_pool.awaitsWritable(index)) {
        send(index);
    }
}

void LoadRun::connectAndSend(std::size_t index)
{
    if (m_pool[index].state() != State::Closed) {
        return;
    }
    const auto due = m_schedule->take(index, m_turns[index], m_now);
    if (!due) {
        return;
    }
    begin(index, *due);
    if (open(index)) {
        send(index);
    }
}

/// False where the connection broke.
bool LoadRun::send(std::size_t index)
{
    const auto sent = m_pool.send(index);
    if (!sent) {
        failed(index, sent.error());
        return false;
    }
    m_tally.sent(*sent);
    return true;
}

void LoadRun::receive(std::size_t index)
{
    auto& connection = m_pool[index];
    const auto received = connection.receive(m_buffer);
    if (!received) {
        failed(index, received.error());
        return;
    }
    if (connection.state() == State::Ended) {
        ended(index);
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
    m_stall.moved(m_now, m_tally.underWay() > 0);
    if (!some) {
        return;
    }
    if (isStream()) {
        fill(index);
    }
    const bool isLast = !isStream() || m_schedule->isOver(m_now);
    if (isLast && connection.state() == State::Open && connection.underWay() == 0) {
        finish(index);
    }
}

/// A client that has all its echoes: only the end of the connection may follow.
void LoadRun::finish(std::size_t index)
{
    m_pool.endSending(index, m_now);
    if (m_pool[index].state() == State::Ended) {
        ended(index);
    }
}

void LoadRun::ended(std::size_t index)
{
    m_pool.close(index);
    if (!isStream()) {
        m_restarts.push_back(index);
    }
}

bool LoadRun::hasMoreFor(std::size_t index) const
{
    if (!m_schedule || !m_schedule->isOver(m_now)) {
        return true;
    }
    return m_schedule->isOpenLoop() && isSending(index) && !m_cancelled
        && m_schedule->owed(index, m_turns[index], m_schedule->due(m_now)) > 0;
}

/// What was under way is lost. The client connects once more, unless that makes no sense.
void LoadRun::failed(std::size_t index, const Fault& fault)
{
    m_tally.failed(fault, m_pool[index].underWay());
    if (m_timeline) {
        m_timeline->failed();
    }
    const bool again = m_pool.isWorthReopening(index, fault) && hasMoreFor(index);
    m_pool.close(index);
    if (!isStream() && isSending(index)) {
        m_restarts.push_back(index);
    } else if (again) {
        m_toOpen.push_back(index);
    } else if (isSending(index)) {
        m_abandoned.push_back(index);
    }
}

} // namespace echolab::load
