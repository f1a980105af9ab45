// Who waits where, and what waiting costs.

#include <array>

#include "echo/server/echoserver.h"
#include "lab/stage/scripts.h"
#include "lab/stage/waitingcall.h"

namespace echolab::lab {

namespace {

/// An echo server of the engine, its calls traced as the server's.
class EchoService
{
public:
    EchoService(Stage& stage, echo::ServiceModel model)
        : m_stage(stage)
        , m_changed(stage.need(net::Wakeup::create()))
        , m_events([this] { m_changed.signal(); })
        , m_server(&m_events, stage.calls(Role::Server))
    {
        echo::ServerConfig config;
        config.local = net::Endpoint::loopback(net::Family::IPv4, 0);
        config.model = model;
        m_server.start(config);
        while (!m_local) {
            readEvents();
        }
    }

    const net::Endpoint& local() const { return *m_local; }
    std::uint64_t accepted() const { return m_server.snapshot().accepted; }

private:
    void readEvents()
    {
        if (!m_stage.ready(m_changed.handle(), {true, false}, Stage::soon)) {
            m_stage.stop(net::SocketError::of(net::Call::Listen, std::errc::timed_out));
        }
        m_changed.clear();
        std::vector<echo::ServerEvent> batch;
        m_events.drain(batch);
        for (const auto& event : batch) {
            if (const auto* const listening = std::get_if<echo::ServerListening>(&event.what)) {
                m_local = listening->local;
            } else if (const auto* const failed = std::get_if<echo::ServerFailed>(&event.what)) {
                m_stage.stop(failed->error);
            }
        }
    }

    Stage& m_stage;
    net::Wakeup m_changed;
    echo::ServerEventQueue m_events;
    echo::EchoServer m_server;
    std::optional<net::Endpoint> m_local;
};

/// Whether a second client gets its echo while the first is connected, and whether it does afterwards.
struct Served {
    bool connected = false;
    bool meanwhile = false;
    bool afterwards = false;
    std::uint64_t accepted = 0;
};

Served serveTwo(Stage& stage, echo::ServiceModel model)
{
    Served served;
    const EchoService service(stage, model);
    auto first = stage.connected(Role::Client, service.local());
    first.send("first");
    first.recv();
    auto second = stage.tryConnect(Role::SecondClient, service.local());
    served.connected = second.client.has_value();
    if (!second.client) {
        return served;
    }
    second.client->send("second");
    served.meanwhile = stage.readable(*second.client, Stage::aWhile);
    served.accepted = service.accepted();
    stage.states(service.local().port());
    first.close();
    served.afterwards = stage.readable(*second.client) && textOf(second.client->recv()) == "second";
    return served;
}

Text servedText(const Served& served)
{
    return served.meanwhile
        ? text(QT_TRANSLATE_NOOP("lab",
                                 "The second client got its echo while the first was connected. Clients accepted: %1."),
               served.accepted)
        : text(
            QT_TRANSLATE_NOOP("lab",
                              "No echo came to the second client within %2 ms, while the first was connected. Clients "
                              "accepted: %1."),
            served.accepted, Stage::aWhile.count());
}

void runOneAtATime(Stage& stage)
{
    stage.step(text(QT_TRANSLATE_NOOP(
        "lab",
        "A server as in the chapter: one client at a time. The first client stays, a second connects and sends.")));
    const auto one = serveTwo(stage, echo::ServiceModel::OneAtATime);
    stage.found(
        text(QT_TRANSLATE_NOOP(
            "lab", "The second client connects at once, and waits for its echo as long as the first is served.")),
        one.connected && !one.meanwhile && one.accepted == 1, servedText(one),
        text(QT_TRANSLATE_NOOP("lab",
                               "listen() has a queue: the operating system completes the connection and keeps what the "
                               "client sends. The chapter's server is in recv() for the first client and comes to "
                               "accept() only when that has returned 0.")));
    stage.found(
        text(QT_TRANSLATE_NOOP(
            "lab", "When the first client leaves, the second is accepted and gets its echo; nothing it sent is lost.")),
        one.afterwards,
        one.afterwards ? text(QT_TRANSLATE_NOOP("lab", "The echo came after the first client had left."))
                       : text(QT_TRANSLATE_NOOP("lab", "No echo came after the first client had left.")),
        text(QT_TRANSLATE_NOOP("lab",
                               "What the second client sent has waited in the receive buffer of its connection; after "
                               "accept() the first recv() returns it.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The same with a thread for each client.")));
    const auto threads = serveTwo(stage, echo::ServiceModel::ThreadPerClient);
    stage.found(text(QT_TRANSLATE_NOOP("lab", "With a thread for each client the second need not wait.")),
                threads.meanwhile, servedText(threads),
                text(QT_TRANSLATE_NOOP("lab",
                                       "Each thread waits in the recv() of its own client, and the one that accepts is "
                                       "back in accept() at once.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The same with one event loop for all clients.")));
    const auto loop = serveTwo(stage, echo::ServiceModel::EventLoop);
    stage.found(text(QT_TRANSLATE_NOOP("lab", "With an event loop the second need not wait either.")), loop.meanwhile,
                servedText(loop),
                text(QT_TRANSLATE_NOOP("lab",
                                       "One thread waits for all sockets together (epoll or poll) and calls recv() "
                                       "only where something has come.")));
}

std::string milliseconds(std::chrono::nanoseconds time)
{
    const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(time).count();
    const auto fraction = std::to_string(1000 + micros % 1000).substr(1);
    return std::to_string(micros / 1000) + '.' + fraction;
}

/// Less than this share of the time counts as not using the processor.
constexpr int hundredths = 5;

void reportWaiting(Stage& stage, Text claim, std::chrono::nanoseconds used, std::chrono::milliseconds waited)
{
    stage.found(std::move(claim), used * 100 < waited * hundredths,
                text(QT_TRANSLATE_NOOP("lab", "In %1 ms of waiting the thread used the processor for %2 ms."),
                     waited.count(), milliseconds(used)),
                text(QT_TRANSLATE_NOOP(
                    "lab",
                    "A thread that waits is not in the list of those that may run: the scheduler gives it no "
                    "processor until the operating system wakes it.")));
}

void runBlockingIsFree(Stage& stage)
{
    constexpr auto waited = 300ms;
    auto server = stage.listening();
    const auto local = server.local();

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The server calls accept(); nobody comes.")));
    WaitingCall accepting(
        stage, {Role::Server, net::Call::Accept}, [&server] { return server.socket().accept(net::Mode::Blocking); },
        [&local] {
            if (auto caller = net::Socket::open(local.family(), net::Mode::Blocking)) {
                static_cast<void>(caller->connect(local));
            }
        });
    const bool waits = !accepting.returns(waited);
    stage.found(text(QT_TRANSLATE_NOOP("lab", "accept() waits while no client comes.")), waits,
                waits ? text(QT_TRANSLATE_NOOP("lab", "accept() had not returned after %1 ms."), waited.count())
                      : text(QT_TRANSLATE_NOOP("lab", "accept() returned.")),
                text(QT_TRANSLATE_NOOP("lab",
                                       "The queue of connections is empty, and a blocking socket lets the operating "
                                       "system put the thread to sleep until one comes (accept(2)).")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "A client connects: accept() returns.")));
    auto client = stage.connected(Role::Client, local);
    if (!accepting.returns(Stage::soon)) {
        stage.stop(net::SocketError::of(net::Call::Accept, std::errc::timed_out));
    }
    Peer connected(stage, Role::Server, stage.need(accepting.take()).socket);
    reportWaiting(stage, text(QT_TRANSLATE_NOOP("lab", "Waiting in accept() does not use the processor.")),
                  accepting.processorTime(), waited);

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The server calls recv(); the client sends nothing for a while.")));
    std::array<std::byte, 512> buffer{};
    WaitingCall receiving(
        stage, {Role::Server, net::Call::Recv}, [&] { return connected.socket().recv(buffer); },
        [&client] { static_cast<void>(client.socket().close()); });
    const bool waitsToo = !receiving.returns(waited);
    client.send("at last");
    if (!receiving.returns(Stage::soon)) {
        stage.stop(net::SocketError::of(net::Call::Recv, std::errc::timed_out));
    }
    const auto received = stage.need(receiving.take());
    stage.moved(Role::Server, Direction::Received, std::span(buffer).first(received));
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "recv() waits while no data comes, and returns when some has come.")),
        waitsToo && received > 0,
        waitsToo ? text(QT_TRANSLATE_NOOP("lab", "After %1 ms recv() had not returned; then it returned %2."),
                        waited.count(), received)
                 : text(QT_TRANSLATE_NOOP("lab", "recv() returned %1."), received),
        text(QT_TRANSLATE_NOOP("lab",
                               "The receive buffer is empty; a segment that brings data wakes the thread. It returns "
                               "with what has come and does not wait for the buffer to fill (recv(2)).")));
    reportWaiting(stage, text(QT_TRANSLATE_NOOP("lab", "Waiting in recv() does not use the processor.")),
                  receiving.processorTime(), waited);
}

} // namespace

const Experiment oneAtATime{"one-at-a-time",
                            QT_TRANSLATE_NOOP("lab", "One client at a time"),
                            QT_TRANSLATE_NOOP("lab",
                                              "The chapter's server serves one client until it leaves. The next one "
                                              "can connect and send meanwhile, and waits in the queue."),
                            QT_TRANSLATE_NOOP("lab", "TCP server functions, steps 4 to 6; listen(): the backlog"),
                            QT_TRANSLATE_NOOP("lab",
                                              "Two clients at a server that serves one at a time, at one with a thread "
                                              "for each client, and at one with an event loop."),
                            runOneAtATime};

const Experiment blockingIsFree{
    "blocking-is-free",
    QT_TRANSLATE_NOOP("lab", "Waiting does not use the processor"),
    QT_TRANSLATE_NOOP("lab",
                      "While no client comes, accept() puts the server to sleep; its use of the processor is 0. The "
                      "same holds for recv()."),
    QT_TRANSLATE_NOOP("lab", "accept() in TCP server-client analysis (5), and the notes on it"),
    QT_TRANSLATE_NOOP(
        "lab", "accept() and recv() wait for 300 ms each; the processor time of the waiting thread is measured."),
    runBlockingIsFree};

} // namespace echolab::lab
