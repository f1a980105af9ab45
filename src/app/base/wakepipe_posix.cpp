#include "app/base/wakepipe_posix.h"

#include <fcntl.h>
#include <unistd.h>

namespace echolab::app {

WakePipe::WakePipe()
{
    if (::pipe(m_ends.data()) != 0) {
        m_ends = {-1, -1};
        return;
    }
    for (const int end : m_ends) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
}

WakePipe::~WakePipe()
{
    for (const int end : m_ends) {
        ::close(end);
    }
}

void WakePipe::signal() const
{
    const char byte = 0;
    // A full pipe already wakes.
    [[maybe_unused]] const auto written = ::write(m_ends[1], &byte, 1);
}

void WakePipe::clear() const
{
    std::array<char, 64> bytes{};
    while (::read(m_ends[0], bytes.data(), bytes.size()) > 0) { }
}

} // namespace echolab::app
