#include "app/client/clientsubject.h"

#include "app/client/clientcontroller.h"

namespace echolab::app {

OptionSubject clientSubject(ClientController& client)
{
    echo::OptionRequests chosen{{net::Option::NoDelay, 1}};
    const net::Family family = client.remoteEndpoint() ? client.remoteEndpoint()->family() : client.config().family;
    if (family == net::Family::IPv6) {
        chosen.emplace(net::Option::V6Only, 1);
    }
    return {client.askedOptions(), AskedOptions::mainSocket, OptionSubject::Kind::Client, family, chosen};
}

} // namespace echolab::app
