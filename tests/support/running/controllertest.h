#pragma once

#include <QString>
#include <QStringList>
#include <QTest>

#include "app/client/clientcontroller.h"
#include "app/server/servercontroller.h"

namespace echolab::app {

inline echo::ServerOptions loopbackServer(net::Family family = net::Family::IPv4)
{
    echo::ServerOptions options;
    options.local = net::Endpoint::loopback(family, 0);
    return options;
}

inline echo::ClientOptions clientOf(const net::Endpoint& server)
{
    echo::ClientOptions options;
    options.host = server.addressText();
    options.port = server.port();
    options.family = server.family();
    return options;
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
