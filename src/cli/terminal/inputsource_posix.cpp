#include "cli/terminal/inputsource.h"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace echolab::cli {

/// A read that waits is ended by closing the writing end of a pipe that it waits on as well.
class InputSource::Impl
{
public:
    Impl()
    {
        if (::pipe(m_pipe.data()) != 0) {
            m_pipe = {-1, -1};
            return;
        }
        for (const int end : m_pipe) {
            ::fcntl(end, F_SETFD, FD_CLOEXEC);
        }
    }
    ~Impl()
    {
        cancel();
        ::close(m_pipe[0]);
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    std::size_t read(std::span<char> buffer)
    {
        for (;;) {
            std::array<pollfd, 2> waiting = {{{STDIN_FILENO, POLLIN, 0}, {m_pipe[0], POLLIN, 0}}};
            const int ready = ::poll(waiting.data(), waiting.size(), -1);
            if (ready < 0 && errno == EINTR) {
                continue;
            }
            if (ready < 0 || waiting[1].revents != 0) {
                return 0;
            }
            const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
            if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
                continue;
            }
            return count < 0 ? 0 : static_cast<std::size_t>(count);
        }
    }

    void cancel()
    {
        if (m_pipe[1] >= 0) {
            ::close(m_pipe[1]);
            m_pipe[1] = -1;
        }
    }

private:
    std::array<int, 2> m_pipe{};
};

const bool InputSource::linesEndWithCarriageReturn = false;

InputSource::InputSource()
    : m_impl(std::make_unique<Impl>())
{
}

InputSource::~InputSource() = default;

bool InputSource::isTerminal()
{
    return ::isatty(STDIN_FILENO) != 0;
}

std::size_t InputSource::read(std::span<char> buffer)
{
    return m_impl->read(buffer);
}

void InputSource::cancel()
{
    m_impl->cancel();
}

} // namespace echolab::cli
