#pragma once

#include <vector>

#include "support/sockets/loopback.h"

namespace echolab::test {

/// An endpoint of this machine where a connect hangs: a full accept queue answers no SYN.
class FullBacklog
{
public:
    explicit FullBacklog(net::Family family = net::Family::IPv4)
        : m_listening(listenOnLoopback(family, net::Mode::Blocking, 0))
        , m_endpoint(must(m_listening.localEndpoint()))
    {
        for (bool room = true; room;) {
            m_fillers.push_back(must(net::Socket::open(family, net::Mode::Nonblocking)));
            (void)m_fillers.back().connect(m_endpoint);
            room = waitFor(m_fillers.back(), {false, true}, 200);
        }
    }

    const net::Endpoint& endpoint() const { return m_endpoint; }

private:
    net::Socket m_listening;
    net::Endpoint m_endpoint;
    std::vector<net::Socket> m_fillers;
};

} // namespace echolab::test
