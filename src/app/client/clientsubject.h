#pragma once

#include "app/options/optionsubject.h"

namespace echolab::app {

class ClientController;

/// The socket of a client, whose options can be looked at.
OptionSubject clientSubject(ClientController& client);

} // namespace echolab::app
