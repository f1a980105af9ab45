#include "app/server/serversubjects.h"

#include "app/server/servercontroller.h"

namespace echolab::app {

namespace {

echo::OptionRequests chosenByServer(const ServerController& server)
{
    echo::OptionRequests chosen{{net::Option::NoDelay, 1}};
    if (!server.isRunning()) {
        return chosen; // the rest is chosen in the server panel until then
    }
    const echo::ServerConfig& config = server.config();
    const bool exclusive = net::addressReuseOption() == net::Option::ExclusiveAddressUse; // whatever is chosen
    chosen.emplace(net::addressReuseOption(), exclusive || config.reuseAddress ? 1 : 0);
    chosen.emplace(net::Option::AcceptQueueLimit, config.backlog);
    if (config.local.family() == net::Family::IPv6) {
        chosen.emplace(net::Option::V6Only, config.bothFamilies ? 0 : 1);
    }
    return chosen;
}

} // namespace

OptionSubject listeningSubject(ServerController& server)
{
    return {server.askedOptions(), AskedOptions::mainSocket, OptionSubject::Kind::Listening,
            server.config().local.family(), chosenByServer(server)};
}

OptionSubject connectedSubject(ServerController& server, echo::ConnectionId connection)
{
    echo::OptionRequests inherited = chosenByServer(server);
    inherited.erase(net::Option::AcceptQueueLimit);
    for (const auto& [option, value] : server.config().socketOptions) {
        inherited.insert_or_assign(option, value);
    }
    return {server.askedOptions(), connection, OptionSubject::Kind::Connected, server.config().local.family(),
            inherited};
}

} // namespace echolab::app
