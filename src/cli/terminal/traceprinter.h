#pragma once

#include <cstdint>

#include <QCoreApplication>

#include "app/base/throttle.h"
#include "net/trace/tracelog.h"
#include "net/trace/tracingcalls.h"

namespace echolab::cli {

/// Prints every socket call of one side to standard error, a line each: time, side, thread, socket, the call as one
/// would write it, what it returned, how long it took. Belongs to the main thread; the calls may be made on any, and
/// never wait for the printing.
class TracePrinter
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::TracePrinter)

public:
    explicit TracePrinter(net::TraceSide side);
    ~TracePrinter();
    TracePrinter(const TracePrinter&) = delete;
    TracePrinter& operator=(const TracePrinter&) = delete;

    /// What is to be traced makes its calls through these. They live as long as the printer.
    net::SystemCalls& calls() { return m_calls; }

    /// Prints what is left and, if so, how many calls were too fast to be printed.
    void finish();

private:
    void print();
    static QString line(const net::TraceRecord& record);

    app::Throttle m_throttle;
    net::TraceLog m_log;
    net::TraceLog::Batch m_batch;
    std::uint64_t m_lost = 0;
    bool m_printing = false;
    net::TracingCalls m_calls;
};

} // namespace echolab::cli
