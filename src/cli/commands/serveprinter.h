#pragma once

#include <atomic>
#include <vector>

#include "app/server/serverlines.h"
#include "cli/terminal/outputthread.h"

namespace echolab::cli {

/// Reads a server's events on the thread that prints, and prints the book's lines. What somebody else has to know it
/// tells.
class ServePrinter final : private OutputThread::Source
{
public:
    /// Called on the printing thread.
    struct News {
        /// What tells of the server as a whole, at once. ServerStopped comes last, when all is printed or given up.
        std::function<void(const echo::ServerEvent&)> event;
        /// So much was not printed: once when it goes on, and once a second while it is too much.
        std::function<void(const echo::Skipped&)> notPrinted;
        /// Standard output is gone.
        std::function<void(const std::error_code&)> failed;
    };

    /// quiet: reads and tells, but prints nothing.
    ServePrinter(app::ServerLines lines, bool quiet, News news);

    /// For the engine.
    echo::ServerEventQueue& events() { return m_events; }
    OutputThread& thread() { return m_thread; }

private:
    bool fill(std::string& text) override;
    void skip() override;
    OutputPort::Wait caughtUp() override;
    void givenUp(std::string_view text) override;
    void failed(const std::error_code& error) override;

    void read();
    void tell(const echo::ServerEvent& event);

    app::ServerLines m_lines;
    const bool m_quiet;
    const News m_news;
    std::vector<echo::ServerEvent> m_batch;
    std::size_t m_next = 0;               ///< of the batch
    bool m_hasRead = false;               ///< since this thread was woken
    std::atomic<bool> m_moreCame = false; ///< since the queue was read
    std::optional<echo::ServerEvent> m_stopped;
    echo::Skipped m_notPrinted;
    echo::Clock::time_point m_toldNotPrinted;
    bool m_over = false; ///< standard output is gone: there is nothing to be counted
    echo::ServerEventQueue m_events;
    OutputThread m_thread; ///< last
};

} // namespace echolab::cli
