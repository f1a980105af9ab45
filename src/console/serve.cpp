#include <map>

#include "console/console.h"
#include "net/socket/startthread.h"

namespace echolab::console {

namespace {

/// "IP address=127.0.0.1, port number=14641"
std::string described(const net::Endpoint& peer)
{
    return "IP address=" + peer.addressText() + ", port number=" + std::to_string(peer.port());
}

/// Prints the lines of one session.
class Printer
{
public:
    void operator()(const echo::Skipped& skipped) const
    {
        std::cerr << "not shown: " << skipped.events << " events, " << skipped.bytes << " bytes" << std::endl;
    }
    void operator()(const echo::ServerListening& listening) const
    {
        std::cerr << "LISTENING " << listening.local.text() << std::endl;
    }
    void operator()(const echo::ClientAccepted& accepted)
    {
        m_peers[accepted.connection] = accepted.peer;
        std::cout << "\n[TCP server] Client connected: " << described(accepted.peer) << std::endl;
    }
    void operator()(const echo::ServerReceived& received) const
    {
        const auto known = m_peers.find(received.connection);
        if (known == m_peers.end()) {
            (*this)(echo::Skipped{1, received.data.size()}); // who sent it was not shown either
            return;
        }
        const auto& peer = known->second;
        std::cout << "[TCP/" << peer.addressText() << ':' << peer.port() << "] " << textOf(received.data) << std::endl;
    }
    void operator()(const echo::ClientGone& gone)
    {
        if (gone.error) {
            printError(*gone.error);
        }
        m_peers.erase(gone.connection);
        std::cout << "[TCP server] Client disconnected: " << described(gone.peer) << std::endl;
    }
    void operator()(const echo::ClientRefused& refused) const
    {
        std::cerr << "not served, no descriptor is left: " << described(refused.peer) << std::endl;
    }
    void operator()(const echo::ServerFailed& failed) const { printError(failed.error); }
    template <typename NothingToPrint>
    void operator()(const NothingToPrint&) const
    {
    }

private:
    std::map<echo::ConnectionId, net::Endpoint> m_peers;
};

} // namespace

int serve(const echo::ServerConfig& config)
{
    EventReader<echo::ServerEvent> events;
    echo::EchoServer server(events.queue());
    server.start(config);

    Printer printer;
    const auto first = events.next();
    std::visit(printer, first.what);
    if (!std::holds_alternative<echo::ServerListening>(first.what)) {
        return callFailed;
    }

    bool failed = false;
    auto printing = net::startThread(
        [&] {
            for (;;) {
                const auto event = events.next();
                std::visit(printer, event.what);
                const auto* const failure = std::get_if<echo::ServerFailed>(&event.what);
                failed = failed || (failure != nullptr && failure->fatal);
                if (std::holds_alternative<echo::ServerStopped>(event.what)) {
                    return;
                }
            }
        },
        [&](const net::SocketError& error) {
            printError(error);
            failed = true;
        });
    if (!printing) {
        printError(printing.error());
        return callFailed;
    }
    for (std::string line; std::getline(std::cin, line);) { }
    server.stop();
    printing->join();
    return failed ? callFailed : success;
}

} // namespace echolab::console
