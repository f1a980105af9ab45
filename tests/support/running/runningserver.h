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

inline echo::ServerOptions loopbackOptions(echo::ServiceModel model, net::Family family = net::Family::IPv4)
{
    echo::ServerOptions options;
    options.local = net::Endpoint::loopback(family, 0);
    options.model = model;
    return options;
}

/// An echo server that listens, and what it reports.
struct RunningServer {
    explicit RunningServer(const echo::ServerOptions& options, net::SystemCalls& calls = net::systemCalls(),
                           echo::ServerEventQueue::Limits limits = {})
        : events(limits)
        , server(events.queue(), calls)
        , session(server.start(options))
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
