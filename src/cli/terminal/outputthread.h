#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <system_error>
#include <thread>

#include "cli/terminal/outputport.h"
#include "net/socket/startthread.h"

namespace echolab::cli {

/// Prints to standard output on a thread of its own, so that neither a reader who stops reading nor the printing itself
/// holds up anybody. A source makes the text when it is to be printed: what cannot be printed need not be made.
///
/// Prints at once after a quiet time. Under load it collects for some milliseconds, and longer where printing takes
/// long, so that most of the processor is left to others.
class OutputThread
{
public:
    /// What there is to print. All calls come on the printing thread.
    class Source
    {
    public:
        Source() = default;
        virtual ~Source() = default;
        Source(const Source&) = delete;
        Source& operator=(const Source&) = delete;

        /// Appends what there is, until the text has handOver bytes or a little more. Whether there is more.
        virtual bool fill(std::string& text) = 0;
        /// Nobody reads, for a while: whatever there is will not be printed. Counts it, and looks for what concerns
        /// others than the reader.
        virtual void skip() = 0;
        /// Everything is printed, or given up. When to call this again, although nothing has come; never, as a rule.
        virtual OutputPort::Wait caughtUp() = 0;
        /// So much text of fill() is given up: the program ends, and nobody reads.
        virtual void givenUp(std::string_view text) = 0;
        /// Nothing can be printed any more. From now on there is skip() in place of fill().
        virtual void failed(const std::error_code& error) = 0;
    };

    static constexpr std::size_t handOver = 64 * 1024; ///< bytes

    /// source outlives it. Where the system has no thread to give, noThread() tells, and nothing is printed.
    explicit OutputThread(Source& source);
    ~OutputThread() { end(); }
    OutputThread(const OutputThread&) = delete;
    OutputThread& operator=(const OutputThread&) = delete;

    const std::optional<net::SocketError>& noThread() const { return m_noThread; }
    /// From any thread: the source has something. Cheap, but not for each line: when it had nothing before.
    void wake() { m_port.wake(); }
    /// From any thread: the program ends. Prints without collecting from now on, and gives up where the reader
    /// has not taken it after patience.
    void hurry();
    /// Joins; what is not printed yet is not printed. Nothing but wake() does anything afterwards, and nothing comes of
    /// it.
    void end();
    /// From any thread, when patience is over: see OutputPort::interrupt().
    void interrupt() { m_port.interrupt(); }

    static constexpr std::chrono::milliseconds patience{30};

private:
    using Clock = std::chrono::steady_clock;

    void run();
    void printAll();
    bool write();
    void waitForReader();
    void waitForMore(Clock::time_point began);
    void giveUp();
    void fail(const std::error_code& error);
    bool isHurried() const { return m_deadline.load(std::memory_order_relaxed) != Clock::rep(0); }
    OutputPort::Wait untilDeadline() const;

    Source& m_source;
    OutputPort m_port;
    std::string m_text;                     ///< to be written ...
    std::size_t m_written = 0;              ///< ... from here on
    bool m_more = true;                     ///< the source may have something
    bool m_over = false;                    ///< nothing is written any more: it failed, or the reader was given up
    std::atomic<Clock::rep> m_deadline = 0; ///< for the reader; 0 while there is none
    std::atomic<bool> m_ended = false;
    std::optional<net::SocketError> m_noThread;
    std::jthread m_thread; ///< last
};

} // namespace echolab::cli
