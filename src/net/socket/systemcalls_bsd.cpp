// What macOS and the BSDs need in more than one step: descriptors that children do not inherit, nonblocking accepted
// sockets, and a send() that raises no SIGPIPE.

#include <fcntl.h>

#include "net/address/sockaddr.h"
#include "net/socket/systemcalls_posix.h"

namespace echolab::net {

namespace {

/// Finishes a fresh socket, or closes it and reports why it could not.
CallResult prepared(SystemCalls& calls, CallResult fresh, Mode mode)
{
    if (fresh.failed()) {
        return fresh;
    }
    const auto socket = static_cast<NativeSocket>(fresh.value);
    auto result = returned(::fcntl(fd(socket), F_SETFD, FD_CLOEXEC));
#ifdef SO_NOSIGPIPE // macOS and FreeBSD; the others have MSG_NOSIGNAL
    if (!result.failed()) {
        const int on = 1;
        result = returned(::setsockopt(fd(socket), SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof(on)));
    }
#endif
    if (!result.failed()) {
        result = calls.setMode(socket, mode); // an accepted socket inherits the listening one's mode here
    }
    if (result.failed()) {
        calls.close(socket);
        return result;
    }
    return fresh;
}

#ifdef MSG_NOSIGNAL
constexpr int sendFlags = MSG_NOSIGNAL;
#else
constexpr int sendFlags = 0;
#endif

CallResult unsupported()
{
    return {-1, ENOSYS};
}

} // namespace

CallResult SystemCalls::socket(Family family, Mode mode)
{
    return prepared(*this, returned(::socket(nativeFamily(family), SOCK_STREAM, IPPROTO_TCP)), mode);
}

CallResult SystemCalls::accept(NativeSocket listening, Endpoint& peer, Mode mode)
{
    SockAddr address;
    const auto result = returned(::accept(fd(listening), address.get(), &address.length));
    peer = address.endpoint();
    const auto accepted = prepared(*this, result, mode);
    if (!result.failed() && accepted.error == EINVAL) {
        return {-1, ECONNABORTED}; // macOS takes no option of a socket that the peer has reset meanwhile
    }
    return accepted;
}

CallResult SystemCalls::send(NativeSocket socket, std::span<const std::byte> data)
{
    return returned(::send(fd(socket), data.data(), data.size(), sendFlags));
}

CallResult SystemCalls::epollCreate()
{
    return unsupported();
}

CallResult SystemCalls::epollControl(NativeSocket, EpollOperation, NativeSocket, Readiness, std::uint64_t)
{
    return unsupported();
}

CallResult SystemCalls::epollWait(NativeSocket, std::span<ReadyEvent>, int)
{
    return unsupported();
}

CallResult acceptQueueLimit(NativeSocket, int&)
{
    return {-1, ENOPROTOOPT};
}

} // namespace echolab::net
