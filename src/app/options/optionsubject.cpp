#include "app/options/optionsubject.h"

#include "app/client/clientcontroller.h"
#include "app/server/servercontroller.h"

namespace echolab::app {

namespace {

echo::OptionRequests chosenByServer(const ServerController& server)
{
    echo::OptionRequests chosen{{net::Option::NoDelay, 1}};
    if (!server.isRunning()) {
        return chosen; // the rest is chosen in the server panel until then
    }
    const echo::ServerOptions& options = server.options();
    const bool exclusive = net::addressReuseOption() == net::Option::ExclusiveAddressUse; // whatever is chosen
    chosen.emplace(net::addressReuseOption(), exclusive || options.reuseAddress ? 1 : 0);
    chosen.emplace(net::Option::AcceptQueueLimit, options.backlog);
    if (options.local.family() == net::Family::IPv6) {
        chosen.emplace(net::Option::V6Only, options.bothFamilies ? 0 : 1);
    }
    return chosen;
}

} // namespace

OptionSubject listeningSubject(ServerController& server)
{
    return {server.askedOptions(), AskedOptions::mainSocket, OptionSubject::Kind::Listening,
            server.options().local.family(), chosenByServer(server)};
}

OptionSubject connectedSubject(ServerController& server, echo::ConnectionId connection)
{
    echo::OptionRequests inherited = chosenByServer(server);
    inherited.erase(net::Option::AcceptQueueLimit);
    for (const auto& [option, value] : server.options().socketOptions) {
        inherited.insert_or_assign(option, value);
    }
    return {server.askedOptions(), connection, OptionSubject::Kind::Connected, server.options().local.family(),
            inherited};
}

OptionSubject clientSubject(ClientController& client)
{
    echo::OptionRequests chosen{{net::Option::NoDelay, 1}};
    const net::Family family = client.remoteEndpoint() ? client.remoteEndpoint()->family() : client.options().family;
    if (family == net::Family::IPv6) {
        chosen.emplace(net::Option::V6Only, 1);
    }
    return {client.askedOptions(), AskedOptions::mainSocket, OptionSubject::Kind::Client, family, chosen};
}

} // namespace echolab::app
