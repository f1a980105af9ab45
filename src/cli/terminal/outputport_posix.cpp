#include "cli/terminal/outputport.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/base/quitdescriptor_posix.h"
#include "app/base/wakepipe_posix.h"

namespace echolab::cli {

class OutputPort::Impl
{
public:
    explicit Impl(Stream stream)
        : m_standard(stream == Stream::Output ? STDOUT_FILENO : STDERR_FILENO)
        , m_descriptor(m_standard)
    {
        struct stat status = {};
        if (::fstat(m_standard, &status) != 0) {
            return;
        }
        m_socket = S_ISSOCK(status.st_mode);
        m_mayWait = S_ISFIFO(status.st_mode) || ::isatty(m_standard) != 0;
        if (m_mayWait) {
            reopen();
        }
    }
    ~Impl()
    {
        if (m_descriptor != m_standard) {
            ::close(m_descriptor);
        }
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    tl::expected<std::size_t, std::error_code> write(std::string_view bytes)
    {
        for (;;) {
            const std::size_t size = atOnce(bytes.size());
            if (size == 0) {
                return 0;
            }
            const ssize_t count = m_socket ? ::send(m_descriptor, bytes.data(), size, MSG_DONTWAIT | MSG_NOSIGNAL)
                                           : ::write(m_descriptor, bytes.data(), size);
            if (count >= 0) {
                return static_cast<std::size_t>(count);
            }
            const int error = errno;
            if (error == EAGAIN || error == EWOULDBLOCK) {
                return 0;
            }
            if (error != EINTR) {
                return tl::unexpected(std::error_code(error, std::generic_category()));
            }
        }
    }

    Woken wait(bool forRoom, Wait limit)
    {
        std::array<pollfd, 3> waiting = {{{forRoom ? m_descriptor : -1, POLLOUT, 0},
                                          {m_wakePipe.descriptor(), POLLIN, 0},
                                          {m_quitTold ? -1 : app::quitDescriptor(), POLLIN, 0}}};
        const int time = limit ? static_cast<int>(std::max<std::chrono::milliseconds::rep>(limit->count(), 0)) : -1;
        const int ready = ::poll(waiting.data(), waiting.size(), time);
        if (ready == 0) {
            return Woken::TimeOver;
        }
        if (ready < 0) { // EINTR: look again at what is to be done
            return Woken::Called;
        }
        if (waiting[1].revents != 0) {
            m_wakePipe.clear();
            return Woken::Called;
        }
        if (waiting[2].revents != 0) {
            m_quitTold = true;
            return Woken::Quitting;
        }
        return Woken::Room; // also for an error, which write() tells
    }

    void wake() { m_wakePipe.signal(); }

private:
    /// O_NONBLOCK belongs to the open file, which the shell and other programs may share: so the terminal or pipe is
    /// opened once more (as libuv does in src/unix/tty.c). Where that is not allowed, write() keeps to what poll()
    /// promises.
    void reopen()
    {
        const int own = ::open(m_standard == STDOUT_FILENO ? "/proc/self/fd/1" : "/proc/self/fd/2",
                               O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        if (own >= 0) {
            m_descriptor = own;
            m_mayWait = false;
        }
    }

    /// So much is taken without waiting. A pipe that poll() calls writable takes PIPE_BUF bytes, be it nonblocking or
    /// not (pipe(7)).
    std::size_t atOnce(std::size_t size) const
    {
        if (!m_mayWait) {
            return size;
        }
        pollfd room = {m_descriptor, POLLOUT, 0};
        return ::poll(&room, 1, 0) == 1 ? std::min<std::size_t>(size, PIPE_BUF) : 0;
    }

    const int m_standard;
    int m_descriptor;       ///< m_standard, or one of our own
    bool m_mayWait = false; ///< write() would wait where there is no room
    bool m_socket = false;
    bool m_quitTold = false;
    app::WakePipe m_wakePipe;
};

OutputPort::OutputPort(Stream stream)
    : m_impl(std::make_unique<Impl>(stream))
{
}

OutputPort::~OutputPort() = default;

tl::expected<std::size_t, std::error_code> OutputPort::write(std::string_view bytes)
{
    return m_impl->write(bytes);
}

OutputPort::Woken OutputPort::waitForRoom(Wait limit)
{
    return m_impl->wait(true, limit);
}

OutputPort::Woken OutputPort::wait(Wait limit)
{
    return m_impl->wait(false, limit);
}

void OutputPort::wake()
{
    m_impl->wake();
}

void OutputPort::interrupt()
{
    m_impl->wake();
}

} // namespace echolab::cli
