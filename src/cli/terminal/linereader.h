#pragma once

#include <cstddef>
#include <optional>
#include <semaphore>
#include <stop_token>
#include <thread>

#include <QByteArray>
#include <QObject>

#include "cli/terminal/inputsource.h"
#include "net/socket/startthread.h"

namespace echolab::cli {

/// Reads lines from standard input on a thread of its own, one for each request: nothing is read ahead but the rest of
/// a block, so that a fast writer is slowed down by its pipe. The destructor ends a read that waits.
class LineReader : public QObject
{
    Q_OBJECT

public:
    /// longest: of a line, in bytes without its line break. What is longer is not kept.
    explicit LineReader(std::size_t longest, QObject* parent = nullptr);
    ~LineReader() override;

    /// One of the signals follows, once, later.
    void requestLine();
    /// From now on only what is there without waiting is read; ended() follows it.
    void stopWaiting() { m_source.stopWaiting(); }

Q_SIGNALS:
    /// Without its line break. The last line may have had none.
    void lineRead(const QByteArray& line);
    /// A line of more than the longest was left out, up to its end.
    void lineTooLong();
    void ended();
    /// Standard input cannot be read, or there is no thread to read it: nothing more comes. reason: what failed, with
    /// its code and the system's text.
    void failed(const QString& reason);

private:
    void work(const std::stop_token& stop);
    /// Emits one of the signals. Those of this object go to the thread it lives in, queued, since this is another one.
    void readLine();

    const qsizetype m_longest;
    InputSource m_source;
    QByteArray m_block;
    qsizetype m_position = 0; ///< in m_block: what comes from here on has not been given out
    bool m_ended = false;     ///< nothing comes after m_block
    std::counting_semaphore<> m_requests{0};
    std::optional<net::SocketError> m_noThread;
    std::jthread m_thread; ///< last: ends before what it uses
};

} // namespace echolab::cli
