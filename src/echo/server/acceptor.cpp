#include "echo/server/acceptor.h"

namespace echolab::echo {

namespace {

/// The connection is gone before it was accepted, or a firewall forbade it: accept(2) asks to try the next.
bool concernsOneConnection(const net::SocketError& error)
{
    return error.is(std::errc::connection_aborted) || error.is(std::errc::protocol_error)
        || error.is(std::errc::operation_not_permitted) || error.is(std::errc::network_down)
        || error.is(std::errc::network_unreachable) || error.is(std::errc::host_unreachable)
        || error.is(std::errc::connection_reset)
        || error.is(std::errc::not_connected); // Wine, where the client has reset it by then
}

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
    for (;;) {
        auto accepted = m_socket.accept(net::Mode::Nonblocking);
        if (accepted) {
            return {Outcome::Accepted, std::move(*accepted)};
        }
        const net::SocketError error = accepted.error();
        if (error.wouldBlock()) {
            return {Outcome::Nothing};
        }
        if (concernsOneConnection(error)) {
            continue;
        }
        if (error.outOfDescriptors()) {
            return refuse(error);
        }
        return {error.outOfMemory() ? Outcome::Starved : Outcome::Failed, std::nullopt, error};
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
