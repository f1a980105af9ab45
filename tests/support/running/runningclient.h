#pragma once

#include "echo/client/echoclient.h"
#include "support/running/eventrecorder.h"
#include "support/sockets/loopback.h"

namespace echolab::test {

inline echo::ClientConfig optionsFor(const net::Endpoint& remote)
{
    echo::ClientConfig config;
    config.host = remote.addressText();
    config.port = remote.port();
    config.family = remote.family();
    return config;
}

/// An echo client, and what it reports.
struct Client {
    explicit Client(net::SystemCalls& calls = net::systemCalls())
        : client(events.queue(), calls)
    {
    }
    bool connect(const net::Endpoint& remote)
    {
        session = client.connect(optionsFor(remote));
        return events.next<echo::ClientConnected>(session).has_value();
    }

    ClientRecorder events;
    echo::EchoClient client;
    echo::SessionId session = 0;
};

/// A blocking peer that the test plays by hand.
struct Peer {
    explicit Peer(net::Family family = net::Family::IPv4)
        : listening(listenOnLoopback(family))
        , endpoint(must(listening.localEndpoint()))
    {
    }
    net::Socket accept() { return std::move(must(listening.accept(net::Mode::Blocking)).socket); }

    net::Socket listening;
    net::Endpoint endpoint;
};

} // namespace echolab::test
