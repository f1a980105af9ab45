#include "cli/terminal/linereader.h"

namespace echolab::cli {

namespace {

constexpr qsizetype blockSize = 64 * 1024;

} // namespace

LineReader::LineReader(QObject* parent)
    : QObject(parent)
{
    auto thread = net::startThread([this](const std::stop_token& stop) { work(stop); },
                                   [this](const net::SocketError& error) { Q_EMIT failed(error); });
    if (thread) {
        m_thread = std::move(*thread);
    } else {
        m_failure = thread.error();
    }
}

LineReader::~LineReader()
{
    m_thread.request_stop();
    m_source.cancel();
    m_requests.release();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void LineReader::requestLine()
{
    if (m_failure) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT failed(*m_failure); }, Qt::QueuedConnection);
    }
    m_requests.release();
}

void LineReader::work(const std::stop_token& stop)
{
    for (;;) {
        m_requests.acquire();
        if (stop.stop_requested()) {
            return;
        }
        QByteArray line;
        // Signals of this object go to the thread it lives in, queued, since this is another one.
        if (readLine(line)) {
            Q_EMIT lineRead(line);
        } else {
            Q_EMIT ended();
        }
    }
}

bool LineReader::readLine(QByteArray& line)
{
    for (;;) {
        const qsizetype end = m_block.indexOf('\n', m_position);
        if (end >= 0) {
            line.append(m_block.constData() + m_position, end - m_position);
            m_position = end + 1;
            if (InputSource::linesEndWithCarriageReturn && line.endsWith('\r')) {
                line.chop(1);
            }
            return true;
        }
        line.append(m_block.constData() + m_position, m_block.size() - m_position);
        m_block.resize(blockSize);
        m_position = 0;
        const std::size_t count = m_source.read({m_block.data(), static_cast<std::size_t>(m_block.size())});
        m_block.resize(static_cast<qsizetype>(count));
        if (count == 0) {
            return !line.isEmpty();
        }
    }
}

} // namespace echolab::cli
