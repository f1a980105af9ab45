#pragma once

#include <QObject>
#include <QTimer>

#include "app/server/clientsmodel.h"
#include "app/server/serverlifecycle.h"

namespace echolab::app {

/// Fills the table of clients: reads who is connected at a steady rate, since that takes time in proportion to their
/// number, and only while somebody looks and something moves. Belongs to the GUI thread.
class ClientsReader : public QObject
{
    Q_OBJECT

public:
    /// server and clients outlive it.
    ClientsReader(ServerLifecycle& server, ClientsModel& clients, QObject* parent = nullptr);

    /// Whether somebody looks; nobody does at first. Reads at once.
    void setWatched(bool watched);
    /// Something was counted: reads in a moment.
    void readSoon();
    /// A thread of the engine is about to do something that shows and is not counted: reads several times.
    void expectChange();
    /// There are no connections.
    void clear();

private:
    void read();

    ServerLifecycle& m_server;
    ClientsModel& m_clients;
    QTimer m_timer;
    int m_again = 0; ///< how often, whatever is counted
    bool m_watched = false;
};

} // namespace echolab::app
