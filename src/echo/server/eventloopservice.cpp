#include <thread>

#include "echo/base/interruptiblewait.h"
#include "echo/server/eventloop.h"
#include "echo/server/service.h"
#include "net/socket/startthread.h"

namespace echolab::echo {

namespace {

/// One more loop, on a thread of its own, for connections that the accepting loop hands it.
class FurtherLoop
{
public:
    static net::Result<std::unique_ptr<FurtherLoop>> start(ServerSession& session)
    {
        auto loop = std::unique_ptr<FurtherLoop>(new FurtherLoop);
        if (const auto opened = loop->m_mailbox.open(); !opened) {
            return tl::unexpected(opened.error());
        }
        auto poller = net::Poller::create(session.calls);
        if (!poller) {
            return tl::unexpected(poller.error());
        }
        loop->m_loop = std::make_unique<EventLoop>(session, loop->m_mailbox, std::move(*poller));
        auto started = net::startThread([running = loop->m_loop.get()] { running->run(); },
                                        [&session](const net::SocketError& error) {
                                            session.report.control(ServerFailed{error, false});
                                        });
        if (!started) {
            return tl::unexpected(started.error());
        }
        loop->m_thread = std::move(*started);
        return loop;
    }
    ~FurtherLoop() { m_mailbox.post({ServerCommand::Kind::Stop}); }
    FurtherLoop(const FurtherLoop&) = delete;
    FurtherLoop& operator=(const FurtherLoop&) = delete;

    ServerMailbox& mailbox() { return m_mailbox; }

private:
    FurtherLoop() = default;

    ServerMailbox m_mailbox;
    std::unique_ptr<EventLoop> m_loop;
    std::jthread m_thread; ///< last, so that it is joined before anything it uses goes
};

/// The loop that owns the listening socket. Connections go round all loops: unlike SO_REUSEPORT, that works alike on
/// every system, balances exactly, and loses no connection that waits to be accepted when the server stops.
class AcceptingLoop final : public EventLoop
{
public:
    AcceptingLoop(ServerSession& session, Acceptor& acceptor, net::Poller poller,
                  std::vector<std::unique_ptr<FurtherLoop>> others)
        : EventLoop(session, session.mailbox, std::move(poller))
        , m_acceptor(acceptor)
        , m_others(std::move(others))
    {
    }

private:
    static constexpr int mostAcceptsPerTurn = 64;

    void begin() override { resumeAccepting(); }

    /// One connection a turn, twice as many while a burst lasts, which is when somebody waits two turns in a row: an
    /// attempt that finds nobody costs a third of what a message costs.
    void acceptSome() override
    {
        m_acceptsPerTurn = m_acceptedLastTurn ? std::min(2 * m_acceptsPerTurn, mostAcceptsPerTurn) : 1;
        m_acceptedThisTurn = true;
        for (int i = 0; i < m_acceptsPerTurn; ++i) {
            auto attempt = m_acceptor.accept();
            switch (attempt.outcome) {
            case Acceptor::Outcome::Accepted:
                if (!m_session.refuses(attempt.accepted->peer)) {
                    handRound(std::move(*attempt.accepted));
                }
                break;
            case Acceptor::Outcome::Nothing: m_acceptedThisTurn = false; return;
            case Acceptor::Outcome::Refused: m_session.report.control(ServerFailed{*attempt.error, false}); break;
            case Acceptor::Outcome::Starved:
                m_session.report.control(ServerFailed{*attempt.error, false});
                pauseAccepting();
                return;
            case Acceptor::Outcome::Failed: fail(*attempt.error); return;
            }
        }
    }

    void handRound(net::Accepted accepted)
    {
        const std::size_t turn = m_turn++ % (m_others.size() + 1);
        if (turn == 0) {
            admit(std::move(accepted));
        } else {
            m_others[turn - 1]->mailbox().post(
                {ServerCommand::Kind::Adopt, 0, ConnectionAction::Close, std::move(accepted)});
        }
    }

    void passOn(const ServerCommand& command) override
    {
        for (const auto& other : m_others) {
            other->mailbox().post(command.passedOn());
        }
        m_session.answerListeningOptions(command);
    }

    void connectionClosed() override
    {
        if (m_starved) {
            resumeAccepting();
        }
    }
    void turnEnded() override
    {
        m_acceptedLastTurn = std::exchange(m_acceptedThisTurn, false);
        // However busy the connections keep the loop: a descriptor may have become free elsewhere in the program.
        if (m_starved && Clock::now() >= m_nextTry) {
            resumeAccepting();
        }
    }
    int longestWaitMs() const override { return m_starved ? millisecondsUntil(m_nextTry) : -1; }

    void pauseAccepting()
    {
        m_starved = true;
        m_nextTry = Clock::now() + std::chrono::milliseconds(starvedRetryMs);
        if (const auto done = m_poller.remove(m_acceptor.handle()); !done) {
            fail(done.error());
        }
    }
    void resumeAccepting()
    {
        m_starved = false;
        if (const auto done = m_poller.add(m_acceptor.handle(), {true, false}, listenerToken); !done) {
            fail(done.error());
        }
    }

    Acceptor& m_acceptor;
    std::vector<std::unique_ptr<FurtherLoop>> m_others;
    std::size_t m_turn = 0;
    int m_acceptsPerTurn = 1;
    bool m_acceptedThisTurn = false; ///< and perhaps not all who waited
    bool m_acceptedLastTurn = false;
    bool m_starved = false;
    Clock::time_point m_nextTry; ///< while starved
};

} // namespace

void serveEventLoop(ServerSession& session, Acceptor& acceptor)
{
    auto poller = net::Poller::create(session.calls);
    if (!poller) {
        session.report.essential(ServerFailed{poller.error(), true});
        return;
    }
    std::vector<std::unique_ptr<FurtherLoop>> others;
    for (std::size_t i = 1; i < session.config.loops; ++i) {
        auto loop = FurtherLoop::start(session);
        if (!loop) {
            session.report.essential(ServerFailed{loop.error(), true});
            return;
        }
        others.push_back(std::move(*loop));
    }
    AcceptingLoop(session, acceptor, std::move(*poller), std::move(others)).run();
}

} // namespace echolab::echo
