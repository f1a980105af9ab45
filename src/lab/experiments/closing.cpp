// How recv() and a connection end.

#include <array>

#include "lab/stage/raisingsend.h"
#include "lab/stage/scripts.h"
#include "lab/stage/waitingcall.h"

namespace echolab::lab {

namespace {

using net::TcpState;

/// Shows the states of the sockets on the server's port, and returns those of one connection.
std::vector<net::TcpRow> connectionStates(Stage& stage, const net::Endpoint& client, const net::Endpoint& server)
{
    auto rows = stage.states(server.port());
    std::erase_if(rows, [&](const net::TcpRow& row) { return row.local != client && row.remote != client; });
    return rows;
}

std::string recvText(const net::Result<echo::Bytes>& result)
{
    return "recv(): " + (result ? std::to_string(result->size()) : result.error().name());
}

Text resetLooksLikeEnd()
{
    return text(QT_TRANSLATE_NOOP(
        "lab", "The reset was reported like an orderly end. Wine does so; Windows itself reports WSAECONNRESET."));
}

void runRecvOutcomes(Stage& stage)
{
    auto listening = stage.listening();
    auto pair = stage.pair(listening);

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The client sends; the server receives.")));
    pair.client.send("data");
    const auto data = pair.server.recv();
    stage.found(text(QT_TRANSLATE_NOOP("lab", "When data has arrived, recv() returns how many bytes it copied.")),
                data.size() == 4, text("recv(): %1", data.size()),
                text(QT_TRANSLATE_NOOP("lab",
                                       "recv() copies what is in the receive buffer, at most as much as asked for, and "
                                       "returns the number of bytes.")));

    stage.step(text(
        QT_TRANSLATE_NOOP("lab", "The server asks for 10 bytes with MSG_WAITALL; the client sends 4, and later 6.")));
    std::array<std::byte, 10> buffer{};
    WaitingCall receiving(
        stage, {Role::Server, net::Call::Recv},
        [&] { return pair.server.socket().recv(buffer, net::RecvFlag::WaitAll); },
        [&pair] { static_cast<void>(pair.client.socket().close()); });
    pair.client.send("1234");
    const bool early = receiving.returns(Stage::aWhile);
    pair.client.send("567890");
    if (!receiving.returns(Stage::soon)) {
        stage.stop(net::SocketError::of(net::Call::Recv, std::errc::timed_out));
    }
    const auto all = stage.need(receiving.take());
    stage.moved(Role::Server, Direction::Received, std::span(buffer).first(all));
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "With MSG_WAITALL recv() waits until all of the bytes asked for have come.")),
        !early && all == buffer.size(), text(QT_TRANSLATE_NOOP("lab", "recv() returned %1 of 10 bytes."), all),
        text(QT_TRANSLATE_NOOP("lab",
                               "The operating system leaves the thread asleep until the buffer given is full; a "
                               "signal, an error or the end of the connection ends it before (recv(2)).")),
        text(QT_TRANSLATE_NOOP("lab", "MSG_WAITALL may return fewer bytes; a loop of recv() calls works everywhere.")));
    if (all < buffer.size()) {
        pair.server.recvAll(buffer.size() - all);
    }

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The same with a loop.")));
    pair.client.send("1234");
    pair.client.send("567890");
    const auto looped = pair.server.recvAll(buffer.size());
    stage.found(text(QT_TRANSLATE_NOOP("lab", "A loop of recv() calls gets all bytes too.")),
                looped.size() == buffer.size(),
                text(QT_TRANSLATE_NOOP("lab", "%1 bytes were received."), looped.size()),
                text(QT_TRANSLATE_NOOP("lab",
                                       "Each call returns what has come; the loop asks for the rest until it has all, "
                                       "as recvn() in the book does.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The client closes.")));
    pair.client.close();
    const auto end = pair.server.recv();
    stage.found(text(QT_TRANSLATE_NOOP("lab", "When the connection ended in order, recv() returns 0.")), end.empty(),
                text("recv(): %1", end.size()),
                text(QT_TRANSLATE_NOOP("lab",
                                       "A FIN has come, and everything before it is read (RFC 9293 section 3.6). 0 "
                                       "bytes of data cannot be received otherwise, so 0 is free to mean the end.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "Another client resets its connection.")));
    auto other = stage.pair(listening, Role::SecondClient);
    other.client.reset();
    stage.await(other.server, net::Call::Recv);
    const auto reset = other.server.tryRecv();
    stage.found(text(QT_TRANSLATE_NOOP("lab", "A reset is neither: recv() fails.")),
                !reset && reset.error().connectionLost(), text("%1", recvText(reset)),
                text(QT_TRANSLATE_NOOP(
                    "lab",
                    "A reset (RST) ends the connection at once, and what has not been read is thrown away: an error, "
                    "not an end (RFC 9293 section 3.5.3). The client brought it about with SO_LINGER and 0 seconds.")),
                resetLooksLikeEnd());
}

/// Closes the end that goes first, lets the other read the end, and closes it too.
void closeInOrder(Peer& first, Peer& second)
{
    first.close();
    second.recv();
    second.close();
}

/// A server's life: listens, serves one client, closes the connection before the client does, and ends.
net::Endpoint serveAndCloseFirst(Stage& stage, bool reuse)
{
    auto server = stage.open(Role::Server);
    if (reuse) {
        server.setOption(net::Option::ReuseAddress, 1);
    }
    stage.need(server.socket().bind(net::Endpoint::loopback(net::Family::IPv4, 0)));
    stage.need(server.socket().listen(1));
    auto pair = stage.pair(server);
    const auto serverEnd = pair.server.local();
    const auto clientEnd = pair.client.local();
    closeInOrder(pair.server, pair.client);
    stage.reaches(serverEnd, clientEnd, TcpState::TimeWait);
    return serverEnd;
}

net::Result<void> bindAgain(Stage& stage, const net::Endpoint& local, bool reuse)
{
    auto server = stage.open(Role::Server);
    if (reuse) {
        server.setOption(net::Option::ReuseAddress, 1);
    }
    return server.socket().bind(local);
}

void runCloseOrder(Stage& stage)
{
    auto listening = stage.listening();
    const auto local = listening.local();

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The client closes first.")));
    auto pair = stage.pair(listening);
    auto clientEnd = pair.client.local();
    closeInOrder(pair.client, pair.server);
    const bool atClient = stage.reaches(clientEnd, local, TcpState::TimeWait);
    auto rows = connectionStates(stage, clientEnd, local);
    stage.found(text(QT_TRANSLATE_NOOP("lab", "The end that closes first keeps TIME-WAIT: here the client's.")),
                atClient && rows.size() == 1, text("%1", statesText(rows)),
                text(QT_TRANSLATE_NOOP(
                    "lab",
                    "It has sent the last ACK and cannot know whether that arrives. It stays for twice the longest "
                    "life of a segment (2 MSL), to answer a repeated FIN (RFC 9293 section 3.6.1).")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The server closes first.")));
    auto second = stage.pair(listening);
    clientEnd = second.client.local();
    closeInOrder(second.server, second.client);
    const bool atServer = stage.reaches(local, clientEnd, TcpState::TimeWait);
    rows = connectionStates(stage, clientEnd, local);
    stage.found(text(QT_TRANSLATE_NOOP("lab", "Now it is the server's.")), atServer && rows.size() == 1,
                text("%1", statesText(rows)),
                text(QT_TRANSLATE_NOOP("lab",
                                       "TIME-WAIT follows from who sends the first FIN, not from being a client or a "
                                       "server (RFC 9293 section 3.3.2).")));

    const auto claim = text(QT_TRANSLATE_NOOP("lab", "After five minutes only the listening socket is left."));
    if (!rows.empty() && rows.front().timeWaitLeft) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(*rows.front().timeWaitLeft);
        stage.inferred(
            claim, left <= std::chrono::minutes(5),
            text(QT_TRANSLATE_NOOP("lab", "The system's timer for this socket has %1 seconds left."), left.count()),
            text(QT_TRANSLATE_NOOP("lab", "The experiment did not wait that long: it reads the timer (sock_diag(7)).")),
            text(QT_TRANSLATE_NOOP(
                "lab",
                "RFC 9293 section 3.4.2 takes 2 minutes for the longest life of a segment, so twice that is 4 minutes; "
                "Linux waits for 60 seconds, Windows for 2 to 4 minutes by its settings.")));
    } else {
        stage.notPossible(claim, text(QT_TRANSLATE_NOOP("lab", "This system does not tell how long TIME-WAIT lasts.")));
    }

    stage.step(text(QT_TRANSLATE_NOOP("lab", "A server whose end is in TIME-WAIT starts again on the same port.")));
    const auto without = bindAgain(stage, serveAndCloseFirst(stage, false), false);
    stage.found(text(QT_TRANSLATE_NOOP("lab", "Without address reuse bind() fails while TIME-WAIT lasts.")),
                !without && without.error().is(std::errc::address_in_use), text("bind(): %1", outcomeText(without)),
                text(QT_TRANSLATE_NOOP("lab",
                                       "The address is still in use by the connection in TIME-WAIT: a segment of the "
                                       "old connection could be taken for one of the new.")),
                text(QT_TRANSLATE_NOOP(
                    "lab", "Windows lets a port be bound again while only a connection in TIME-WAIT uses it.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The same with SO_REUSEADDR, set before each bind().")));
    const auto with = bindAgain(stage, serveAndCloseFirst(stage, true), true);
    stage.found(text(QT_TRANSLATE_NOOP("lab", "With address reuse bind() succeeds at once.")), with.has_value(),
                text("bind(): %1", outcomeText(with)),
                text(QT_TRANSLATE_NOOP("lab",
                                       "SO_REUSEADDR allows binding beside connections that are not listening; "
                                       "TIME-WAIT still guards the old pair of ports (socket(7)).")));
}

/// Sends until the reset that the first send draws has come back.
net::Result<std::size_t> sendUntilRefused(Stage& stage, Peer& peer)
{
    auto sent = peer.trySend(echo::viewOf("x"));
    stage.until([&] {
        if (sent) {
            sent = peer.trySend(echo::viewOf("x"));
        }
        return !sent;
    });
    return sent;
}

void runHalfClose(Stage& stage)
{
    auto listening = stage.listening();
    const auto local = listening.local();
    auto pair = stage.pair(listening);
    const auto clientEnd = pair.client.local();

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The client sends a question and calls shutdown() for sending.")));
    pair.client.send("question");
    pair.client.shutdown(net::ShutdownHow::Send);
    const auto question = pair.server.recv();
    const auto end = pair.server.recv();
    stage.found(text(QT_TRANSLATE_NOOP("lab", "The server receives what was sent, and then 0.")),
                textOf(question) == "question" && end.empty(),
                text(QT_TRANSLATE_NOOP("lab", "recv() returned %1, then %2."), question.size(), end.size()),
                text(QT_TRANSLATE_NOOP("lab",
                                       "shutdown() for sending sends a FIN behind the data: it ends one direction only "
                                       "(RFC 9293 section 3.6.1).")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "Look at the states.")));
    const bool half = stage.reaches(clientEnd, local, TcpState::FinWait2)
        && stage.reaches(local, clientEnd, TcpState::CloseWait);
    stage.found(
        text(QT_TRANSLATE_NOOP("lab",
                               "The connection is half closed: FIN-WAIT-2 at the client, CLOSE-WAIT at the server.")),
        half, text("%1", statesText(connectionStates(stage, clientEnd, local))),
        text(QT_TRANSLATE_NOOP("lab",
                               "The client's FIN is acknowledged and it waits for the other one (FIN-WAIT-2); the "
                               "server has got a FIN and has not closed yet (CLOSE-WAIT, RFC 9293 section 3.3.2).")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The server answers and closes.")));
    pair.server.send("answer");
    pair.server.close();
    const auto answer = pair.client.recv();
    stage.found(text(QT_TRANSLATE_NOOP("lab", "After shutdown() for sending the client still receives.")),
                textOf(answer) == "answer",
                text(QT_TRANSLATE_NOOP("lab", "The client received \"%1\"."), std::string(textOf(answer))),
                text(QT_TRANSLATE_NOOP(
                    "lab", "The other direction stays open until the server ends it with a FIN of its own.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "Another client calls close() instead; the server answers.")));
    auto closing = stage.pair(listening, Role::SecondClient);
    closing.client.close();
    closing.server.recv();
    const auto refused = sendUntilRefused(stage, closing.server);
    stage.found(text(QT_TRANSLATE_NOOP(
                    "lab", "After close() nothing can be received: what the server still sends ends in an error.")),
                !refused && refused.error().connectionLost(), text("send(): %1", outcomeText(refused)),
                text(QT_TRANSLATE_NOOP(
                    "lab",
                    "close() gives up both directions at once: data that comes for a socket that no program holds is "
                    "answered with a reset, and the next send() reports it (RFC 9293 section 3.6.1).")));
}

void runUnreadDataAtClose(Stage& stage)
{
    auto listening = stage.listening();
    auto pair = stage.pair(listening);

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The server sends; the client closes without reading it.")));
    pair.server.send("nobody reads this");
    stage.await(pair.client, net::Call::Recv);
    pair.client.close();
    stage.await(pair.server, net::Call::Recv);
    const auto received = pair.server.tryRecv();
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "Closing with unread data sends a reset, not an orderly end: recv() fails.")),
        !received && received.error().connectionLost(), text("%1", recvText(received)),
        text(
            QT_TRANSLATE_NOOP("lab",
                              "Data that nobody will read is lost, and the sender must not take that for an orderly "
                              "end: so the operating system sends a reset instead of a FIN (RFC 9293 section 3.6.1).")),
        resetLooksLikeEnd());

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The server sends once more.")));
    const auto sent = sendUntilRefused(stage, pair.server);
    stage.found(text(QT_TRANSLATE_NOOP("lab", "A send() after that fails.")), !sent && sent.error().connectionLost(),
                text("send(): %1", outcomeText(sent)),
                text(QT_TRANSLATE_NOOP(
                    "lab", "After a reset the connection does not exist any more (RFC 9293 section 3.5.3).")));

    stage.step(text(QT_TRANSLATE_NOOP("lab",
                                      "The server sends as the book's program does, without MSG_NOSIGNAL; the signal "
                                      "is kept from ending this program.")));
    const auto claim = text(QT_TRANSLATE_NOOP("lab", "On POSIX systems such a send() raises the signal SIGPIPE."));
    const auto raised = sendRaising(pair.server.handle());
    if (!raised) {
        stage.notPossible(claim, text(QT_TRANSLATE_NOOP("lab", "This system has no SIGPIPE: send() only fails.")));
        return;
    }
    stage.found(
        claim, raised->signalled,
        raised->signalled
            ? text(QT_TRANSLATE_NOOP(
                       "lab", "SIGPIPE was raised; it was kept back, so that it did not end this program. send(): %1."),
                   raised->error)
            : text(QT_TRANSLATE_NOOP("lab", "No SIGPIPE was raised; send(): %1."), raised->error),
        text(QT_TRANSLATE_NOOP(
            "lab",
            "A program that writes into a pipe nobody reads should stop; sockets have taken that over. The signal ends "
            "a program that does not handle it (signal(7)); MSG_NOSIGNAL leaves only the error EPIPE (send(2)).")));
}

} // namespace

const Experiment recvOutcomes{"recv-outcomes",
                              QT_TRANSLATE_NOOP("lab", "The two ways in which recv() succeeds"),
                              QT_TRANSLATE_NOOP("lab",
                                                "recv() succeeds in two ways: data has arrived, or the connection has "
                                                "ended in order (0). MSG_WAITALL helps where the size is known."),
                              QT_TRANSLATE_NOOP("lab", "recv() in TCP server-client analysis (11) and (12)"),
                              QT_TRANSLATE_NOOP("lab", "Data, MSG_WAITALL and a loop, an orderly end, and a reset."),
                              runRecvOutcomes};

const Experiment closeOrder{
    "close-order",
    QT_TRANSLATE_NOOP("lab", "Who closes first, and TIME-WAIT"),
    QT_TRANSLATE_NOOP("lab",
                      "After the connection has ended netstat shows one more line for a while; five minutes later only "
                      "LISTENING is left."),
    QT_TRANSLATE_NOOP("lab", "TCP server-client structure (13), exercise 4-2"),
    QT_TRANSLATE_NOOP("lab", "The client closes first, then the server does; and a server binds its port again."),
    runCloseOrder};

const Experiment halfClose{
    "half-close",
    QT_TRANSLATE_NOOP("lab", "Half-close: shutdown() and close()"),
    QT_TRANSLATE_NOOP("lab", "A connection is ended with close() or with shutdown()."),
    QT_TRANSLATE_NOOP("lab", "TCP socket programming: ending a connection (close/shutdown)"),
    QT_TRANSLATE_NOOP(
        "lab", "A client ends only its sending and still receives; another closes, and the answer finds nobody."),
    runHalfClose};

const Experiment unreadDataAtClose{
    "unread-data-at-close",
    QT_TRANSLATE_NOOP("lab", "Closing with unread data"),
    QT_TRANSLATE_NOOP("lab", "recv() returns 0 when the connection ends in order. Not every end is in order."),
    QT_TRANSLATE_NOOP("lab", "recv() in TCP server-client analysis (12); the chapter's server"),
    QT_TRANSLATE_NOOP("lab",
                      "A client closes without reading what it was sent; the server receives and sends after that, "
                      "with and without SIGPIPE."),
    runUnreadDataAtClose};

} // namespace echolab::lab
