#include "load/loadgenerator.h"

#include <array>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "load/loadrun.h"
#include "net/poller/mailbox.h"
#include "net/poller/starvedpause.h"
#include "net/socket/startthread.h"

namespace echolab::load {

namespace {

struct StartCommand {
    RunId run;
    LoadConfig config;
};
struct CancelCommand { };
struct QuitCommand { };

using Command = std::variant<StartCommand, CancelCommand, QuitCommand>;

} // namespace

class LoadGenerator::Impl
{
public:
    Impl(std::function<void()> published, net::SystemCalls& calls)
        : m_published(std::move(published))
        , m_calls(calls)
    {
        if (const auto opened = m_mailbox.open(); !opened) {
            m_failure = opened.error();
            return;
        }
        auto thread = net::startThread([this] { work(); },
                                       [this](const net::SocketError& error) { publishFailed(lastRun(), error); });
        if (thread) {
            m_thread = std::move(*thread);
        } else {
            m_failure = thread.error();
        }
    }
    ~Impl()
    {
        if (m_thread.joinable()) {
            m_mailbox.post(QuitCommand{});
        }
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    RunId start(const LoadConfig& config)
    {
        RunId run = 0;
        {
            const std::lock_guard lock(m_mutex);
            run = ++m_lastRun;
            m_snapshot = {};
            m_snapshot.run = run;
            m_snapshot.state = m_failure ? LoadState::Failed : LoadState::Connecting;
            m_snapshot.failure = m_failure;
        }
        if (m_failure) {
            tell();
        } else {
            m_mailbox.post(StartCommand{run, config});
        }
        return run;
    }

    void cancel()
    {
        if (!m_failure) {
            m_mailbox.post(CancelCommand{});
        }
    }

    LoadSnapshot snapshot() const
    {
        const std::lock_guard lock(m_mutex);
        return m_snapshot;
    }

private:
    void work()
    {
        for (;;) {
            if (m_pending.empty()) {
                std::array<net::PollEntry, 1> mail{{{m_mailbox.handle(), {true, false}, {}}}};
                if (net::systemCalls().poll(mail, -1).failed()) {
                    net::pauseStarved(-1);
                }
                m_pending = m_mailbox.take();
            }
            std::optional<StartCommand> next;
            for (auto& command : std::exchange(m_pending, {})) {
                if (std::holds_alternative<QuitCommand>(command)) {
                    return;
                }
                if (std::holds_alternative<StartCommand>(command)) {
                    next = std::get<StartCommand>(std::move(command));
                } else if (next) {
                    publishCancelled(std::exchange(next, std::nullopt)->run);
                }
            }
            if (next) {
                execute(*next);
            }
        }
    }

    /// Asked by a run that goes on. What there is to do afterwards is kept for then.
    StopRequest stopRequest()
    {
        m_pending = m_mailbox.take();
        if (m_pending.empty()) {
            return StopRequest::None;
        }
        const bool gently = m_pending.size() == 1 && std::holds_alternative<CancelCommand>(m_pending.front());
        return gently ? StopRequest::Gently : StopRequest::AtOnce;
    }

    /// A run that needs more memory than there is fails, and others may follow.
    void execute(const StartCommand& command)
    {
        try {
            if (!command.config.fits()) {
                publishFailed(command.run, net::SocketError::of(net::Call::Allocate, std::errc::not_enough_memory));
                return;
            }
            LoadRun(
                command.run, command.config,
                StopSource{m_mailbox.handle(),
                           [this] {
                               return stopRequest();
                           }},
                [this](LoadSnapshot snapshot) { publish(std::move(snapshot)); }, m_calls)
                .execute();
        } catch (...) {
            publishFailed(command.run, net::SocketError::caught());
        }
    }

    RunId lastRun() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lastRun;
    }

    void publishFailed(RunId run, const net::SocketError& error)
    {
        LoadSnapshot snapshot;
        snapshot.run = run;
        snapshot.state = LoadState::Failed;
        snapshot.failure = error;
        publish(std::move(snapshot));
    }

    /// A run that was cancelled before it began.
    void publishCancelled(RunId run)
    {
        LoadSnapshot snapshot;
        snapshot.run = run;
        snapshot.state = LoadState::Cancelled;
        publish(std::move(snapshot));
    }

    /// What an earlier run still has to say is dropped.
    void publish(LoadSnapshot snapshot)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (snapshot.run != m_lastRun) {
                return;
            }
            std::swap(m_snapshot, snapshot);
        }
        tell();
    }

    void tell() const
    {
        if (m_published) {
            m_published();
        }
    }

    const std::function<void()> m_published;
    net::SystemCalls& m_calls;
    std::optional<net::SocketError> m_failure; ///< why there is no thread
    net::Mailbox<Command> m_mailbox;
    std::vector<Command> m_pending; ///< taken from the mailbox while a run went on; of the thread
    mutable std::mutex m_mutex;
    RunId m_lastRun = 0;
    LoadSnapshot m_snapshot;
    std::jthread m_thread; ///< last, so that it is joined before what it uses goes
};

LoadGenerator::LoadGenerator(std::function<void()> published, net::SystemCalls& calls)
    : m_impl(std::make_unique<Impl>(std::move(published), calls))
{
}

LoadGenerator::~LoadGenerator() = default;

RunId LoadGenerator::start(const LoadConfig& config)
{
    return m_impl->start(config);
}

void LoadGenerator::cancel()
{
    m_impl->cancel();
}

LoadSnapshot LoadGenerator::snapshot() const
{
    return m_impl->snapshot();
}

} // namespace echolab::load
