#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QSocketNotifier>

#include "echo/base/namelookup.h"

namespace echolab::app {

/// Looks a name up without waiting for it. Belongs to the GUI thread; the look-up has its own (see echo::NameLookup).
class HostLookup : public QObject
{
    Q_OBJECT

public:
    explicit HostLookup(QObject* parent = nullptr);
    ~HostLookup() override;

    /// found() or failed() follows, a numeric address is found before this returns. A look-up that still goes on is
    /// cancelled.
    void start(const std::string& host, std::uint16_t port, net::Family family);
    /// Nothing follows any more.
    void cancel();

Q_SIGNALS:
    /// At least one.
    void found(const std::vector<echolab::net::Endpoint>& endpoints);
    void failed(const echolab::net::SocketError& error);

private:
    void finish();

    std::optional<echo::NameLookup> m_lookup;
    std::unique_ptr<QSocketNotifier> m_done; ///< after what it watches
};

} // namespace echolab::app
