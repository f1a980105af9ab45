#include "echo/server/acceptor.h"

namespace echolab::echo {

namespace {

/// Nothing can be accepted from this socket any more. Every other failure is one connection's own: accept(2) passes on
/// what went wrong with it before it was accepted, a firewall may forbid it, and so on.
bool listenerIsBroken(const net::SocketError& error)
{
    return error.is(std::errc::bad_file_descriptor) || error.is(std::errc::not_a_socket)
        || error.is(std::errc::invalid_argument) // it does not listen
        || error.is(std::errc::bad_address);
}

/// More failures in a row than that are no longer taken for as many connections: the next attempt has to wait.
constexpr int mostFailuresInARow = 64;

} // namespace

Acceptor::Acceptor(net::Socket socket, const net::Endpoint& local, std::vector<OptionRefusal> refusals)
    : m_socket(std::move(socket))
    , m_local(local)
    , m_refusals(std::move(refusals))
{
}

net::Result<Acceptor> Acceptor::listen(const ServerConfig& config, net::SystemCalls& calls)
{
    auto socket = net::Socket::open(config.local.family(), net::Mode::Nonblocking, calls);
    if (!socket) {
        return tl::unexpected(socket.error());
    }

    net::Result<void> done;
    if (config.bothFamilies && config.local.family() == net::Family::IPv6) {
        done = socket->setV6Only(false);
    }
    if (done) {
        done = socket->setAddressReuse(config.reuseAddress);
    }
    if (done) {
        // Accepted sockets inherit it on Linux: an echo must not wait for the acknowledgement of the one before.
        done = socket->setOption(net::Option::NoDelay, 1).map([](net::OptionValue) {});
    }
    std::vector<OptionRefusal> refusals;
    if (done) {
        refusals = requestOptions(*socket, config.socketOptions);
        done = socket->bind(config.local);
    }
    if (done) {
        done = socket->listen(config.backlog);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    return socket->localEndpoint().map(
        [&](const net::Endpoint& local) { return Acceptor(std::move(*socket), local, std::move(refusals)); });
}

Acceptor::Attempt Acceptor::accept()
{
    m_spare->acquire(); // taken again where it could not be after the last time
    for (int failures = 1;; ++failures) {
        auto accepted = m_socket.accept(net::Mode::Nonblocking);
        if (accepted) {
            return {Outcome::Accepted, std::move(*accepted)};
        }
        const net::SocketError error = accepted.error();
        if (error.wouldBlock()) {
            return {Outcome::Nothing};
        }
        if (error.outOfDescriptors()) {
            return refuse(error);
        }
        if (listenerIsBroken(error)) {
            return {Outcome::Failed, std::nullopt, error};
        }
        if (error.outOfMemory() || failures == mostFailuresInARow) {
            return {Outcome::Starved, std::nullopt, error};
        }
    }
}

Acceptor::Attempt Acceptor::refuse(const net::SocketError& error)
{
    m_spare->release();
    auto connection = m_socket.accept(net::Mode::Nonblocking);
    const bool nobody = !connection && connection.error().wouldBlock(); // the system looks for a descriptor first
    const bool refused = connection.has_value();
    connection = {};
    if (!m_spare->acquire() || !(refused || nobody)) {
        return {Outcome::Starved, std::nullopt, error};
    }
    return refused ? Attempt{Outcome::Refused, std::nullopt, error} : Attempt{Outcome::Nothing};
}

} // namespace echolab::echo
