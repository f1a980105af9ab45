#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include <QObject>
#include <QThread>
#include <QTimer>

#include "net/table/tcptable.h"

namespace echolab::app {

/// Looks at the system's table of TCP sockets at a steady rate, on a thread of its own. Belongs to the GUI thread. A
/// look that takes long delays the next; they never queue up.
class TcpSampler : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds interval{200};

    /// Sockets with one of these as local or remote port; nothing: all sockets.
    using Ports = std::optional<std::set<std::uint16_t>>;

    explicit TcpSampler(QObject* parent = nullptr);
    /// Waits for the look that is going on.
    ~TcpSampler() override;

    bool isRunning() const { return m_timer.isActive(); }
    /// Looks at once, and from then on.
    void start();
    void stop();
    void setPorts(const Ports& ports) { m_ports = ports; }
    /// Whether TcpRow::info is asked for too.
    void setWithInfo(bool on) { m_withInfo = on; }

Q_SIGNALS:
    /// Before each look: the moment to call setPorts() and setWithInfo().
    void aboutToSample();
    void sampled(const std::vector<echolab::net::TcpRow>& rows);
    void failed(const echolab::net::SocketError& error);

private:
    using Rows = net::Result<std::vector<net::TcpRow>>;

    static Rows look(const Ports& ports, bool withInfo);
    void request();
    void take(const Rows& rows);

    Ports m_ports;
    bool m_withInfo = false;
    QTimer m_timer;
    QThread m_thread;
    QObject m_worker; ///< lives in m_thread
    bool m_waiting = false;
};

} // namespace echolab::app
