// What is there, and when: the calls of both sides, their sockets, and the states of these.

#include <algorithm>

#include "lab/stage/scripts.h"

namespace echolab::lab {

namespace {

/// The calls of the chapter that a role has made, in their order.
std::string chapterCalls(Stage& stage, Role role)
{
    using net::Call;
    constexpr std::array chapter{Call::Socket,  Call::Bind, Call::Listen, Call::Accept,
                                 Call::Connect, Call::Send, Call::Recv,   Call::Close};
    std::string text;
    for (const auto& record : stage.callsOf(role)) {
        if (std::find(chapter.begin(), chapter.end(), record.call) != chapter.end()) {
            text.append(text.empty() ? "" : ", ").append(net::callName(record.call));
        }
    }
    return text;
}

void runLifeOfAConnection(Stage& stage)
{
    stage.step(text(QT_TRANSLATE_NOOP("lab", "The server makes a socket, binds it and listens.")));
    auto server = stage.listening();
    const auto serverEnd = server.local();
    auto rows = stage.states(serverEnd.port());
    stage.found(text(QT_TRANSLATE_NOOP("lab", "Before a client comes there is one socket, in the state LISTEN.")),
                rows.size() == 1 && count(rows, net::TcpState::Listen) == 1, text("%1", statesText(rows)),
                text(QT_TRANSLATE_NOOP("lab",
                                       "listen() makes a socket passive: it takes connections and carries no data "
                                       "itself (passive OPEN, RFC 9293 section 3.5).")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The client makes a socket and connects, the server accepts.")));
    auto [client, connected] = stage.pair(server);
    const auto clientEnd = client.local();
    rows = stage.states(serverEnd.port());
    stage.found(
        text(QT_TRANSLATE_NOOP(
            "lab",
            "With the connection there are three: the listening one, and one in the state ESTABLISHED at each end.")),
        rows.size() == 3 && count(rows, net::TcpState::Listen) == 1 && count(rows, net::TcpState::Established) == 2,
        text("%1", statesText(rows)),
        text(QT_TRANSLATE_NOOP(
            "lab",
            "accept() does not change the listening socket; it makes another one for this connection. Here both ends "
            "are on one machine, so the list shows both (exercise 4-2).")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "A message goes to the server and comes back.")));
    client.send("Hello");
    connected.send(textOf(connected.recv()));
    const auto echoed = client.recv();
    stage.found(text(QT_TRANSLATE_NOOP("lab", "The client receives what it sent.")), textOf(echoed) == "Hello",
                text(QT_TRANSLATE_NOOP("lab", "%1 bytes came back."), echoed.size()),
                text(QT_TRANSLATE_NOOP("lab",
                                       "TCP delivers the bytes in order and without a gap (RFC 9293 section 2.2), and "
                                       "the server sends back just what recv() gave it.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The client closes; the server reads the end and closes too.")));
    client.close();
    const auto end = connected.recv();
    connected.close();
    stage.found(text(QT_TRANSLATE_NOOP("lab", "When the client has closed, the server's recv() returns 0.")),
                end.empty(), text(QT_TRANSLATE_NOOP("lab", "recv() returned %1."), end.size()),
                text(QT_TRANSLATE_NOOP("lab",
                                       "close() sends a FIN, which stands behind the last byte. recv() has no byte "
                                       "left to give, and 0 says so (RFC 9293 section 3.6).")));
    stage.found(
        text(QT_TRANSLATE_NOOP(
            "lab", "The server calls socket, bind, listen, accept, recv, send, recv, close in this order.")),
        chapterCalls(stage, Role::Server) == "socket, bind, listen, accept, recv, send, recv, close",
        text("%1", chapterCalls(stage, Role::Server)),
        text(QT_TRANSLATE_NOOP("lab",
                               "Each call needs what the one before it has made: an address to listen on, a queue to "
                               "accept from, a connection to receive from. The second recv() is the one that returns "
                               "0. The system's own call for accept() may be named accept4().")));
    stage.found(text(QT_TRANSLATE_NOOP("lab", "The client calls socket, connect, send, recv, close in this order.")),
                chapterCalls(stage, Role::Client) == "socket, connect, send, recv, close",
                text("%1", chapterCalls(stage, Role::Client)),
                text(QT_TRANSLATE_NOOP("lab",
                                       "A client needs no bind() and no listen(): connect() gives it an address and "
                                       "opens the connection actively (active OPEN, RFC 9293 section 3.5).")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "Look at the states once more.")));
    const bool waits = stage.reaches(clientEnd, serverEnd, net::TcpState::TimeWait);
    rows = stage.states(serverEnd.port());
    stage.found(
        text(QT_TRANSLATE_NOOP("lab",
                               "Afterwards the server still listens, and the end that closed first stays for a "
                               "while in the state TIME-WAIT.")),
        waits && count(rows, net::TcpState::Listen) == 1 && count(rows, net::TcpState::Established) == 0,
        text("%1", statesText(rows)),
        text(QT_TRANSLATE_NOOP("lab",
                               "The end that sent the first FIN waits for twice the longest life of a segment: to "
                               "answer the other end's FIN again if that answer was lost, and to let old segments die "
                               "out before the same pair of ports is used again (RFC 9293 section 3.6.1).")));
}

void runListeningAndConnected(Stage& stage)
{
    stage.step(text(QT_TRANSLATE_NOOP("lab", "A server listens; two clients connect and are accepted.")));
    auto server = stage.listening();
    auto first = stage.pair(server);
    auto second = stage.pair(server, Role::SecondClient);
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "accept() makes a new socket for each client.")),
        first.server.handle() != server.handle() && second.server.handle() != server.handle()
            && first.server.handle() != second.server.handle(),
        text(QT_TRANSLATE_NOOP("lab", "The listening socket is %1, the connected ones are %2 and %3."),
             static_cast<std::intptr_t>(server.handle()), static_cast<std::intptr_t>(first.server.handle()),
             static_cast<std::intptr_t>(second.server.handle())),
        text(QT_TRANSLATE_NOOP(
            "lab", "A descriptor names one connection. The listening socket must stay free to take the next one.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "Compare the addresses of the sockets.")));
    const auto listens = server.local();
    stage.states(listens.port());
    stage.found(text(QT_TRANSLATE_NOOP("lab", "All sockets of the server share one local port.")),
                first.server.local().port() == listens.port() && second.server.local().port() == listens.port(),
                text(QT_TRANSLATE_NOOP("lab", "Listening on port %1, connected on ports %2 and %3."), listens.port(),
                     first.server.local().port(), second.server.local().port()),
                text(QT_TRANSLATE_NOOP("lab",
                                       "A connected socket takes over the local port of the listening one: the client "
                                       "sends to that port all the time.")));
    stage.found(
        text(QT_TRANSLATE_NOOP(
            "lab", "Connections differ in at least one of local address, local port, remote address and remote port.")),
        first.server.remote() != second.server.remote(),
        text(QT_TRANSLATE_NOOP("lab", "The remote ends are %1 and %2."), first.server.remote().text(),
             second.server.remote().text()),
        text(QT_TRANSLATE_NOOP("lab",
                               "The system finds the socket of a segment by all four of them together (RFC 9293 "
                               "section 3.3.1). The server's two are the same here, so the clients' must differ.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "Each client sends; each connected socket receives.")));
    first.client.send("from the first");
    second.client.send("from the second");
    const auto fromFirst = first.server.recv();
    const auto fromSecond = second.server.recv();
    stage.found(text(QT_TRANSLATE_NOOP("lab", "Data comes in on the socket of its own connection only.")),
                textOf(fromFirst) == "from the first" && textOf(fromSecond) == "from the second",
                text(QT_TRANSLATE_NOOP("lab", "Received: \"%1\" and \"%2\"."), std::string(textOf(fromFirst)),
                     std::string(textOf(fromSecond))),
                text(QT_TRANSLATE_NOOP("lab",
                                       "Each connection has numbers and buffers of its own, chosen by the two "
                                       "addresses and the two ports in each segment.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "Ask the listening socket for the address of its other end.")));
    const auto other = server.socket().remoteEndpoint();
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "The listening socket takes connections only; it has no other end to talk to.")),
        !other && other.error().is(std::errc::not_connected), text("getpeername(): %1", outcomeText(other)),
        text(QT_TRANSLATE_NOOP("lab",
                               "A socket in the state LISTEN has no remote address: any client may come (RFC 9293 "
                               "section 3.10.1, passive OPEN with an unspecified remote socket).")));
}

void runHandshakeWithoutAccept(Stage& stage)
{
    stage.step(text(QT_TRANSLATE_NOOP("lab", "A server listens, and does not call accept().")));
    auto server = stage.listening();
    const auto serverEnd = server.local();

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The client calls connect().")));
    auto client = stage.open(Role::Client);
    const auto connecting = client.socket().connect(serverEnd); // as in the chapter: it waits for its outcome
    const auto& calls = stage.callsOf(Role::Server);
    const bool accepted = std::any_of(calls.begin(), calls.end(),
                                      [](const net::TraceRecord& record) { return record.call == net::Call::Accept; });
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "connect() returns while nobody has called accept().")), connecting && !accepted,
        text(QT_TRANSLATE_NOOP("lab", "connect(): %1; accept() was not called."), outcomeText(connecting)),
        text(QT_TRANSLATE_NOOP("lab",
                               "The server's operating system answers the SYN by itself as soon as listen() has been "
                               "called, and keeps the connection in the queue. accept() only fetches it from there.")));
    stage.need(connecting);
    const auto clientEnd = client.local();

    stage.step(text(QT_TRANSLATE_NOOP("lab", "Look at the states.")));
    const bool both = stage.reaches(clientEnd, serverEnd, net::TcpState::Established)
        && stage.reaches(serverEnd, clientEnd, net::TcpState::Established);
    const auto rows = stage.states(serverEnd.port());
    stage.found(text(QT_TRANSLATE_NOOP("lab", "Both ends are ESTABLISHED though nobody has called accept().")), both,
                text("%1", statesText(rows)),
                text(QT_TRANSLATE_NOOP("lab",
                                       "The three-way handshake (SYN, SYN with ACK, ACK) is the work of the two "
                                       "operating systems, not of the programs (RFC 9293 section 3.5).")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The client sends; only then does the server accept and receive.")));
    client.send("sent early");
    auto connected = stage.accepted(server);
    const auto received = connected.recv();
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "What is sent before accept() is kept, and received after it.")),
        textOf(received) == "sent early", text(QT_TRANSLATE_NOOP("lab", "recv() returned %1."), received.size()),
        text(QT_TRANSLATE_NOOP(
            "lab", "An established connection has its receive buffer, whether a program has fetched it or not.")));
}

} // namespace

const Experiment lifeOfAConnection{
    "life-of-a-connection",
    QT_TRANSLATE_NOOP("lab", "The life of a server and a client"),
    QT_TRANSLATE_NOOP(
        "lab",
        "Server: socket, bind, listen, accept, then recv and send, and close. Client: socket, connect, then send and "
        "recv, and close. netstat shows LISTENING, then ESTABLISHED twice, and TIME_WAIT for a while afterwards."),
    QT_TRANSLATE_NOOP("lab",
                      "TCP server-client structure (8) to (13), exercise 4-2; TCP server-client analysis (2) and (6)"),
    QT_TRANSLATE_NOOP("lab",
                      "One client connects, sends a message, gets it back and closes. The calls are listed and the "
                      "states looked at before, during and after."),
    runLifeOfAConnection};

const Experiment listeningAndConnected{
    "listening-and-connected",
    QT_TRANSLATE_NOOP("lab", "The listening socket is not the connected socket"),
    QT_TRANSLATE_NOOP("lab",
                      "accept() makes a new socket for talking with the client. The old one goes on taking new "
                      "connections. A connection is known by its two addresses and two ports."),
    QT_TRANSLATE_NOOP("lab", "TCP server-client structure (4) and (5); accept() in TCP server-client analysis (5)"),
    QT_TRANSLATE_NOOP(
        "lab", "Two clients connect to one port. The sockets, their addresses and what they receive are compared."),
    runListeningAndConnected};

const Experiment handshakeWithoutAccept{
    "handshake-without-accept",
    QT_TRANSLATE_NOOP("lab", "The handshake happens in the system"),
    QT_TRANSLATE_NOOP("lab",
                      "connect() returns when the connection is in the server's queue. It does not wait for accept()."),
    QT_TRANSLATE_NOOP("lab", "Basic call order of a TCP client: the note on connect()"),
    QT_TRANSLATE_NOOP("lab", "A client connects to a server that listens but does not accept, and even sends."),
    runHandshakeWithoutAccept};

} // namespace echolab::lab
