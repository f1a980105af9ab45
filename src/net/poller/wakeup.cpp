#include "net/poller/wakeup.h"

#include <utility>

#include "net/socket/systemcalls.h"

namespace echolab::net {

Wakeup::~Wakeup()
{
    reset();
}

Wakeup::Wakeup(Wakeup&& other) noexcept
    : m_reader(std::exchange(other.m_reader, NativeSocket::Invalid))
    , m_writer(std::exchange(other.m_writer, NativeSocket::Invalid))
{
}

Wakeup& Wakeup::operator=(Wakeup&& other) noexcept
{
    if (this != &other) {
        reset();
        m_reader = std::exchange(other.m_reader, NativeSocket::Invalid);
        m_writer = std::exchange(other.m_writer, NativeSocket::Invalid);
    }
    return *this;
}

void Wakeup::reset() noexcept
{
    if (m_reader == NativeSocket::Invalid) {
        return;
    }
    if (m_writer != m_reader) {
        systemCalls().close(m_writer);
    }
    systemCalls().close(m_reader);
}

} // namespace echolab::net
