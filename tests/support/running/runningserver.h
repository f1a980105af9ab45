#pragma once

#include <stdexcept>
#include <string>

#include "echo/server/echoserver.h"
#include "support/running/eventrecorder.h"

namespace echolab::test {

inline const char* nameOf(echo::ServiceModel model)
{
    switch (model) {
    case echo::ServiceModel::OneAtATime: return "OneAtATime";
    case echo::ServiceModel::ThreadPerClient: return "ThreadPerClient";
    case echo::ServiceModel::EventLoop: return "EventLoop";
    }
    return "?";
}

inline echo::ServerConfig loopbackOptions(echo::ServiceModel model, net::Family family = net::Family::IPv4)
{
    echo::ServerConfig config;
    config.local = net::Endpoint::loopback(family, 0);
    config.model = model;
    return config;
}

/// An echo server that listens, and what it reports.
struct RunningServer {
    explicit RunningServer(const echo::ServerConfig& config, net::SystemCalls& calls = net::systemCalls(),
                           echo::ServerEventQueue::Limits limits = {})
        : events(limits)
        , server(events.queue(), calls)
        , session(server.start(config))
    {
        const auto listening = events.next<echo::ServerListening>(session);
        if (!listening) {
            throw std::runtime_error("the server does not listen");
        }
        local = listening->local;
    }
    explicit RunningServer(echo::ServiceModel model, net::Family family = net::Family::IPv4)
        : RunningServer(loopbackOptions(model, family))
    {
    }

    ServerRecorder events;
    echo::EchoServer server;
    echo::SessionId session;
    net::Endpoint local;
};

} // namespace echolab::test
