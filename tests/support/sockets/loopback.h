#pragma once

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "net/address/endpoint.h"
#include "net/socket/socket.h"
#include "net/socket/systemcalls.h"
#include "net/table/tcptable.h"

namespace echolab::test {

/// The value, or an exception with the failed call's name and reason: for the steps of a test that are not
/// its subject.
template <typename T>
T must(net::Result<T> result)
{
    if (!result) {
        throw std::runtime_error(std::string(net::callName(result.error().call())) + "(): " + result.error().name());
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

inline std::string nameOf(net::Family family)
{
    return family == net::Family::IPv4 ? "IPv4" : "IPv6";
}

/// A listening socket on the loopback address, its port chosen by the system.
inline net::Socket listenOnLoopback(net::Family family, net::Mode mode = net::Mode::Blocking, int backlog = 16,
                                    net::SystemCalls& calls = net::systemCalls())
{
    auto socket = must(net::Socket::open(family, mode, calls));
    must(socket.bind(net::Endpoint::loopback(family, 0)));
    must(socket.listen(backlog));
    return socket;
}

/// The same, and no other socket has to do with its port: the system may have given a port out before, and old
/// connections of it be in TIME-WAIT for long.
inline net::Socket listenOnUnusedPort(net::Family family, int backlog = 16)
{
    std::vector<net::Socket> tried; // kept open, so that their ports do not come again
    do {
        tried.push_back(listenOnLoopback(family, net::Mode::Blocking, backlog));
    } while (must(net::tcpTable({must(tried.back().localEndpoint()).port()})).size() != 1);
    return std::move(tried.back());
}

inline net::Socket connectTo(const net::Endpoint& remote, net::SystemCalls& calls = net::systemCalls())
{
    auto socket = must(net::Socket::open(remote.family(), net::Mode::Blocking, calls));
    must(socket.connect(remote));
    return socket;
}

/// An endpoint of this machine where nobody listens, and nobody will while it lives: its port is bound.
class ClosedPort
{
public:
    explicit ClosedPort(net::Family family)
        : m_holder(must(net::Socket::open(family, net::Mode::Blocking)))
    {
        must(m_holder.bind(net::Endpoint::loopback(family, 0)));
        m_endpoint = must(m_holder.localEndpoint());
    }
    const net::Endpoint& endpoint() const { return m_endpoint; }

private:
    net::Socket m_holder;
    net::Endpoint m_endpoint;
};

/// Both ends of one connection over loopback, blocking.
struct ConnectedPair {
    net::Socket client;
    net::Socket server;
};

inline ConnectedPair connectedPair(net::Family family, net::SystemCalls& calls = net::systemCalls())
{
    auto listening = listenOnLoopback(family, net::Mode::Blocking, 1, calls);
    auto client = connectTo(must(listening.localEndpoint()), calls);
    auto accepted = must(listening.accept(net::Mode::Blocking));
    return {std::move(client), std::move(accepted.socket)};
}

/// Waits until the socket is as wanted; false when that takes longer than the limit, which only a failing
/// test meets.
inline bool waitFor(const net::Socket& socket, net::Readiness wanted, int limitMs = 20'000)
{
    net::PollEntry entry{socket.handle(), wanted, {}};
    const auto result = net::systemCalls().poll(std::span(&entry, 1), limitMs);
    return !result.failed() && result.value == 1;
}
inline bool waitReadable(const net::Socket& socket)
{
    return waitFor(socket, {true, false});
}
inline bool waitWritable(const net::Socket& socket)
{
    return waitFor(socket, {false, true});
}

/// Sends all of it on a blocking socket.
inline void sendAll(net::Socket& socket, std::span<const std::byte> data)
{
    while (!data.empty()) {
        data = data.subspan(must(socket.send(data)));
    }
}
inline void sendAll(net::Socket& socket, std::string_view text)
{
    sendAll(socket, std::as_bytes(std::span(text)));
}

/// Receives so many bytes on a blocking socket, fewer only where the stream ends before.
inline std::string receiveText(net::Socket& socket, std::size_t length)
{
    std::string text(length, '\0');
    auto rest = std::as_writable_bytes(std::span(text));
    while (!rest.empty()) {
        const auto received = must(socket.recv(rest));
        if (received == 0) {
            break;
        }
        rest = rest.subspan(received);
    }
    text.resize(length - rest.size());
    return text;
}

} // namespace echolab::test
