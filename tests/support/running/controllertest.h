#pragma once

#include <QString>
#include <QStringList>
#include <QTest>

#include "app/client/clientcontroller.h"
#include "app/server/servercontroller.h"

namespace echolab::app {

inline echo::ServerConfig loopbackServer(net::Family family = net::Family::IPv4)
{
    echo::ServerConfig config;
    config.local = net::Endpoint::loopback(family, 0);
    return config;
}

inline echo::ClientConfig clientOf(const net::Endpoint& server)
{
    echo::ClientConfig config;
    config.host = server.addressText();
    config.port = server.port();
    config.family = server.family();
    return config;
}

/// Every row as it is shown.
inline QStringList rowsOf(const QAbstractItemModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        rows.append(model.index(row, 0).data().toString());
    }
    return rows;
}

} // namespace echolab::app
