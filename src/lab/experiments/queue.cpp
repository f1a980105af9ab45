// The queue of connections that wait to be accepted.

#include "lab/stage/scripts.h"

namespace echolab::lab {

namespace {

/// Clients that connect, nobody accepts them, until one gets no answer any more, or there are so many.
struct Queue {
    Peer server;
    std::vector<Peer> waiting;
};

Queue fill(Stage& stage, int backlog, std::size_t most)
{
    Queue queue{stage.listening(net::Family::IPv4, backlog), {}};
    const auto local = queue.server.local();
    while (queue.waiting.size() < most) {
        auto client = stage.tryConnect(Role::Client, local, Stage::aWhile);
        if (!client.client) {
            stage.note(Role::Client,
                       text(QT_TRANSLATE_NOOP("lab", "Client %1 did not get through."), queue.waiting.size() + 1));
            stage.note(Role::Client, client.seen);
            break;
        }
        queue.waiting.push_back(std::move(*client.client));
    }
    for (const auto& row : stage.states(local.port())) {
        if (row.state == net::TcpState::Listen && row.sendQueue != 0) {
            stage.note(Role::Server,
                       text(QT_TRANSLATE_NOOP(
                                "lab", "The system reports %1 waiting connections, and %2 as the length of the queue."),
                            row.receiveQueue, row.sendQueue));
        }
    }
    return queue;
}

void runQueueLength(Stage& stage)
{
    for (const int backlog : {0, 1, 5}) {
        stage.step(text(
            QT_TRANSLATE_NOOP(
                "lab",
                "A server listens with a backlog of %1 and accepts nobody; clients connect until one gets no answer."),
            backlog));
        const auto queue = fill(stage, backlog, static_cast<std::size_t>(backlog) + 20);
        stage.found(
            text(QT_TRANSLATE_NOOP("lab", "With a backlog of %1 as many clients can wait."), backlog),
            queue.waiting.size() == static_cast<std::size_t>(backlog),
            text(QT_TRANSLATE_NOOP("lab", "Clients that were connected and waited: %1."), queue.waiting.size()),
            text(QT_TRANSLATE_NOOP("lab", "On this system the number of waiting connections is just the backlog.")),
            text(QT_TRANSLATE_NOOP(
                "lab",
                "The backlog is a hint. Linux refuses a connection only when the queue is longer than the "
                "backlog, so one more fits in (listen(2)); a further SYN is dropped without an answer, and the client "
                "sends it again. Other systems round the backlog up to a least length of their own.")));
    }

    constexpr std::size_t many = 200;
    stage.step(text(QT_TRANSLATE_NOOP("lab", "The same with SOMAXCONN, for %1 clients."), many));
    const auto queue = fill(stage, net::maximumBacklog(), many);
    stage.inferred(
        text(QT_TRANSLATE_NOOP("lab", "SOMAXCONN gives the longest queue that the system offers.")),
        queue.waiting.size() == many,
        text(QT_TRANSLATE_NOOP("lab", "SOMAXCONN is %1 here; all of the first %2 clients were connected and waited."),
             net::maximumBacklog(), queue.waiting.size()),
        text(QT_TRANSLATE_NOOP("lab", "No longer queue was tried: this follows from what listen(2) says.")),
        text(QT_TRANSLATE_NOOP("lab", "A greater backlog would be cut: on Linux to net.core.somaxconn (listen(2)).")),
        text(QT_TRANSLATE_NOOP("lab", "The system limits the queue further.")));
}

void runConnectWithoutListen(Stage& stage)
{
    stage.step(text(QT_TRANSLATE_NOOP("lab", "A server has called bind() but not listen(); a client connects.")));
    auto server = stage.open(Role::Server);
    stage.need(server.socket().bind(net::Endpoint::loopback(net::Family::IPv4, 0)));
    const auto local = server.local();
    constexpr auto limit = 4s; // Winsock tries three times before it reports a refusal
    const auto early = stage.tryConnect(Role::Client, local, limit);
    stage.found(text(QT_TRANSLATE_NOOP("lab", "connect() before listen() fails.")), early.error.has_value(), early.seen,
                text(QT_TRANSLATE_NOOP("lab",
                                       "A socket that is bound but does not listen takes no SYN; the operating system "
                                       "answers it with a reset (RFC 9293 section 3.5.2).")));
    if (early.error) {
        stage.found(
            text(QT_TRANSLATE_NOOP("lab", "The error says that the connection was refused.")), early.refused(),
            text("%1: %2", early.error->name(), early.error->text()),
            text(QT_TRANSLATE_NOOP(
                "lab",
                "A reset that answers a SYN is reported as \"connection refused\" (RFC 9293 section 3.10.7.3).")));
    }

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The server calls listen(); the client connects again.")));
    stage.need(server.socket().listen(1));
    const auto later = stage.tryConnect(Role::Client, local, limit);
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "After listen() connect() succeeds.")), later.client.has_value(), later.seen,
        text(QT_TRANSLATE_NOOP(
            "lab",
            "Now the socket is in the state LISTEN, and the operating system answers the SYN with SYN and ACK.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The server closes; a client connects to the closed port.")));
    server.close();
    const auto closed = stage.tryConnect(Role::Client, local, limit);
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "connect() to a port where nobody listens is refused.")), closed.refused(),
        closed.seen,
        text(QT_TRANSLATE_NOOP("lab", "No socket listens on that port any more; the SYN is answered with a reset.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "A client connects to a server whose queue is full.")));
    auto queue = fill(stage, 0, 20);
    auto waiting = stage.open(Role::SecondClient, net::Family::IPv4, net::Mode::Nonblocking);
    const auto attempt = waiting.socket().connect(queue.server.local());
    const bool unanswered = !attempt && attempt.error().inProgress() && !stage.writable(waiting, Stage::aWhile);
    stage.states(queue.server.local().port());
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "When there is no answer, connect() is not over soon: it goes on trying.")),
        unanswered,
        unanswered ? text(
            QT_TRANSLATE_NOOP("lab", "connect() returned -1 (%2: it goes on), and %1 ms later it had no outcome yet."),
            Stage::aWhile.count(), attempt.error().name())
                   : text(QT_TRANSLATE_NOOP("lab", "connect() was answered.")),
        text(QT_TRANSLATE_NOOP(
            "lab",
            "The SYN is sent again after 1, 2, 4 ... seconds. A blocking connect() gives up with ETIMEDOUT only after "
            "minutes: RFC 9293 section 3.8.3 asks for at least 3, Linux takes about 2 (tcp_syn_retries in tcp(7)).")),
        text(QT_TRANSLATE_NOOP("lab",
                               "This system answers a connection for which the queue has no room with a reset.")));
}

} // namespace

const Experiment queueLength{
    "queue-length",
    QT_TRANSLATE_NOOP("lab", "How long the queue is"),
    QT_TRANSLATE_NOOP("lab",
                      "The backlog is the length of the queue: with 5, up to 5 clients can wait. SOMAXCONN gives the "
                      "most that the system supports."),
    QT_TRANSLATE_NOOP("lab", "listen() in TCP server-client analysis (4), and the notes on the queue"),
    QT_TRANSLATE_NOOP("lab",
                      "Clients connect to a server that never accepts, with a backlog of 0, 1, 5 and SOMAXCONN, until "
                      "one gets no answer."),
    runQueueLength};

const Experiment connectWithoutListen{
    "connect-without-listen",
    QT_TRANSLATE_NOOP("lab", "Connecting where nobody listens"),
    QT_TRANSLATE_NOOP("lab",
                      "Only after listen() can a client connect; before it connect() fails. connect() returns when the "
                      "request was taken, or when an error ended it."),
    QT_TRANSLATE_NOOP("lab", "Entering the state of waiting for connections; basic call order of a TCP client"),
    QT_TRANSLATE_NOOP("lab",
                      "connect() before listen(), after it, to a closed port, and to a server whose queue is full."),
    runConnectWithoutListen};

} // namespace echolab::lab
