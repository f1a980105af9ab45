#include "app/load/hostlookup.h"

#include <utility>

namespace echolab::app {

HostLookup::HostLookup(QObject* parent)
    : QObject(parent)
{
}

HostLookup::~HostLookup()
{
    cancel();
}

void HostLookup::start(const std::string& host, std::uint16_t port, std::optional<net::Family> family)
{
    cancel();
    if (const auto numeric = net::Endpoint::parseAddress(host, port)) {
        Q_EMIT found({*numeric});
        return;
    }
    m_caller = std::make_shared<Caller>();
    m_caller->waiting = this;
    auto begun = echo::NameLookup::begin(host, port, family, [caller = m_caller] {
        const std::lock_guard lock(caller->mutex);
        if (caller->waiting != nullptr) {
            QMetaObject::invokeMethod(caller->waiting, &HostLookup::finish, Qt::QueuedConnection);
        }
    });
    if (!begun) {
        cancel();
        Q_EMIT failed(begun.error());
        return;
    }
    m_lookup = std::move(*begun);
}

void HostLookup::cancel()
{
    if (m_caller) {
        const std::lock_guard lock(m_caller->mutex);
        m_caller->waiting = nullptr;
    }
    m_caller.reset();
    m_lookup.reset();
}

void HostLookup::finish()
{
    const auto outcome = m_lookup ? m_lookup->outcome() : std::nullopt;
    if (!outcome) {
        return; // of a look-up that was cancelled meanwhile
    }
    cancel();
    if (*outcome) {
        Q_EMIT found(**outcome);
    } else {
        Q_EMIT failed(outcome->error());
    }
}

} // namespace echolab::app
