#pragma once

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
    explicit LineReader(QObject* parent = nullptr);
    ~LineReader() override;

    /// lineRead(), ended() or failed() follows, once, later.
    void requestLine();

Q_SIGNALS:
    /// Without its line break; of any length. The last line may have had none.
    void lineRead(const QByteArray& line);
    void ended();
    /// There is no thread to read on, or it had to give up: nothing more comes.
    void failed(const echolab::net::SocketError& error);

private:
    void work(const std::stop_token& stop);
    bool readLine(QByteArray& line);

    InputSource m_source;
    QByteArray m_block;
    qsizetype m_position = 0; ///< in m_block: what comes from here on has not been given out
    std::counting_semaphore<> m_requests{0};
    std::optional<net::SocketError> m_failure; ///< why there is no thread
    std::jthread m_thread;                     ///< last: ends before what it uses
};

} // namespace echolab::cli
