#pragma once

#include <optional>

#include "echo/server/serversession.h"
#include "net/socket/sparedescriptor.h"

namespace echolab::echo {

/// The listening socket, with what can go wrong at accept() handled. Belongs to the thread that runs the session.
class Acceptor
{
public:
    /// socket(), options, bind(), listen(). Nonblocking.
    static net::Result<Acceptor> listen(const ServerConfig& config, net::SystemCalls& calls);

    net::NativeSocket handle() const noexcept { return m_socket.handle(); }
    const net::Endpoint& local() const noexcept { return m_local; }
    net::Socket& socket() noexcept { return m_socket; }
    /// Of the options asked for, those that the system did not take.
    const std::vector<OptionRefusal>& refusals() const noexcept { return m_refusals; }

    enum class Outcome {
        Accepted,
        Nothing, ///< nobody waits (any more)
        Refused, ///< no descriptor was left: the connection was taken and closed at once; error tells
        Starved, ///< as before, but not even that was possible: try again when a descriptor may be free
        Failed,  ///< the listening socket is of no use any more; error tells
    };
    struct Attempt {
        Outcome outcome;
        std::optional<net::Accepted> accepted{};
        std::optional<net::SocketError> error{};
    };
    /// The next connection of the backlog, nonblocking.
    Attempt accept();

private:
    Acceptor(net::Socket socket, const net::Endpoint& local, std::vector<OptionRefusal> refusals);
    /// With the spare descriptor, since no other is left: takes the next connection, if there is one, and closes it.
    Attempt refuse(const net::SocketError& error);

    net::Socket m_socket;
    net::Endpoint m_local;
    std::vector<OptionRefusal> m_refusals;
    std::unique_ptr<net::SpareDescriptor> m_spare = std::make_unique<net::SpareDescriptor>();
};

} // namespace echolab::echo
