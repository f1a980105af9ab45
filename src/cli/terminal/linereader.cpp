#include "cli/terminal/linereader.h"

#include <utility>

#include "app/text/errortext.h"

namespace echolab::cli {

namespace {

constexpr qsizetype blockSize = 64 * 1024;

/// "read(): EISDIR (21) Is a directory"
QString reasonOf(const InputSource::Failure& failure)
{
    // The name and the text of a code are the same for every call of the system.
    const net::SocketError error(net::Call::Poll, failure.code);
    return QStringLiteral("%1(): %2 (%3) %4")
        .arg(QString::fromUtf8(failure.call), QString::fromStdString(error.name()), QString::number(failure.code),
             QString::fromLocal8Bit(error.text()));
}

} // namespace

LineReader::LineReader(std::size_t longest, QObject* parent)
    : QObject(parent)
    , m_longest(static_cast<qsizetype>(longest))
{
    auto thread = net::startThread(
        [this](const std::stop_token& stop) { work(stop); },
        [this](const net::SocketError& error) { Q_EMIT failed(app::ErrorText::cause(error)); });
    if (thread) {
        m_thread = std::move(*thread);
    } else {
        m_noThread = thread.error();
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
    if (m_noThread) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT failed(app::ErrorText::cause(*m_noThread)); }, Qt::QueuedConnection);
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
        readLine();
    }
}

void LineReader::readLine()
{
    QByteArray line;
    bool tooLong = false;
    for (;;) {
        const auto end = m_block.indexOf('\n', m_position);
        const qsizetype length = (end >= 0 ? end : m_block.size()) - m_position;
        tooLong = tooLong || length > m_longest - line.size();
        if (tooLong) {
            line = QByteArray();
        } else {
            line.append(m_block.constData() + m_position, length);
        }
        m_position += length + (end >= 0 ? 1 : 0);
        if (end >= 0 || m_ended) {
            if (tooLong) {
                Q_EMIT lineTooLong();
            } else if (end >= 0 || !line.isEmpty()) {
                if (end >= 0 && InputSource::linesEndWithCarriageReturn && line.endsWith('\r')) {
                    line.chop(1);
                }
                Q_EMIT lineRead(line);
            } else {
                Q_EMIT ended();
            }
            return;
        }
        m_block.resize(blockSize);
        m_position = 0;
        const auto block = m_source.read({m_block.data(), static_cast<std::size_t>(m_block.size())});
        m_block.resize(block ? static_cast<qsizetype>(block->size) : 0);
        m_ended = !block || block->last;
        if (!block) {
            Q_EMIT failed(reasonOf(block.error()));
            return;
        }
    }
}

} // namespace echolab::cli
