// From IPv4 to IPv6.

#include "lab/stage/scripts.h"

namespace echolab::lab {

namespace {

/// The chapter's conversation over one family; whether every step did what it does.
bool converse(Stage& stage, net::Family family)
{
    auto listening = stage.listening(family);
    auto pair = stage.pair(listening);
    pair.client.send("Hello");
    pair.server.send(textOf(pair.server.recv()));
    const auto echoed = pair.client.recv();
    stage.note(Role::Server,
               text(QT_TRANSLATE_NOOP("lab", "The server is %1, the client %2."), pair.server.local().text(),
                    pair.client.local().text()));
    return textOf(echoed) == "Hello";
}

/// Listens on the wildcard address of IPv6, with IPV6_V6ONLY as given, on a port that the system chooses.
Peer listeningOnAny(Stage& stage, bool v6Only)
{
    auto server = stage.open(Role::Server, net::Family::IPv6);
    stage.need(server.socket().setV6Only(v6Only));
    stage.need(server.socket().bind(net::Endpoint::any(net::Family::IPv6, 0)));
    stage.need(server.socket().listen(5));
    return server;
}

/// IPV6_V6ONLY of a fresh socket: what a program gets that does not set it.
int defaultV6Only(Stage& stage)
{
    auto& calls = stage.calls(Role::Server);
    const auto made = calls.socket(net::Family::IPv6, net::Mode::Blocking);
    if (made.failed()) {
        stage.stop(net::SocketError(net::Call::Socket, made.error));
    }
    const auto socket = static_cast<net::NativeSocket>(made.value);
    int value = 0;
    const auto asked = calls.getsockopt(socket, net::Option::V6Only, value);
    calls.close(socket);
    if (asked.failed()) {
        stage.stop(net::SocketError(net::Call::GetSockOpt, asked.error));
    }
    return value;
}

void runFromIPv4ToIPv6(Stage& stage)
{
    constexpr auto limit = 4s; // Winsock tries three times before it reports a refusal
    stage.step(text(QT_TRANSLATE_NOOP("lab", "The chapter's conversation over IPv4, then over IPv6.")));
    const bool overV4 = converse(stage, net::Family::IPv4);
    const bool overV6 = converse(stage, net::Family::IPv6);
    stage.found(
        text(QT_TRANSLATE_NOOP(
            "lab", "With AF_INET6 and sockaddr_in6 the same calls do the same; send() and recv() are used unchanged.")),
        overV4 && overV6,
        overV4 && overV6 ? text(QT_TRANSLATE_NOOP("lab", "The message came back over both."))
                         : text(QT_TRANSLATE_NOOP("lab", "The message did not come back over both.")),
        text(QT_TRANSLATE_NOOP("lab",
                               "Only addresses know the family: they are given to bind() and connect() and come from "
                               "accept(). A connected socket carries bytes, whatever is beneath TCP.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "Ask a fresh IPv6 socket for IPV6_V6ONLY.")));
    const int only = defaultV6Only(stage);
    stage.inferred(
        text(QT_TRANSLATE_NOOP("lab", "A program converted in this way supports IPv6 only.")), only != 0,
        text(QT_TRANSLATE_NOOP("lab", "IPV6_V6ONLY is %1 where the program does not set it."), only),
        text(QT_TRANSLATE_NOOP("lab", "From the default of the option; the next two steps try what each value does.")),
        text(QT_TRANSLATE_NOOP("lab", "The option is on by default here.")),
        text(QT_TRANSLATE_NOOP("lab",
                               "It is off by default here, so a server on the wildcard address takes IPv4 "
                               "clients too. RFC 3493 section 5.3 says so; on Windows it is on by default.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "An IPv4 client connects to a server with IPV6_V6ONLY on.")));
    auto v6Only = listeningOnAny(stage, true);
    const auto refused = stage.tryConnect(Role::Client,
                                          net::Endpoint::loopback(net::Family::IPv4, v6Only.local().port()), limit);
    stage.found(text(QT_TRANSLATE_NOOP("lab", "With IPV6_V6ONLY on, an IPv4 client is refused.")), refused.refused(),
                refused.seen,
                text(QT_TRANSLATE_NOOP("lab",
                                       "The socket takes IPv6 only, so nobody listens on that IPv4 port, and the SYN "
                                       "is answered with a reset (RFC 3493 section 5.3).")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "An IPv4 client connects to a server with IPV6_V6ONLY off.")));
    auto both = listeningOnAny(stage, false);
    auto taken = stage.tryConnect(Role::Client, net::Endpoint::loopback(net::Family::IPv4, both.local().port()), limit);
    std::string seen;
    if (taken.client) {
        const auto connected = stage.accepted(both);
        seen = connected.remote().addressText();
    }
    stage.found(text(QT_TRANSLATE_NOOP(
                    "lab", "With IPV6_V6ONLY off, an IPv4 client is accepted, and looks like an IPv6 address.")),
                seen == "::ffff:127.0.0.1",
                taken.client ? text(QT_TRANSLATE_NOOP("lab", "The server sees the client as %1."), seen) : taken.seen,
                text(QT_TRANSLATE_NOOP("lab",
                                       "The socket serves both families, and IPv4 addresses are put into IPv6 ones as "
                                       "::ffff:a.b.c.d (RFC 4291 section 2.5.5.2, RFC 3493 section 3.7).")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "An IPv6 client connects to an IPv4 server.")));
    const auto v4 = stage.listening(net::Family::IPv4);
    const auto other = stage.tryConnect(Role::SecondClient,
                                        net::Endpoint::loopback(net::Family::IPv6, v4.local().port()), limit);
    stage.found(text(QT_TRANSLATE_NOOP("lab", "An IPv6 client does not reach an IPv4 server.")), !other.client,
                other.seen,
                text(QT_TRANSLATE_NOOP("lab",
                                       "An IPv4 socket has no IPv6 address: at ::1 nobody listens on this port. IPv4 "
                                       "addresses fit into IPv6 ones, not the other way round.")));
}

} // namespace

const Experiment fromIPv4ToIPv6{
    "ipv4-to-ipv6",
    QT_TRANSLATE_NOOP("lab", "From IPv4 to IPv6"),
    QT_TRANSLATE_NOOP("lab",
                      "AF_INET6 instead of AF_INET, sockaddr_in6 instead of sockaddr_in, send() and recv() unchanged. "
                      "Code changed by these rules supports IPv6 only."),
    QT_TRANSLATE_NOOP("lab", "TCP server-client (IPv6) (1) and (2), exercise 4-3"),
    QT_TRANSLATE_NOOP("lab",
                      "The same conversation over both families, and clients of one family at servers of the other."),
    runFromIPv4ToIPv6};

} // namespace echolab::lab
