#pragma once

#include <optional>

#include <QCoreApplication>
#include <QString>

#include "net/address/endpoint.h"

namespace echolab::app {

/// How the connection of a client stands, as far as it is known on this side.
struct ClientConnection {
    Q_DECLARE_TR_FUNCTIONS(echolab::app::ClientConnection)

public:
    std::optional<net::Endpoint> local; ///< while connected
    std::optional<net::Endpoint> remote;
    bool peerEnded = false;       ///< and all that the peer sent has been read
    bool peerEndSeen = false;     ///< the system tells of the peer's end; what it sent may still be unread
    bool sendingFinished = false; ///< by this side, or will be once everything is sent
    bool endedFirst = false;      ///< with sendingFinished: before the peer's end came
    bool receivingPaused = false;

    /// "ESTABLISHED 127.0.0.1:14641 -> 127.0.0.1:9000"; on a line of its own, which end of it has come.
    QString text() const;

private:
    QString tcpState() const;
    QString endText() const;
};

} // namespace echolab::app
