#include "app/client/clientconnection.h"

#include "app/base/format.h"

namespace echolab::app {

QString ClientConnection::text() const
{
    const QString connection = QStringLiteral("%1 %2 -> %3")
                                   .arg(tcpState(), Format::endpoint(local.value_or(net::Endpoint())),
                                        Format::endpoint(remote.value_or(net::Endpoint())));
    const QString paused = receivingPaused
        ? tr("%1, receiving paused", "%1 is a connection with its state").arg(connection)
        : connection;
    const QString end = endText();
    return end.isEmpty() ? paused : QStringLiteral("%1\n%2").arg(paused, end);
}

/// Which end of the connection has come, and what can still be done; empty while the peer's has not.
QString ClientConnection::endText() const
{
    if (peerEndSeen && sendingFinished) {
        return tr("Both ends have finished: close the connection.");
    }
    return peerEndSeen ? tr("The server has closed; you can still send.") : QString();
}

/// As RFC 9293 names it.
QString ClientConnection::tcpState() const
{
    if (!sendingFinished) {
        return peerEndSeen ? QStringLiteral("CLOSE-WAIT") : QStringLiteral("ESTABLISHED");
    }
    if (!peerEndSeen) {
        return QStringLiteral("FIN-WAIT-2");
    }
    return endedFirst ? QStringLiteral("TIME-WAIT") : QStringLiteral("CLOSED");
}

} // namespace echolab::app
