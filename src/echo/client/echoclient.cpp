#include "echo/client/echoclient.h"

#include <mutex>

#include "echo/base/sessionthread.h"
#include "echo/client/clientsession.h"

namespace echolab::echo {

class EchoClient::Impl
{
public:
    Impl(ClientEventQueue* events, net::SystemCalls& calls)
        : m_events(events)
        , m_calls(calls)
    {
    }

    SessionId connect(const ClientConfig& config)
    {
        const std::lock_guard lock(m_mutex);
        const SessionId id = ++m_lastSession;
        m_session = std::make_shared<ClientSession>(id, config, m_events, m_calls);
        m_running = std::make_unique<SessionThread<ClientSession>>(m_session, std::move(m_running));
        return id;
    }

    void post(ClientCommand command)
    {
        if (const auto session = current()) {
            session->post(std::move(command));
        }
    }

    tl::expected<MessageId, SendRefusal> send(Bytes data, Pieces pieces)
    {
        const auto session = current();
        if (!session) {
            return tl::unexpected(SendRefusal::NoSession);
        }
        if (data.empty()) {
            return tl::unexpected(SendRefusal::Empty);
        }
        const MessageId id = m_lastMessage.fetch_add(1, std::memory_order_relaxed) + 1;
        return session->send({id, std::make_shared<const Bytes>(std::move(data)), pieces}).map([id] { return id; });
    }

    std::shared_ptr<ClientSession> current() const
    {
        const std::lock_guard lock(m_mutex);
        return m_session;
    }

private:
    ClientEventQueue* m_events;
    net::SystemCalls& m_calls;
    std::atomic<MessageId> m_lastMessage = 0;
    mutable std::mutex m_mutex;
    SessionId m_lastSession = 0;
    std::shared_ptr<ClientSession> m_session;
    std::unique_ptr<SessionThread<ClientSession>> m_running;
};

EchoClient::EchoClient(ClientEventQueue* events, net::SystemCalls& calls)
    : m_impl(std::make_unique<Impl>(events, calls))
{
}

EchoClient::~EchoClient() = default;

SessionId EchoClient::connect(const ClientConfig& config)
{
    return m_impl->connect(config);
}

tl::expected<MessageId, SendRefusal> EchoClient::send(Bytes data, Pieces pieces)
{
    return m_impl->send(std::move(data), pieces);
}

void EchoClient::act(ConnectionAction action)
{
    m_impl->post({.kind = ClientCommand::Kind::Act, .action = action});
}

void EchoClient::askOptions(OptionRequests changes)
{
    m_impl->post({.kind = ClientCommand::Kind::Options, .options = std::move(changes)});
}

Totals EchoClient::totals() const
{
    const auto session = m_impl->current();
    return session ? session->totals() : Totals{};
}

std::size_t EchoClient::pending() const
{
    const auto session = m_impl->current();
    return session ? session->pending() : 0;
}

} // namespace echolab::echo
