#include "cli/terminal/outputthread.h"

#include <algorithm>
#include <utility>

namespace echolab::cli {

namespace {

using namespace std::chrono_literals;

/// From the beginning of one printing to the next, under load. A printing holds up every message that is under way: so
/// rarely, these are less than one in a hundred, also of thousands, and the wake-ups for it cost nothing that counts.
constexpr auto collecting = 50ms;
/// So many times as long as it took, but not longer than anybody notices: the rest of the processor is the server's.
constexpr int restAfterPrinting = 15;
constexpr auto longestRest = 100ms;
/// A reader that takes nothing for so long is not waited for by those who wait for other news.
constexpr auto stuckAfter = 100ms;
/// Capacity beyond this is given back: one long line is not to stay for ever.
constexpr std::size_t mostKept = 4 * OutputThread::handOver;

} // namespace

OutputThread::OutputThread(Source& source)
    : m_source(source)
    , m_port(OutputPort::Stream::Output)
{
    // What is thrown here is want of memory for the text: like an output that fails, it ends the printing and no more.
    auto thread = net::startThread([this] { run(); },
                                   [this](const net::SocketError&) {
                                       fail(std::make_error_code(std::errc::not_enough_memory));
                                       run();
                                   });
    if (thread) {
        m_thread = std::move(*thread);
    } else {
        m_noThread = thread.error();
    }
}

void OutputThread::end()
{
    m_ended = true;
    m_port.interrupt();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void OutputThread::hurry()
{
    Clock::rep none = 0;
    m_deadline.compare_exchange_strong(none, (Clock::now() + patience).time_since_epoch().count());
    m_port.wake();
}

void OutputThread::run()
{
    while (!m_ended) {
        const auto began = Clock::now();
        printAll();
        if (!m_text.empty()) {
            waitForReader();
        } else if (!m_ended) {
            waitForMore(began);
        }
    }
}

/// Until there is no more, or nobody reads.
void OutputThread::printAll()
{
    while (!m_ended) {
        if (m_over) {
            m_source.skip();
            m_more = false;
            return;
        }
        if (m_more && m_text.size() < handOver) {
            m_more = m_source.fill(m_text);
        }
        if (!m_text.empty() && !write()) {
            return;
        }
        if (m_text.empty() && !m_more) {
            return;
        }
    }
}

/// False where the reader takes no more for now.
bool OutputThread::write()
{
    while (m_written < m_text.size()) {
        const auto count = m_port.write(std::string_view(m_text).substr(m_written));
        if (!count) {
            fail(count.error());
            return true;
        }
        if (*count == 0) {
            return false;
        }
        m_written += *count;
    }
    m_text.clear();
    m_written = 0;
    if (m_text.capacity() > mostKept) {
        m_text.shrink_to_fit();
    }
    return true;
}

void OutputThread::fail(const std::error_code& error)
{
    m_over = true;
    m_text.clear();
    m_written = 0;
    m_source.failed(error);
}

void OutputThread::waitForReader()
{
    using Woken = OutputPort::Woken;
    const Woken woken = m_port.waitForRoom(untilDeadline());
    if (woken == Woken::Quitting) {
        hurry(); // sooner than the main thread, which may wait for a reader itself
    }
    if (woken == Woken::Called) {
        m_more = true;
        if (!isHurried() && !m_ended
            && m_port.waitForRoom(stuckAfter) == Woken::TimeOver) { // the reader is not just slow
            m_source.skip();
        }
    }
    if (isHurried() && *untilDeadline() <= 0ms) {
        giveUp();
    }
}

void OutputThread::waitForMore(Clock::time_point began)
{
    using Woken = OutputPort::Woken;
    const auto ended = Clock::now();
    OutputPort::Wait again = m_source.caughtUp();
    if (m_port.wait(again) == Woken::TimeOver) {
        return; // only caughtUp() has to be called again
    }
    m_more = true;
    const auto rest = std::min<Clock::duration>(restAfterPrinting * (ended - began), longestRest);
    const auto next = std::max<Clock::time_point>(began + collecting, ended + rest);
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now());
        if (isHurried() || m_ended || left <= 0ms || m_port.wait(left) == Woken::TimeOver) {
            return;
        }
    }
}

void OutputThread::giveUp()
{
    m_over = true;
    m_source.givenUp(std::string_view(m_text).substr(m_written));
    m_text.clear();
    m_written = 0;
}

OutputPort::Wait OutputThread::untilDeadline() const
{
    if (!isHurried()) {
        return {};
    }
    const Clock::time_point deadline(Clock::duration(m_deadline.load()));
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()), 0ms);
}

} // namespace echolab::cli
