#pragma once

#include "app/options/askedoptions.h"

namespace echolab::app {

/// A socket whose options are looked at.
struct OptionSubject {
    enum class Kind { Listening, Connected, Client };

    AskedOptions* options = nullptr; ///< null: there is no such socket
    AskedOptions::SocketId socket = AskedOptions::mainSocket;
    Kind kind = Kind::Listening;
    net::Family family = net::Family::IPv4;
    /// What is asked for without the user's doing on this page: by the program, by the server panel; of a connected
    /// socket what it inherits from the listening one.
    echo::OptionRequests chosen;
};

} // namespace echolab::app
