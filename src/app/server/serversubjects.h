#pragma once

#include "app/options/optionsubject.h"

namespace echolab::app {

class ServerController;

/// The sockets of a server whose options can be looked at.
OptionSubject listeningSubject(ServerController& server);
OptionSubject connectedSubject(ServerController& server, echo::ConnectionId connection);

} // namespace echolab::app
