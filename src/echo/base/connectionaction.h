#pragma once

namespace echolab::echo {

/// What can be done to one connection from outside, at either end of it.
enum class ConnectionAction {
    Close,          ///< close(): orderly, unless data that nobody has read makes the system send a reset
    Reset,          ///< SO_LINGER with 0 seconds, then close(): the peer's next call fails with ECONNRESET
    FinishSending,  ///< shutdown(SHUT_WR): the peer reads 0; what it sends is still received. A server no longer echoes
                    ///< it, a client first sends what waits to be sent
    PauseReceiving, ///< no recv() any more: the buffers on the way fill, and the peer's send() waits
    ResumeReceiving,
};

} // namespace echolab::echo
