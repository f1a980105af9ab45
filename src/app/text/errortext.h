#pragma once

#include <QCoreApplication>
#include <QString>

#include "net/address/endpoint.h"
#include "net/socket/socketerror.h"
#include "net/socket/systemcalls.h"

namespace echolab::app {

/// Where a call failed, as far as advice depends on it.
struct Situation {
    enum class Side { Server, Client };

    Side side = Side::Server;
    /// The server's own address; for a client the address it went to, as far as it got to one.
    net::Endpoint endpoint;
    /// The address or name as the user gave it; clients only.
    QString host;
};

/// A call failed.
struct Failure {
    net::SocketError error;
    Situation situation;
};

/// The one place where the error of a socket call becomes a sentence.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::ErrorText)

public:
    /// "bind(): EADDRINUSE (98) Address already in use. Port 9000 is taken: choose another port, or ..."
    static QString full(const net::SocketError& error, const Situation& situation);
    /// "bind(): EADDRINUSE (98) Address already in use": the call, its name, number and the system's own text.
    static QString cause(const net::SocketError& error);
    /// What to do about it, or empty where there is nothing to say.
    static QString advice(const net::SocketError& error, const Situation& situation);
    /// Of a setsockopt() or getsockopt(), or of the listen() that sets a backlog: the cause, and what to do about it.
    static QString ofOption(const net::SocketError& error, net::Option option);
    /// An address was given with a zone that is no interface of this machine.
    static QString unknownZone(const QString& zone);
    /// As the book prints it: "[bind()] Address already in use".
    static QString book(const net::SocketError& error);

private:
    static QString familyOffAdvice(net::Family family);
    static QString missingZoneAdvice();
    static QString bindAdvice(const net::SocketError& error, const Situation& situation);
    static QString connectAdvice(const net::SocketError& error, const Situation& situation);
    static QString lookupAdvice(const net::SocketError& error, const Situation& situation);
    static QString transferAdvice(const net::SocketError& error, const Situation& situation);
    static QString resourceAdvice(const net::SocketError& error, const Situation& situation);
    static QString outOfMemoryAdvice(const net::SocketError& error);
};

} // namespace echolab::app
