#include "app/load/hostlookup.h"

#include <utility>

namespace echolab::app {

HostLookup::HostLookup(QObject* parent)
    : QObject(parent)
{
}

HostLookup::~HostLookup() = default;

void HostLookup::start(const std::string& host, std::uint16_t port, net::Family family)
{
    cancel();
    if (const auto numeric = net::Endpoint::parseAddress(host, port)) {
        Q_EMIT found({*numeric});
        return;
    }
    auto begun = echo::NameLookup::begin(host, port, family);
    if (!begun) {
        Q_EMIT failed(begun.error());
        return;
    }
    m_lookup = std::move(*begun);
    m_done = std::make_unique<QSocketNotifier>(static_cast<qintptr>(m_lookup->handle()), QSocketNotifier::Read);
    connect(m_done.get(), &QSocketNotifier::activated, this, &HostLookup::finish);
}

void HostLookup::cancel()
{
    if (m_done) {
        m_done->setEnabled(false);
        m_done.release()->deleteLater(); // it may be the one that calls
    }
    m_lookup.reset();
}

void HostLookup::finish()
{
    const auto outcome = m_lookup->outcome();
    if (!outcome) {
        return;
    }
    cancel();
    if (*outcome) {
        Q_EMIT found(**outcome);
    } else {
        Q_EMIT failed(outcome->error());
    }
}

} // namespace echolab::app
