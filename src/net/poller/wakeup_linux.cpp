#include "net/poller/wakeup.h"

#include <sys/eventfd.h>

#include "net/socket/systemcalls_posix.h"

namespace echolab::net {

Result<Wakeup> Wakeup::create()
{
    const auto result = returned(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC));
    if (result.failed()) {
        return tl::unexpected(SocketError(Call::Wakeup, result.error));
    }
    const auto handle = static_cast<NativeSocket>(result.value);
    return Wakeup(handle, handle);
}

void Wakeup::signal() noexcept
{
    // Fails only where the counter is full, and then the descriptor is readable already.
    eventfd_write(fd(m_writer), 1);
}

void Wakeup::clear() noexcept
{
    eventfd_t count = 0;
    eventfd_read(fd(m_reader), &count);
}

} // namespace echolab::net
