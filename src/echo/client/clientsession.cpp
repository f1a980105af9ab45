#include "echo/client/clientsession.h"

#include <algorithm>

#include "echo/base/connectionend.h"
#include "echo/base/namelookup.h"
#include "echo/client/connectrace.h"

namespace echolab::echo {

namespace {

constexpr std::size_t receiveBuffer = 64 * 1024;
constexpr int piecesInARow = 64;

} // namespace

void ClientSession::post(ClientCommand command)
{
    using Action = ConnectionAction;
    const bool ends = command.kind == ClientCommand::Kind::Act
        && (command.action == Action::Close || command.action == Action::Reset
            || command.action == Action::FinishSending);
    const std::lock_guard lock(m_commands);
    m_ending = m_ending || ends;
    m_mailbox.post(std::move(command));
}

tl::expected<void, SendRefusal> ClientSession::send(OutgoingMessage message)
{
    const std::size_t size = message.data->size();
    const std::lock_guard lock(m_commands);
    if (m_over.load(std::memory_order_relaxed)) {
        return tl::unexpected(SendRefusal::NoSession);
    }
    if (m_ending) {
        return tl::unexpected(SendRefusal::Ending);
    }
    const auto pending = std::min(m_pending.load(std::memory_order_relaxed), m_config.pendingLimit);
    const std::size_t mostMessages = std::max<std::size_t>(m_config.pendingLimit / EchoChecker::bytesPerMessage, 1);
    if (size > m_config.pendingLimit - pending || m_pendingMessages.load(std::memory_order_relaxed) >= mostMessages) {
        return tl::unexpected(SendRefusal::TooMuchPending);
    }
    m_pending.fetch_add(size, std::memory_order_relaxed);
    m_pendingMessages.fetch_add(1, std::memory_order_relaxed);
    m_mailbox.post({ClientCommand::Kind::Send, std::move(message)});
    return {};
}

void ClientSession::run()
{
    if (const auto opened = m_mailbox.open(); !opened) {
        fail(opened.error());
    } else if (const auto addresses = resolve()) {
        if (auto socket = connect(*addresses)) {
            converse(std::move(*socket));
            push(m_checker.finish());
        }
    }
    over();
}

void ClientSession::abandon(const net::SocketError& error)
{
    fail(error);
    over();
}

void ClientSession::over()
{
    m_over.store(true, std::memory_order_relaxed);
    push(ClientDisconnected{}, Priority::Essential);
}

std::optional<std::vector<net::Endpoint>> ClientSession::resolve()
{
    const auto family = m_config.anyFamily ? std::nullopt : std::optional(m_config.family);
    if (const auto numeric = net::Endpoint::parseAddress(m_config.host, m_config.port);
        numeric && numeric->family() == family.value_or(numeric->family())) {
        return std::vector{*numeric};
    }
    const auto lookup = NameLookup::begin(m_config.host, m_config.port, family);
    if (!lookup) {
        fail(lookup.error());
        return std::nullopt;
    }
    while (!m_disconnect) {
        if (const auto outcome = lookup->outcome()) {
            if (!*outcome) {
                fail(outcome->error());
                return std::nullopt;
            }
            auto addresses = interleaved(**outcome);
            push(NameResolved{addresses}, Priority::Control);
            return addresses;
        }
        if (const auto waited = wait(lookup->handle(), {true, false}, Clock::time_point::max()); !waited) {
            fail(waited.error());
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<net::Socket> ClientSession::connect(const std::vector<net::Endpoint>& addresses)
{
    ConnectRace race(addresses, m_config, m_calls,
                     [this](ClientEvent::What what) { push(std::move(what), Priority::Control); });
    while (!m_disconnect) {
        if (auto outcome = race.advance()) {
            if (!*outcome) {
                fail(outcome->error());
                return std::nullopt;
            }
            auto& [socket, local, remote, refusals] = **outcome;
            m_refusals = std::move(refusals);
            push(ClientConnected{local, remote, socket.handle()}, Priority::Essential);
            return std::move(socket);
        }
        const auto command = race.wait(m_mailbox.handle());
        if (!command) {
            fail(command.error());
            return std::nullopt;
        }
        if (*command) {
            obey();
        }
    }
    return std::nullopt;
}

void ClientSession::converse(net::Socket socket)
{
    m_buffer.resize(receiveBuffer);
    m_connected = &socket;
    if (!m_config.socketOptions.empty()) {
        reportOptions(m_refusals);
    }
    bool blocked = false; // the kernel had no room at the last send()
    while (!m_disconnect) {
        if (m_nextPiece && Clock::now() >= *m_nextPiece) {
            m_nextPiece.reset();
        }
        if (m_nextRetry && Clock::now() >= *m_nextRetry) {
            m_nextRetry.reset();
        }
        if (!m_outgoing.empty() && !blocked && !m_nextPiece && !m_nextRetry) {
            if (!sendSome(socket)) {
                return;
            }
            blocked = !m_outgoing.empty() && !m_nextPiece && !m_nextRetry;
        }
        if (m_finishSending && m_outgoing.empty() && !m_sendingFinished) {
            m_sendingFinished = true;
            if (const auto done = socket.shutdown(net::ShutdownHow::Send); !done) {
                fail(done.error());
                return;
            }
        }
        const auto never = Clock::time_point::max();
        const auto ready = wait(socket.handle(), wanted(blocked),
                                std::min(m_nextPiece.value_or(never), m_nextRetry.value_or(never)));
        if (!ready) {
            fail(ready.error());
            return;
        }
        if (receiving() ? ready->readable && !receive(socket) : !lookAtTheEnd(socket, *ready)) {
            return;
        }
        blocked = blocked && !ready->writable;
    }
    if (m_reset) {
        (void)socket.setOption(net::Option::Linger, 0);
    }
}

/// What to wait for. The end of the connection is waited for also where nothing is to be received.
net::Readiness ClientSession::wanted(bool blocked) const
{
    if (m_nextRetry) {
        return {};
    }
    // With both directions ended the system would tell of it again and again.
    const bool watching = !receiving() && !m_brokenForGood && !(m_peerEnded && m_sendingFinished);
    return {receiving(), blocked, watching && !m_peerEnded && !m_peerEndSeen, watching};
}

/// While nothing is received: what the system has found of the connection's end. False when the connection broke.
bool ClientSession::lookAtTheEnd(net::Socket& socket, net::Readiness found)
{
    if (!found.ended && !found.broken) {
        return true;
    }
    if (found.broken) {
        if (const auto reason = brokenBy(socket)) {
            receiveTheRest(socket);
            fail(*reason);
            return false;
        }
        m_brokenForGood = true;
    }
    if (!m_peerEnded && !m_peerEndSeen) {
        m_peerEndSeen = true;
        push(PeerEndSeen{}, Priority::Control);
    }
    return true;
}

/// False when the connection broke.
bool ClientSession::receive(net::Socket& socket)
{
    const auto received = socket.recv(m_buffer);
    if (!received) {
        if (mayRetry(received.error())) {
            return true;
        }
        push(m_checker.finish());
        fail(received.error());
        return false;
    }
    if (*received == 0) {
        m_peerEnded = true;
        push(m_checker.finish());
        push(PeerEnded{}, Priority::Control);
        return true;
    }
    m_counters.received(*received);
    push(m_checker.received(BytesView(m_buffer).first(*received), Clock::now()));
    return true;
}

/// Whether the call that failed is to be made again: once the socket is ready, or, where it found no memory, later.
bool ClientSession::mayRetry(const net::SocketError& error)
{
    if (error.outOfMemory()) {
        m_nextRetry = starvedRetry();
    }
    return error.temporary();
}

/// The rest of the first message, or of the piece of it that is under way.
BytesView ClientSession::nextPiece() const
{
    const OutgoingMessage& message = m_outgoing.front();
    const auto rest = BytesView(*message.data).subspan(m_firstSent);
    const std::size_t size = message.pieces.size;
    return size == 0 ? rest : rest.first(std::min(rest.size(), size - m_firstSent % size));
}

/// Sends until everything is sent, the kernel has no room, or the next piece has to wait. False when the connection
/// broke.
bool ClientSession::sendSome(net::Socket& socket)
{
    int pieces = 0;
    while (!m_outgoing.empty()) {
        const OutgoingMessage& message = m_outgoing.front();
        const auto before = m_firstSent == 0 ? Clock::now() : Clock::time_point{};
        const auto sent = socket.send(nextPiece());
        if (!sent) {
            if (mayRetry(sent.error())) {
                return true;
            }
            receiveTheRest(socket);
            fail(sent.error());
            return false;
        }
        if (m_firstSent == 0) { // only now: a send() that found no room is made again
            m_checker.begin(message.id, message.data, before);
            m_firstSend = before;
            m_sends = {};
        }
        m_counters.sent(*sent);
        m_checker.sent(*sent);
        m_sends.add(*sent, *sent);
        m_pending.fetch_sub(*sent, std::memory_order_relaxed);
        m_firstSent += *sent;
        if (m_firstSent == message.data->size()) {
            push(MessageSent{message.id, m_firstSent, m_firstSend, m_sends}, Priority::Control);
            m_firstSent = 0;
            m_outgoing.pop_front();
            m_pendingMessages.fetch_sub(1, std::memory_order_relaxed);
        } else if (message.pieces.size != 0 && m_firstSent % message.pieces.size == 0) {
            // Without a pause too a long message gives way now and then: to commands, and to what comes back.
            if (++pieces == piecesInARow || message.pieces.pause.count() > 0) {
                m_nextPiece = Clock::now() + message.pieces.pause;
            }
        }
        push(m_checker.overdue());
        if (m_nextPiece) {
            return true;
        }
    }
    return true;
}

/// A send() that fails may leave data to be read that came before the end: it was delivered, so it is shown.
void ClientSession::receiveTheRest(net::Socket& socket)
{
    while (!m_peerEnded) {
        const auto received = socket.recv(m_buffer);
        if (!received || *received == 0) {
            break;
        }
        m_counters.received(*received);
        push(m_checker.received(BytesView(m_buffer).first(*received), Clock::now()));
    }
    push(m_checker.finish());
}

net::Result<net::Readiness> ClientSession::wait(net::NativeSocket socket, net::Readiness wanted,
                                                Clock::time_point limit)
{
    const auto waited = waitFor(m_calls, socket, wanted, m_mailbox.handle(), millisecondsUntil(limit));
    if (!waited) {
        return tl::unexpected(waited.error());
    }
    if (waited->command) {
        obey();
    }
    return waited->socket;
}

void ClientSession::obey()
{
    for (auto& command : m_mailbox.take()) {
        switch (command.kind) {
        case ClientCommand::Kind::Act: act(command.action); break;
        case ClientCommand::Kind::Options:
            if (m_connected != nullptr) {
                reportOptions(requestOptions(*m_connected, command.options));
            }
            break;
        case ClientCommand::Kind::Send: m_outgoing.push_back(std::move(command.message)); break;
        }
    }
}

void ClientSession::act(ConnectionAction action)
{
    switch (action) {
    case ConnectionAction::Reset: m_reset = true; [[fallthrough]];
    case ConnectionAction::Close: m_disconnect = true; break;
    case ConnectionAction::FinishSending: m_finishSending = true; break;
    case ConnectionAction::PauseReceiving: m_receivingPaused = true; break;
    case ConnectionAction::ResumeReceiving: m_receivingPaused = false; break;
    }
}

void ClientSession::reportOptions(std::vector<OptionRefusal> refusals)
{
    const auto local = m_connected->localEndpoint();
    const auto family = local ? local->family() : m_config.family;
    push(SocketOptionsRead{0, readOptions(*m_connected, family, false), std::move(refusals)}, Priority::Control);
}

void ClientSession::push(ClientEvent::What what, Priority priority, std::size_t bytes)
{
    if (m_events != nullptr) {
        m_events->push({m_id, std::move(what)}, priority, bytes);
    }
}

void ClientSession::push(std::vector<ClientEvent::What> events)
{
    for (auto& event : events) {
        if (const auto* const received = std::get_if<ClientReceived>(&event)) {
            const auto bytes = received->data.size();
            push(std::move(event), Priority::Data, bytes);
        } else {
            push(std::move(event), Priority::Control);
        }
    }
}

} // namespace echolab::echo
