#include "net/socket/startthread.h"
#include "net/socket/systemcalls.h"

namespace echolab::net {

CallResult SystemCalls::closeLater(NativeSocket socket)
{
    // The system's own calls: whoever traces them may be gone before the call returns.
    const auto closeNow = [socket] {
        auto& system = systemCalls();
        system.setMode(socket, Mode::Blocking); // Winsock does not close a nonblocking socket that lingers
        system.close(socket);
    };
    auto thread = startThread(closeNow, [](const SocketError&) {});
    if (thread) {
        thread->detach();
        return {};
    }
    setsockopt(socket, Option::Linger, -1);
    return close(socket);
}

} // namespace echolab::net
