#pragma once

#include <optional>
#include <string>

#include "net/socket/nativesocket.h"

namespace echolab::lab {

/// What a send() without MSG_NOSIGNAL brought about.
struct RaisingSend {
    bool signalled;    ///< it raised SIGPIPE
    std::string error; ///< the error's name; "0" where it succeeded
};

/// One send() as the book's programs call it, on a socket of the calling thread. A SIGPIPE is kept back from the thread
/// and taken away before anybody sees it. Nothing where the system has no SIGPIPE.
std::optional<RaisingSend> sendRaising(net::NativeSocket socket);

} // namespace echolab::lab
