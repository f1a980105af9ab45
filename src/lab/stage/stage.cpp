#include "lab/stage/stage.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "lab/stage/translate.h"
#include "net/table/tcptable.h"

namespace echolab::lab {

namespace {

using Clock = std::chrono::steady_clock;

std::size_t index(Role role)
{
    return static_cast<std::size_t>(role);
}

Role roleOf(const net::TraceSide& side)
{
    if (side.role == net::TraceSide::Role::Server) {
        return Role::Server;
    }
    return side.number == 1 ? Role::Client : Role::SecondClient;
}

} // namespace

Finding stoppedBy(const net::SocketError& error)
{
    return {text(QT_TRANSLATE_NOOP("lab", "The experiment can be carried out to its end.")),
            Outcome::NotPossibleHere,
            {},
            text(QT_TRANSLATE_NOOP("lab", "A call that it needs failed: %1(): %2 %3"),
                 std::string(net::callName(error.call())), error.name(), error.text()),
            {}};
}

Stage::Stage(RunId run, LabEventQueue& events, Conductor& conductor)
    : m_run(run)
    , m_events(events)
    , m_conductor(conductor)
    , m_calls{net::TracingCalls{m_log, {net::TraceSide::Role::Server, 0}},
              net::TracingCalls{m_log, {net::TraceSide::Role::Client, 1}},
              net::TracingCalls{m_log, {net::TraceSide::Role::Client, 2}}}
{
    m_log.setRecording(true);
}

void Stage::step(Text what)
{
    show(StepBegun{++m_step, std::move(what)});
    m_conductor.awaitStep();
}

void Stage::note(Role role, Text what)
{
    show(Noted{role, std::move(what)});
}

void Stage::found(Text claim, bool asStated, Text seen, Text why, Text otherwise)
{
    inferred(std::move(claim), asStated, std::move(seen), {}, std::move(why), std::move(otherwise));
}

void Stage::inferred(Text claim, bool asStated, Text seen, Text source, Text why, Text otherwise)
{
    const bool other = !asStated && !otherwise.empty();
    takeDown({std::move(claim), asStated ? Outcome::AsStated : Outcome::Differs, std::move(seen),
              other ? std::move(otherwise) : std::move(why), std::move(source)});
}

void Stage::notPossible(Text claim, Text why)
{
    takeDown({std::move(claim), Outcome::NotPossibleHere, {}, std::move(why), {}});
}

void Stage::takeDown(Finding finding)
{
    m_findings.push_back(std::move(finding));
    show(Found{m_findings.back()});
}

net::SystemCalls& Stage::calls(Role role)
{
    return m_calls[index(role)];
}

Peer Stage::open(Role role, net::Family family, net::Mode mode)
{
    return {*this, role, need(net::Socket::open(family, mode, calls(role)))};
}

Peer Stage::listening(net::Family family, int backlog)
{
    auto server = open(Role::Server, family);
    need(server.socket().bind(net::Endpoint::loopback(family, 0)));
    need(server.socket().listen(backlog));
    if (const auto rows = net::tcpTable({server.local().port()})) {
        std::copy_if(rows->begin(), rows->end(), std::back_inserter(m_leftOver),
                     [](const net::TcpRow& row) { return row.state == net::TcpState::TimeWait; });
    }
    return server;
}

Peer Stage::connected(Role role, const net::Endpoint& server)
{
    auto client = open(role, server.family());
    need(client.socket().connect(server));
    return client;
}

Stage::Attempt Stage::tryConnect(Role role, const net::Endpoint& server, std::chrono::milliseconds limit)
{
    auto client = open(role, server.family(), net::Mode::Nonblocking);
    const auto connecting = client.socket().connect(server);
    if (connecting) {
        client.setMode(net::Mode::Blocking);
        return {std::move(client), {}, text(QT_TRANSLATE_NOOP("lab", "connect() returned 0."))};
    }
    const auto first = connecting.error().name();
    if (!connecting.error().inProgress()) {
        return {{}, connecting.error(), text(QT_TRANSLATE_NOOP("lab", "connect() returned -1 (%1)."), first)};
    }
    if (!writable(client, limit)) {
        client.close();
        return {{},
                {},
                text(QT_TRANSLATE_NOOP("lab",
                                       "connect() returned -1 (%1: it goes on). There was no answer within %2 ms; then "
                                       "the experiment closed the socket."),
                     first, limit.count())};
    }
    const auto finished = client.socket().finishConnect();
    if (!finished) {
        return {{},
                finished.error(),
                text(QT_TRANSLATE_NOOP("lab",
                                       "connect() returned -1 (%1: it goes on). Then SO_ERROR gave the outcome: %2."),
                     first, finished.error().name())};
    }
    client.setMode(net::Mode::Blocking);
    return {std::move(client),
            {},
            text(QT_TRANSLATE_NOOP("lab",
                                   "connect() returned -1 (%1: it goes on). Then SO_ERROR gave the outcome: 0, "
                                   "connected."),
                 first)};
}

Peer Stage::accepted(Peer& listening, net::Endpoint* peer)
{
    await(listening, net::Call::Accept);
    auto accepted = need(listening.socket().accept(net::Mode::Blocking));
    if (peer != nullptr) {
        *peer = accepted.peer;
    }
    return {*this, listening.role(), std::move(accepted.socket)};
}

Stage::Pair Stage::pair(Peer& listening, Role role)
{
    auto client = connected(role, listening.local());
    return {std::move(client), accepted(listening)};
}

bool Stage::readable(const Peer& peer, std::chrono::milliseconds limit)
{
    return ready(peer.handle(), {true, false}, limit);
}

void Stage::await(const Peer& peer, net::Call call)
{
    if (!readable(peer)) {
        stop(net::SocketError::of(call, std::errc::timed_out));
    }
}

bool Stage::writable(const Peer& peer, std::chrono::milliseconds limit)
{
    return ready(peer.handle(), {false, true}, limit);
}

bool Stage::ready(net::NativeSocket handle, net::Readiness wanted, std::chrono::milliseconds limit)
{
    showCalls();
    // The stage's own waiting is no part of the experiment, so it is not traced.
    std::array entries{net::PollEntry{m_conductor.cancelHandle(), {true, false}, {}},
                       net::PollEntry{handle, wanted, {}}};
    const auto count = handle == net::NativeSocket::Invalid ? std::size_t{1} : entries.size();
    const auto end = Clock::now() + limit;
    for (;;) {
        const auto rest = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
        const auto timeout = static_cast<int>(std::max(rest, 0ms).count());
        const auto result = net::systemCalls().poll(std::span(entries).first(count), timeout);
        if (m_conductor.isCancelled()) {
            throw Cancelled{};
        }
        if (result.failed() && !net::SocketError(net::Call::Poll, result.error).is(std::errc::interrupted)) {
            stop(net::SocketError(net::Call::Poll, result.error));
        }
        if (!result.failed()) {
            return result.value > 0;
        }
    }
}

bool Stage::until(const std::function<bool()>& condition, std::chrono::milliseconds limit)
{
    const auto end = Clock::now() + limit;
    while (!condition()) {
        if (Clock::now() >= end) {
            return false;
        }
        hold(5ms);
    }
    return true;
}

void Stage::hold(std::chrono::milliseconds time)
{
    ready(net::NativeSocket::Invalid, {}, time);
}

std::vector<net::TcpRow> Stage::states(std::uint16_t port)
{
    auto rows = need(net::tcpTable({port}));
    std::erase_if(rows, [this](const net::TcpRow& row) {
        return row.state == net::TcpState::TimeWait
            && std::any_of(m_leftOver.begin(), m_leftOver.end(), [&row](const net::TcpRow& old) {
                   return old.local == row.local && old.remote == row.remote;
               });
    });
    show(StatesSeen{rows});
    return rows;
}

bool Stage::reaches(const net::Endpoint& local, const net::Endpoint& remote, net::TcpState state)
{
    return until([&] {
        const auto rows = need(net::tcpTable({local.port()}));
        return std::any_of(rows.begin(), rows.end(), [&](const net::TcpRow& row) {
            return row.local == local && row.remote == remote && row.state == state;
        });
    });
}

void Stage::moved(Role role, Direction direction, echo::BytesView data)
{
    const auto shown = data.first(std::min(data.size(), BytesMoved::shown));
    show(BytesMoved{role, direction, data.size(), {shown.begin(), shown.end()}}, shown.size());
}

void Stage::waits(CallWaits what)
{
    show(what);
    m_waiting.push_back(what);
}

void Stage::showCalls()
{
    m_log.take(m_batch);
    // The beginning of a call that was shown as waiting is told already: here it ends.
    const auto waiting = [this](const net::TraceRecord& record) {
        return std::find_if(m_waiting.begin(), m_waiting.end(), [&record](const CallWaits& waits) {
            return waits.role == roleOf(record.side) && waits.call == record.call;
        });
    };
    const auto told = [&](const net::TraceRecord& record) {
        return waiting(record) == m_waiting.end() ? record.at : record.at + record.took;
    };
    std::stable_sort(m_batch.records.begin(), m_batch.records.end(),
                     [&](const net::TraceRecord& a, const net::TraceRecord& b) { return told(a) < told(b); });
    for (const auto& record : m_batch.records) {
        const auto role = roleOf(record.side);
        m_made[index(role)].push_back(record);
        const auto shown = waiting(record);
        const bool waited = shown != m_waiting.end() || record.at < m_shownUntil;
        if (shown != m_waiting.end()) {
            m_waiting.erase(shown);
        }
        m_events.push({m_run, CallMade{role, record, waited}}, echo::Priority::Control);
        m_shownUntil = std::max(m_shownUntil, record.at);
    }
}

const std::vector<net::TraceRecord>& Stage::callsOf(Role role)
{
    showCalls();
    return m_made[index(role)];
}

void Stage::stop(const net::SocketError& error)
{
    takeDown(stoppedBy(error));
    throw Stopped{};
}

void Stage::show(LabEvent::What what, std::size_t bytes)
{
    showCalls();
    m_events.push({m_run, std::move(what)}, echo::Priority::Control, bytes);
}

} // namespace echolab::lab
