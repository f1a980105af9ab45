#include "app/calls/callsteps.h"

#include <algorithm>
#include <utility>

namespace echolab::app {

namespace {

/// Sockets whose closing was not recorded are forgotten when there are so many.
constexpr std::size_t mostSockets = 20'000;
/// Likewise threads that ended without a call of the chapter after what they did for one.
constexpr std::size_t mostThreads = 20'000;
/// What a thread did since its last call of the chapter: an event loop that wakes for nothing does no end of it.
constexpr std::size_t mostBefore = 100;

net::NativeSocket madeBy(const TracedCall& call)
{
    return static_cast<net::NativeSocket>(call.value);
}

} // namespace

void CallSteps::returned(TracedCall& call)
{
    using net::Call;
    if (completesConnect(call) || waitsForConnect(call)) {
        return;
    }
    const net::CallState state = net::stateOf(call);
    switch (call.call) {
    case Call::Poll:
    case Call::EpollWait:
    case Call::EpollCreate:
        if (call.call == Call::EpollCreate && !call.failed()) {
            m_pollers.insert(madeBy(call));
        }
        serveNext(call);
        break;
    case Call::EpollCtl: {
        const auto* const control = std::get_if<net::EpollControlArguments>(&call.arguments);
        serveLast(call, control != nullptr ? control->socket : call.socket);
        break;
    }
    case Call::SetSockOpt:
    case Call::GetSockOpt:
    case Call::GetSockName:
    case Call::GetPeerName:
    case Call::SetMode: serveLast(call, call.socket); break;
    case Call::Close:
        if (m_pollers.erase(call.socket) > 0) {
            call.folded = true;
            break;
        }
        [[fallthrough]];
    default:
        if (state == net::CallState::WouldBlock) {
            serveLast(call, call.socket); // the end of what it found, or the beginning of a wait
        } else {
            ofTheChapter(call);
        }
        break;
    }
}

void CallSteps::clear()
{
    m_connecting.clear();
    m_last.clear();
    m_before.clear();
}

void CallSteps::ofTheChapter(TracedCall& call)
{
    if (const auto before = m_before.find(call.thread); before != m_before.end()) {
        for (const std::uint64_t number : before->second) {
            if (TracedCall* const served = m_find(number)) {
                served->serves = call.number;
                m_changed(number);
            }
        }
        m_before.erase(before); // the thread may make no other call
    }
    if (call.call == net::Call::Close) {
        m_last.erase(call.socket);
        m_connecting.erase(call.socket);
        return;
    }
    if (net::stateOf(call) == net::CallState::InProgress) {
        m_connecting[call.socket] = {call.number, call.at};
    }
    if ((call.call == net::Call::Socket || call.call == net::Call::Accept) && !call.failed()) {
        remember(madeBy(call), call.number);
    }
    if (call.call != net::Call::Socket) {
        remember(call.socket, call.number);
    }
}

/// getsockopt(SO_ERROR) tells how a connect() that went on by itself has ended.
bool CallSteps::completesConnect(TracedCall& call)
{
    const auto* const option = std::get_if<net::OptionArguments>(&call.arguments);
    if (call.call != net::Call::GetSockOpt || call.failed() || option == nullptr
        || option->option != net::Option::PendingError) {
        return false;
    }
    const auto found = m_connecting.find(call.socket);
    if (found == m_connecting.end()) {
        return false;
    }
    call.folded = true;
    call.serves = found->second.number;
    if (TracedCall* const connect = m_find(found->second.number)) {
        connect->joined = true;
        connect->joinedError = option->value;
        connect->joinedTook = call.at + call.took - found->second.began;
        m_changed(found->second.number);
    }
    m_connecting.erase(found);
    return true;
}

bool CallSteps::waitsForConnect(TracedCall& call)
{
    const auto* const poll = std::get_if<net::PollArguments>(&call.arguments);
    if (poll == nullptr || call.failed()) {
        return false;
    }
    const auto lines = std::min<std::size_t>(poll->lines.size(), poll->count);
    for (std::size_t i = 0; i < lines; ++i) {
        const auto found = poll->lines[i].wanted.writable ? m_connecting.find(poll->lines[i].socket)
                                                          : m_connecting.end();
        if (found != m_connecting.end()) {
            call.folded = true;
            call.serves = found->second.number;
            return true;
        }
    }
    return false;
}

/// What sets a socket up, or asks it something, belongs to the call before it. A failure is shown for itself.
void CallSteps::serveLast(TracedCall& call, net::NativeSocket socket)
{
    if (net::stateOf(call) == net::CallState::Failed) {
        return;
    }
    if (const auto last = m_last.find(socket); last != m_last.end()) {
        call.folded = true;
        call.serves = last->second;
    } else {
        serveNext(call);
    }
}

void CallSteps::serveNext(TracedCall& call)
{
    if (net::stateOf(call) == net::CallState::Failed) {
        return;
    }
    call.folded = true;
    if (m_before.size() >= mostThreads) {
        m_before.clear();
    }
    auto& before = m_before[call.thread];
    if (before.size() == mostBefore) {
        before.erase(before.begin());
    }
    before.push_back(call.number);
}

void CallSteps::remember(net::NativeSocket socket, std::uint64_t number)
{
    if (m_last.size() >= mostSockets) {
        m_last.clear();
        m_connecting.clear();
    }
    m_last[socket] = number;
}

} // namespace echolab::app
