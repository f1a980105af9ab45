#pragma once

#include "echo/base/connectionaction.h"
#include "echo/server/connectionregistry.h"
#include "net/socket/socket.h"

namespace echolab::echo {

/// Does to a connection of a server what was asked. Returns why the connection is to be closed now, nothing where it
/// goes on. An action that the system refuses (the peer has reset the connection meanwhile) is left to the next recv()
/// to report.
inline std::optional<EndReason> perform(ConnectionAction action, net::Socket& socket, ConnectionRecord& record)
{
    switch (action) {
    case ConnectionAction::Close: return EndReason::Closed;
    case ConnectionAction::Reset: (void)socket.setOption(net::Option::Linger, 0); return EndReason::Reset;
    case ConnectionAction::FinishSending:
        record.sendingFinished = true;
        (void)socket.shutdown(net::ShutdownHow::Send);
        return std::nullopt;
    case ConnectionAction::PauseReceiving: record.receivingPaused = true; return std::nullopt;
    case ConnectionAction::ResumeReceiving: record.receivingPaused = false; return std::nullopt;
    }
    return std::nullopt;
}

} // namespace echolab::echo
