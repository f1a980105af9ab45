#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <QObject>

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
    /// cancelled. No family: addresses of both.
    void start(const std::string& host, std::uint16_t port, std::optional<net::Family> family);
    /// Nothing follows any more.
    void cancel();

Q_SIGNALS:
    /// At least one.
    void found(const std::vector<echolab::net::Endpoint>& endpoints);
    void failed(const echolab::net::SocketError& error);

private:
    /// What the look-up's thread calls: this object, as long as it still waits.
    struct Caller {
        std::mutex mutex;
        HostLookup* waiting = nullptr;
    };

    void finish();

    std::optional<echo::NameLookup> m_lookup;
    std::shared_ptr<Caller> m_caller;
};

} // namespace echolab::app
