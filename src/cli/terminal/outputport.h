#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>

#include <tl/expected.hpp>

namespace echolab::cli {

/// Standard output or standard error, written without waiting for whoever reads it: a terminal stopped with Ctrl+S, a
/// full pipe and a socket take what they have room for. Nothing is changed for other programs that share the
/// descriptor. Belongs to one thread.
class OutputPort
{
public:
    enum class Stream { Output, Error };
    enum class Woken {
        Room,     ///< something can be written
        Called,   ///< by wake()
        Quitting, ///< the end of the program was asked for; told once
        TimeOver,
    };
    using Wait = std::optional<std::chrono::milliseconds>;

    explicit OutputPort(Stream stream);
    ~OutputPort();
    OutputPort(const OutputPort&) = delete;
    OutputPort& operator=(const OutputPort&) = delete;

    /// How many bytes were taken: fewer than there are, or none, where there is no room now. Bytes of a file are
    /// always taken. An error where nothing can be written any more: EPIPE, ENOSPC.
    tl::expected<std::size_t, std::error_code> write(std::string_view bytes);

    /// Waits for room, and for all else that Woken names; without a limit where none is given.
    Woken waitForRoom(Wait limit = {});
    /// The same without regard to room.
    Woken wait(Wait limit = {});
    /// From any thread: wait() and waitForRoom() return, now or the next time.
    void wake();
    /// From any thread, after wake() did not help: on Windows write() may wait for its reader; this ends that.
    void interrupt();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace echolab::cli
