#pragma once

#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <QObject>

#include "net/address/endpoint.h"
#include "net/poller/mailbox.h"

namespace echolab::app {

/// Finds out which of several addresses answers, as a client does that connects to a name (RFC 8305): one connection,
/// which is closed at once. Belongs to the GUI thread; connecting has its own.
class HostProbe : public QObject
{
    Q_OBJECT

public:
    explicit HostProbe(QObject* parent = nullptr);
    ~HostProbe() override;

    /// found() follows. addresses: at least one. A probe that still goes on is cancelled.
    void start(const std::vector<net::Endpoint>& addresses);
    /// Nothing follows any more.
    void cancel();

Q_SIGNALS:
    /// The address that took the connection; the first of all where none did.
    void found(const echolab::net::Endpoint& address);

private:
    struct Stop { };

    /// On the thread.
    static net::Endpoint firstThatAnswers(const std::vector<net::Endpoint>& addresses, net::NativeSocket stop);
    void finish(unsigned probe, const net::Endpoint& address);

    unsigned m_probe = 0; ///< the one whose result is awaited
    std::unique_ptr<net::Mailbox<Stop>> m_mailbox;
    std::jthread m_thread; ///< last: joined before what it uses goes
};

} // namespace echolab::app
