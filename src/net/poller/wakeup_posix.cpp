#include "net/poller/wakeup.h"

#include <array>

#include <fcntl.h>

#include "net/socket/systemcalls_posix.h"

namespace echolab::net {

Result<Wakeup> Wakeup::create()
{
    std::array<int, 2> ends{};
    auto result = returned(::pipe(ends.data()));
    if (result.failed()) {
        return tl::unexpected(SocketError(Call::Wakeup, result.error));
    }
    Wakeup wakeup(static_cast<NativeSocket>(ends[0]), static_cast<NativeSocket>(ends[1]));
    for (const int end : ends) {
        result = returned(::fcntl(end, F_SETFD, FD_CLOEXEC));
        if (!result.failed()) {
            result = systemCalls().setMode(static_cast<NativeSocket>(end), Mode::Nonblocking);
        }
        if (result.failed()) {
            return tl::unexpected(SocketError(Call::Wakeup, result.error));
        }
    }
    return wakeup;
}

void Wakeup::signal() noexcept
{
    // Fails only where the pipe is full, and then the reader is readable already.
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(fd(m_writer), &byte, sizeof(byte));
}

void Wakeup::clear() noexcept
{
    std::array<char, 256> bytes{};
    while (::read(fd(m_reader), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size())) { }
}

} // namespace echolab::net
