#include "app/states/tcpsampler.h"

#include <utility>

namespace echolab::app {

TcpSampler::TcpSampler(QObject* parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &TcpSampler::request);
    m_worker.moveToThread(&m_thread);
}

TcpSampler::~TcpSampler()
{
    m_thread.quit();
    m_thread.wait();
}

void TcpSampler::start()
{
    if (isRunning()) {
        return;
    }
    m_thread.start();
    m_timer.start();
    request();
}

void TcpSampler::stop()
{
    m_timer.stop();
}

TcpSampler::Rows TcpSampler::look(const Ports& ports, bool withInfo)
{
    net::TcpFilter filter;
    filter.withInfo = withInfo;
    if (ports && ports->size() == 1) {
        filter.port = *ports->begin();
    }
    Rows rows = net::tcpTable(filter);
    if (rows && ports && !filter.port) {
        std::erase_if(*rows, [&](const net::TcpRow& row) {
            return !ports->contains(row.local.port()) && !ports->contains(row.remote.port());
        });
    }
    return rows;
}

void TcpSampler::request()
{
    if (std::exchange(m_waiting, true)) {
        return;
    }
    Q_EMIT aboutToSample();
    QMetaObject::invokeMethod(
        &m_worker,
        [this, ports = m_ports, withInfo = m_withInfo] {
            QMetaObject::invokeMethod(
                this, [this, rows = look(ports, withInfo)] { take(rows); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void TcpSampler::take(const Rows& rows)
{
    m_waiting = false;
    if (!isRunning()) {
        return;
    }
    if (rows) {
        Q_EMIT sampled(*rows);
    } else {
        Q_EMIT failed(rows.error());
    }
}

} // namespace echolab::app
