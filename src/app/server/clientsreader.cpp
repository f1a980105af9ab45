#include "app/server/clientsreader.h"

#include <algorithm>

namespace echolab::app {

namespace {

constexpr std::chrono::milliseconds interval(100);
/// How long a thread may take to do what it was asked to.
constexpr std::chrono::milliseconds patience(1000);

} // namespace

ClientsReader::ClientsReader(ServerLifecycle& server, ClientsModel& clients, QObject* parent)
    : QObject(parent)
    , m_server(server)
    , m_clients(clients)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &ClientsReader::read);
}

void ClientsReader::setWatched(bool watched)
{
    if (watched == m_watched) {
        return;
    }
    m_watched = watched;
    if (watched) {
        read();
    } else {
        m_timer.stop();
    }
}

void ClientsReader::readSoon()
{
    if (m_watched && !m_timer.isActive()) {
        m_timer.start();
    }
}

void ClientsReader::expectChange()
{
    m_again = static_cast<int>(patience / interval);
    readSoon();
}

void ClientsReader::clear()
{
    m_again = 0;
    m_timer.stop();
    m_clients.setConnections({});
}

void ClientsReader::read()
{
    m_clients.setConnections(m_server.engine().snapshot().connections);
    if (m_again > 0) {
        --m_again;
        m_timer.start();
    }
}

} // namespace echolab::app
