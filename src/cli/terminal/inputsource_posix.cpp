#include "cli/terminal/inputsource.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <mutex>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace echolab::cli {

namespace {

/// Standard input is a terminal that gives whole lines: what it gives without a line's end was ended with Ctrl+D
/// (termios(3), ICANON).
bool givesWholeLines()
{
    termios settings{};
    return ::tcgetattr(STDIN_FILENO, &settings) == 0 && (settings.c_lflag & ICANON) != 0
        && settings.c_cc[VEOL] == _POSIX_VDISABLE;
}

} // namespace

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
        stopWaiting();
        ::close(m_pipe[0]);
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    tl::expected<Block, Failure> read(std::span<char> buffer)
    {
        for (;;) {
            std::array<pollfd, 2> waiting = {{{STDIN_FILENO, POLLIN, 0}, {m_pipe[0], POLLIN, 0}}};
            if (::poll(waiting.data(), waiting.size(), -1) < 0) {
                if (errno == EINTR) {
                    continue;
                }
                return failure("poll");
            }
            if (m_cancelled || waiting[0].revents == 0) { // the pipe alone: waiting is over
                return Block{.size = 0, .last = true};
            }
            const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
            if (count >= 0) {
                const auto size = static_cast<std::size_t>(count);
                const bool cutShort = size > 0 && size < buffer.size() && buffer[size - 1] != '\n';
                return Block{size, size == 0 || (cutShort && givesWholeLines())};
            }
            if (errno == EIO && m_isTerminal) { // it was hung up
                return Block{.size = 0, .last = true};
            }
            if (errno != EINTR && errno != EAGAIN) {
                return failure("read");
            }
        }
    }

    void stopWaiting()
    {
        const std::lock_guard lock(m_mutex);
        if (m_pipe[1] >= 0) {
            ::close(m_pipe[1]);
            m_pipe[1] = -1;
        }
    }

    void cancel()
    {
        m_cancelled = true;
        stopWaiting();
    }

private:
    static tl::unexpected<Failure> failure(std::string_view call) { return tl::unexpected(Failure{call, errno}); }

    const bool m_isTerminal = isTerminal();
    std::array<int, 2> m_pipe{};
    std::mutex m_mutex;
    std::atomic<bool> m_cancelled = false;
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

tl::expected<InputSource::Block, InputSource::Failure> InputSource::read(std::span<char> buffer)
{
    return m_impl->read(buffer);
}

void InputSource::stopWaiting()
{
    m_impl->stopWaiting();
}

void InputSource::cancel()
{
    m_impl->cancel();
}

} // namespace echolab::cli
