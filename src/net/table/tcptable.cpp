#include "net/table/tcptable.h"

namespace echolab::net {

std::string_view stateName(TcpState state)
{
    switch (state) {
    case TcpState::Established: return "ESTABLISHED";
    case TcpState::SynSent: return "SYN-SENT";
    case TcpState::SynReceived: return "SYN-RECEIVED";
    case TcpState::FinWait1: return "FIN-WAIT-1";
    case TcpState::FinWait2: return "FIN-WAIT-2";
    case TcpState::TimeWait: return "TIME-WAIT";
    case TcpState::Closed: return "CLOSED";
    case TcpState::CloseWait: return "CLOSE-WAIT";
    case TcpState::LastAck: return "LAST-ACK";
    case TcpState::Listen: return "LISTEN";
    case TcpState::Closing: return "CLOSING";
    }
    return "?";
}

} // namespace echolab::net
