#include "app/load/hostprobe.h"

#include <utility>

#include "echo/client/connectrace.h"
#include "net/socket/startthread.h"

namespace echolab::app {

HostProbe::HostProbe(QObject* parent)
    : QObject(parent)
{
}

HostProbe::~HostProbe()
{
    cancel();
}

void HostProbe::start(const std::vector<net::Endpoint>& addresses)
{
    cancel();
    auto mailbox = std::make_unique<net::Mailbox<Stop>>();
    if (addresses.size() < 2 || !mailbox->open()) {
        Q_EMIT found(addresses.front());
        return;
    }
    m_mailbox = std::move(mailbox);
    const auto tell = [this, probe = m_probe](const net::Endpoint& address) {
        QMetaObject::invokeMethod(
            this, [this, probe, address] { finish(probe, address); }, Qt::QueuedConnection);
    };
    auto thread = net::startThread(
        [addresses, tell, stop = m_mailbox->handle()] { tell(firstThatAnswers(addresses, stop)); },
        [address = addresses.front(), tell](const net::SocketError&) { tell(address); });
    if (thread) {
        m_thread = std::move(*thread);
    } else {
        Q_EMIT found(addresses.front());
    }
}

void HostProbe::cancel()
{
    ++m_probe;
    if (m_thread.joinable()) {
        m_mailbox->post(Stop{});
        m_thread.join();
    }
    m_mailbox.reset();
}

net::Endpoint HostProbe::firstThatAnswers(const std::vector<net::Endpoint>& addresses, net::NativeSocket stop)
{
    const echo::ClientConfig config;
    echo::ConnectRace race(echo::interleaved(addresses), config, net::systemCalls(), [](const auto&) {});
    for (;;) {
        if (const auto outcome = race.advance()) {
            return *outcome ? (*outcome)->remote : addresses.front();
        }
        const auto stopped = race.wait(stop);
        if (!stopped || *stopped) {
            return addresses.front();
        }
    }
}

void HostProbe::finish(unsigned probe, const net::Endpoint& address)
{
    if (probe == m_probe) {
        cancel();
        Q_EMIT found(address);
    }
}

} // namespace echolab::app
