// Addresses and ports: who chooses them, how many sockets share them, and how they stand in memory.

#include <array>
#include <bit>
#include <cstdio>

#include "lab/stage/scripts.h"

namespace echolab::lab {

namespace {

std::string hex(std::span<const std::uint8_t> bytes)
{
    std::string text;
    for (const auto byte : bytes) {
        std::array<char, 4> digits{};
        std::snprintf(digits.data(), digits.size(), "%02x", static_cast<unsigned>(byte));
        text.append(text.empty() ? "" : " ").append(digits.data());
    }
    return text;
}

void runSystemChoosesAddresses(Stage& stage)
{
    stage.step(text(QT_TRANSLATE_NOOP("lab", "The client makes a socket and does not bind it.")));
    auto server = stage.listening();
    auto client = stage.open(Role::Client);
    const auto before = client.socket().localEndpoint();
    stage.note(Role::Client,
               text(QT_TRANSLATE_NOOP("lab", "Before connect() getsockname() gives %1."),
                    before ? before->text() : before.error().name()));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The client connects.")));
    stage.need(client.socket().connect(server.local()));
    const auto chosen = client.local();
    stage.states(server.local().port());
    stage.found(
        text(QT_TRANSLATE_NOOP("lab",
                               "connect() gives the client its local address and port; the system chooses them.")),
        (!before || (before->isAny() && before->port() == 0)) && !chosen.isAny() && chosen.port() != 0,
        text(QT_TRANSLATE_NOOP("lab", "After connect() getsockname() gives %1."), chosen.text()),
        text(QT_TRANSLATE_NOOP(
            "lab",
            "A client's address need not be known beforehand: the server learns it from the SYN. The operating system "
            "takes the address of the interface that leads there, and a free port (ip_local_port_range in ip(7)).")));
    net::Endpoint told;
    const auto connected = stage.accepted(server, &told);
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "accept() tells the server this address.")), told == chosen,
        text(QT_TRANSLATE_NOOP("lab", "accept() gave the address %1."), told.text()),
        text(QT_TRANSLATE_NOOP(
            "lab",
            "Address and port of the sender stand in each segment; accept() fills them into its second argument.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "A server calls listen() without bind().")));
    auto unbound = stage.open(Role::Server);
    const auto listening = unbound.socket().listen(5);
    const auto local = unbound.socket().localEndpoint();
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "A server that does not bind gets a free port when it calls listen().")),
        listening && local && local->port() != 0,
        text(QT_TRANSLATE_NOOP("lab", "listen(): %1; the local address is %2."), outcomeText(listening),
             local ? local->text() : local.error().name()),
        text(QT_TRANSLATE_NOOP("lab",
                               "listen() needs a port; a POSIX system that finds none binds the socket to a free one. "
                               "Clients cannot know it, so a server calls bind().")),
        text(QT_TRANSLATE_NOOP("lab", "Winsock wants bind() before listen(); POSIX systems bind by themselves.")));
}

void runSeveralSockets(Stage& stage)
{
    constexpr std::size_t many = 3;
    stage.step(
        text(QT_TRANSLATE_NOOP("lab", "One client makes %1 sockets and connects each to the same server."), many));
    auto server = stage.listening();
    std::vector<Stage::Pair> pairs;
    for (std::size_t i = 0; i < many; ++i) {
        pairs.push_back(stage.pair(server));
    }
    stage.states(server.local().port());
    bool different = true;
    std::string ends;
    for (std::size_t i = 0; i < many; ++i) {
        const auto end = pairs[i].client.local();
        different = different && (i == 0 || end != pairs[i - 1].client.local());
        ends.append(ends.empty() ? "" : ", ").append(end.text());
    }
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "One client may connect several sockets to a server; each has its own port.")),
        different, text(QT_TRANSLATE_NOOP("lab", "The client's ends: %1."), ends),
        text(QT_TRANSLATE_NOOP(
            "lab",
            "Each connect() chooses a free port, so each connection differs from the others in the client's port.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "Something else is sent over each, the last one first.")));
    bool apart = true;
    for (auto i = many; i-- > 0;) {
        pairs[i].client.send("over connection " + std::to_string(i + 1));
    }
    for (std::size_t i = 0; i < many; ++i) {
        apart = textOf(pairs[i].server.recv()) == "over connection " + std::to_string(i + 1) && apart;
    }
    stage.found(text(QT_TRANSLATE_NOOP("lab", "The connections do not mix.")), apart,
                apart ? text(QT_TRANSLATE_NOOP("lab", "Each end received what was sent over its connection."))
                      : text(QT_TRANSLATE_NOOP("lab", "Data came in on another connection.")),
                text(QT_TRANSLATE_NOOP("lab",
                                       "The ports in a segment tell which connection it belongs to; sequence numbers "
                                       "and buffers belong to one connection each.")));
}

void runByteOrder(Stage& stage)
{
    stage.step(text(QT_TRANSLATE_NOOP("lab", "Look at port number 9000 in memory, and as it is sent.")));
    constexpr std::uint16_t port = 9000;
    const auto host = std::bit_cast<std::array<std::uint8_t, 2>>(port);
    constexpr std::array<std::uint8_t, 2> network{port >> 8U, port & 0xffU};
    stage.found(
        text(QT_TRANSLATE_NOOP("lab",
                               "The network wants the most significant byte first; this machine keeps numbers the "
                               "other way round, so htons() swaps the bytes.")),
        std::endian::native == std::endian::little && host != network,
        text(QT_TRANSLATE_NOOP("lab", "In memory: %1. In network byte order: %2."), hex(host), hex(network)),
        text(QT_TRANSLATE_NOOP(
            "lab",
            "Machines differ in how they keep numbers, so the protocol fixes one order: the most significant byte "
            "first (RFC 791 appendix B). htons() converts where the machine differs.")),
        text(QT_TRANSLATE_NOOP(
            "lab", "This processor keeps the most significant byte first itself, so htons() changes nothing.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "A client forgets htons() and connects.")));
    auto server = stage.listening();
    const auto local = server.local();
    const auto swapped = static_cast<std::uint16_t>(local.port() >> 8U | local.port() << 8U);
    const auto wrong = stage.tryConnect(Role::Client, local.withPort(swapped));
    stage.found(text(QT_TRANSLATE_NOOP("lab", "Without the swap the client asks for another port.")),
                swapped == local.port() || !wrong.client,
                text(QT_TRANSLATE_NOOP("lab", "The server listens on port %1; the client asked for port %2: %3"),
                     local.port(), swapped, wrong.error ? wrong.error->name() : "-"),
                text(QT_TRANSLATE_NOOP("lab",
                                       "The operating system reads the two bytes in network byte order, whatever the "
                                       "program meant by them: 9000 becomes 10275.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "Convert addresses with inet_pton().")));
    const auto v4 = net::Endpoint::parseAddress("127.0.0.1", 0);
    const auto v6 = net::Endpoint::parseAddress("::1", 0);
    const bool inOrder = v4 && v6 && v4->bytes()[0] == 127 && v4->bytes()[3] == 1 && v6->bytes()[15] == 1;
    stage.found(
        text(QT_TRANSLATE_NOOP(
            "lab", "An address stands in memory as it is written, from left to right: 4 bytes for IPv4, 16 for IPv6.")),
        inOrder,
        text(QT_TRANSLATE_NOOP("lab", "127.0.0.1: %1. ::1: %2."), v4 ? hex(std::span(v4->bytes()).first(4)) : "-",
             v6 ? hex(v6->bytes()) : "-"),
        text(QT_TRANSLATE_NOOP("lab",
                               "inet_pton() writes addresses in network byte order, so no htonl() is needed afterwards "
                               "(RFC 3493 section 6.3).")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "Convert what is no address.")));
    std::string accepted;
    for (const auto* const input : {"localhost", "127.0.0.256", "127.0.1", "127.0.0.1:9000", ":::1"}) {
        if (net::Endpoint::parseAddress(input, 0)) {
            accepted.append(accepted.empty() ? "" : ", ").append(input);
        }
    }
    stage.found(text(QT_TRANSLATE_NOOP("lab", "inet_pton() refuses names and incomplete or impossible addresses.")),
                accepted.empty(),
                accepted.empty()
                    ? text(QT_TRANSLATE_NOOP("lab", "Refused: localhost, 127.0.0.256, 127.0.1, 127.0.0.1:9000, :::1."))
                    : text(QT_TRANSLATE_NOOP("lab", "Accepted: %1."), accepted),
                text(QT_TRANSLATE_NOOP(
                    "lab",
                    "It returns 0 for what is no address and fills nothing in (RFC 3493 section 6.3). A program that "
                    "does not look at the result goes on with an address that is all zeros, 0.0.0.0.")));
}

} // namespace

const Experiment systemChoosesAddresses{
    "system-chooses-addresses",
    QT_TRANSLATE_NOOP("lab", "The system chooses addresses and ports"),
    QT_TRANSLATE_NOOP("lab",
                      "A client does not call bind(): connect() gives it an address and a port. A server that does not "
                      "bind gets a port at listen()."),
    QT_TRANSLATE_NOOP("lab", "connect() in TCP server-client analysis (7); TCP socket programming: bind()"),
    QT_TRANSLATE_NOOP("lab", "getsockname() before and after connect(), and after listen() without bind()."),
    runSystemChoosesAddresses};

const Experiment severalSockets{
    "several-sockets",
    QT_TRANSLATE_NOOP("lab", "One program, several sockets"),
    QT_TRANSLATE_NOOP("lab",
                      "Usually one socket of the server belongs to one socket of a client, but one client may use two "
                      "and more sockets to the same server."),
    QT_TRANSLATE_NOOP("lab", "TCP server-client structure: how it works, 4"),
    QT_TRANSLATE_NOOP("lab", "One client connects three sockets to a server and sends over each."),
    runSeveralSockets};

const Experiment byteOrder{
    "byte-order",
    QT_TRANSLATE_NOOP("lab", "Byte order and addresses"),
    QT_TRANSLATE_NOOP("lab",
                      "Ports and addresses are given to the socket functions in network byte order; htons() and "
                      "inet_pton() convert them."),
    QT_TRANSLATE_NOOP("lab", "TCP socket programming: preparing the address (htons, inet_addr)"),
    QT_TRANSLATE_NOOP(
        "lab",
        "A port number and addresses as bytes in memory, what happens without htons(), and what inet_pton() refuses."),
    runByteOrder};

} // namespace echolab::lab
