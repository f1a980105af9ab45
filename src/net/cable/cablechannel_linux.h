#pragma once

// How a cable and its helper speak: over a pair of Unix sockets that keep messages apart (SOCK_SEQPACKET), an answer
// for each request, descriptors beside it (SCM_RIGHTS, unix(7)).

#include <cstdint>
#include <span>

#include "net/cable/cableconfig.h"
#include "net/cable/network_linux.h"
#include "net/socket/systemcalls.h"

namespace echolab::net {

struct HelperRequest {
    enum class Kind : std::int32_t {
        Build,  ///< the network; answered with the cable's two ends
        Socket, ///< of a host; answered with the socket
        SetMtu,
    };
    Kind kind = Kind::Build;
    CableHost host = CableHost::A;
    std::int32_t domain = 0;
    std::int32_t type = 0;
    std::int32_t protocol = 0;
    std::int32_t mtu = 0;
};

struct HelperAnswer {
    std::int32_t error = 0; ///< errno, 0 where it went well
    CableStep step = CableStep::AskHelper;
};

/// The descriptor under which the helper finds its end.
inline constexpr int helperChannel = 3;

template <typename Message>
CallResult sendMessage(int channel, const Message& message, std::span<const int> descriptors = {});
/// Descriptors that came with it are put into descriptors, the others stay as they are. The value is 0 at the end.
template <typename Message>
CallResult receiveMessage(int channel, Message& message, std::span<Descriptor> descriptors = {});

extern template CallResult sendMessage(int, const HelperRequest&, std::span<const int>);
extern template CallResult sendMessage(int, const HelperAnswer&, std::span<const int>);
extern template CallResult receiveMessage(int, HelperRequest&, std::span<Descriptor>);
extern template CallResult receiveMessage(int, HelperAnswer&, std::span<Descriptor>);

/// The helper's work: answers until the other end is gone.
void serveCable(int channel, KernelCalls& kernel);

} // namespace echolab::net
