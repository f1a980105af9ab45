#pragma once

// The experiments of each theme, and what their scripts share. For the sources of this layer only.

#include <string>

#include "lab/stage/experiment.h"
#include "lab/stage/stage.h"
#include "lab/stage/translate.h"
#include "net/socket/socketerror.h"

namespace echolab::lab {

extern const Experiment lifeOfAConnection;
extern const Experiment listeningAndConnected;
extern const Experiment handshakeWithoutAccept;
extern const Experiment oneAtATime;
extern const Experiment queueLength;
extern const Experiment blockingIsFree;
extern const Experiment connectWithoutListen;
extern const Experiment systemChoosesAddresses;
extern const Experiment severalSockets;
extern const Experiment noMessageBoundaries;
extern const Experiment sendCopies;
extern const Experiment recvOutcomes;
extern const Experiment closeOrder;
extern const Experiment halfClose;
extern const Experiment unreadDataAtClose;
extern const Experiment fromIPv4ToIPv6;
extern const Experiment byteOrder;
extern const Experiment textIsBytes;

/// What a call returned, in short: "0" where it succeeded, the error's name where it failed.
template <typename T>
std::string outcomeText(const net::Result<T>& result)
{
    return result ? "0" : result.error().name();
}

/// The sockets and their states in one line, "LISTEN 127.0.0.1:9000, ESTABLISHED 127.0.0.1:14641 - 127.0.0.1:9000".
std::string statesText(const std::vector<net::TcpRow>& rows);

/// How many of the sockets are in the state.
std::size_t count(const std::vector<net::TcpRow>& rows, net::TcpState state);

} // namespace echolab::lab
