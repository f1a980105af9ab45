#include "cli/commands/serveprinter.h"

#include <algorithm>
#include <utility>

namespace echolab::cli {

namespace {

/// What comes between two printings is taken whole as long as the messages are short; of long ones so much that
/// printing them leaves most of the processor to the server.
constexpr echo::EventRoom::Limits limits{.events = 16384, .bytes = 1U << 20, .refill = 16384};
constexpr std::chrono::seconds betweenCounts(1);

} // namespace

ServePrinter::ServePrinter(app::ServerLines lines, bool quiet, News news)
    : m_lines(std::move(lines))
    , m_quiet(quiet)
    , m_news(std::move(news))
    , m_events(
          [this] {
              m_moreCame = true;
              m_thread.wake();
          },
          limits)
    , m_thread(*this)
{
}

bool ServePrinter::fill(std::string& text)
{
    // What is left of the last batch, and then, once, what the queue has: a flood would bring more for ever, and what
    // comes meanwhile is for the next time.
    for (int batch = 0; batch < 2; ++batch) {
        for (; m_next < m_batch.size(); ++m_next) {
            if (text.size() >= OutputThread::handOver) {
                return true;
            }
            tell(m_batch[m_next]);
            if (!m_quiet) {
                m_lines.append(text, m_batch[m_next]);
            }
        }
        if (batch == 0 && !std::exchange(m_hasRead, true)) {
            read();
        }
    }
    return false;
}

void ServePrinter::skip()
{
    for (int batch = 0; batch < 2; ++batch) {
        for (; m_next < m_batch.size(); ++m_next) {
            const echo::ServerEvent& event = m_batch[m_next];
            tell(event);
            m_lines.skip(event);
            if (const auto* const received = std::get_if<echo::ServerReceived>(&event.what)) {
                ++m_notPrinted.events;
                m_notPrinted.bytes += received->data.size();
            }
        }
        if (batch == 0) {
            read();
        }
    }
}

OutputPort::Wait ServePrinter::caughtUp()
{
    m_batch.clear(); // what the messages hold is wanted elsewhere
    m_next = 0;
    m_hasRead = false;
    if (m_moreCame) {
        m_thread.wake(); // that it woke this thread may have been taken for something else
    }
    OutputPort::Wait again;
    if (m_notPrinted.events > 0 && !m_over && !m_quiet && (!m_moreCame || m_stopped)) {
        const auto left = m_toldNotPrinted + betweenCounts - echo::Clock::now();
        if (m_stopped || left.count() <= 0) {
            m_news.notPrinted(std::exchange(m_notPrinted, {}));
            m_toldNotPrinted = echo::Clock::now();
        } else {
            again = std::chrono::ceil<std::chrono::milliseconds>(left);
        }
    }
    if (m_stopped) {
        m_news.event(*std::exchange(m_stopped, std::nullopt));
    }
    return again;
}

void ServePrinter::givenUp(std::string_view text)
{
    m_notPrinted.events += static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
    m_notPrinted.bytes += text.size();
}

void ServePrinter::failed(const std::error_code& error)
{
    m_over = true;
    m_news.failed(error);
}

void ServePrinter::read()
{
    m_moreCame = false;
    m_events.drain(m_batch);
    m_next = 0;
}

void ServePrinter::tell(const echo::ServerEvent& event)
{
    if (const auto* const skipped = std::get_if<echo::Skipped>(&event.what)) {
        m_notPrinted.events += skipped->events;
        m_notPrinted.bytes += skipped->bytes;
    } else if (std::holds_alternative<echo::ServerStopped>(event.what)) {
        m_stopped = event;
    } else if (std::holds_alternative<echo::ServerListening>(event.what)
               || std::holds_alternative<echo::SocketOptionsRead>(event.what)
               || std::holds_alternative<echo::ServerFailed>(event.what)) {
        m_news.event(event);
    }
}

} // namespace echolab::cli
