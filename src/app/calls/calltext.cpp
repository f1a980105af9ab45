#include "app/calls/calltext.h"

#include "app/base/format.h"
#include "app/text/errortext.h"

namespace echolab::app {

namespace {

/// Longer than the call itself takes: it waited for something.
constexpr std::chrono::milliseconds waited(1);

template <typename Arguments>
const Arguments* given(const net::TraceRecord& record)
{
    return std::get_if<Arguments>(&record.arguments);
}

net::Endpoint endpointOf(const net::TraceRecord& record)
{
    if (const auto* argument = given<net::EndpointArgument>(record)) {
        return argument->endpoint;
    }
    if (const auto* argument = given<net::AcceptArguments>(record)) {
        return argument->peer;
    }
    return {};
}

Situation situationOf(const net::TraceRecord& record)
{
    const net::Endpoint endpoint = endpointOf(record);
    return {.side = record.side.role == net::TraceSide::Role::Server ? Situation::Side::Server
                                                                     : Situation::Side::Client,
            .endpoint = endpoint,
            .host = Format::address(endpoint)};
}

std::uint64_t countOf(const net::TraceRecord& record)
{
    return static_cast<std::uint64_t>(record.value);
}

} // namespace

CallExplanation CallText::explain(const net::TraceRecord& record)
{
    return {.call = QStringLiteral("%1 = %2").arg(QString::fromStdString(net::describe(record)),
                                                  QString::fromStdString(net::outcome(record))),
            .what = what(record.call),
            .arguments = arguments(record),
            .result = result(record),
            .place = place(record.call)};
}

QString CallText::what(net::Call call)
{
    switch (call) {
    case net::Call::Socket:
        return tr("Makes a socket and so decides which protocol is used. It has no address yet and is not connected.");
    case net::Call::Bind: return tr("Gives the socket its local IP address and local port number.");
    case net::Call::Listen:
        return tr(
            "Turns the socket into a listening socket (state LISTEN). From now on the system itself completes the "
            "handshakes of clients and keeps the connections in a queue.");
    case net::Call::Accept:
        return tr("Takes a finished connection from the queue and returns a new socket for it. The listening socket "
                  "stays what it is. With an empty queue, the call waits.");
    case net::Call::Connect:
        return tr("Starts the three-way handshake with the server. A socket without a local address gets one, and a "
                  "free port, from the system.");
    case net::Call::Send:
        return tr("Copies data into the send buffer of the system. It returns when the data is copied, not when it "
                  "has arrived.");
    case net::Call::Recv:
        return tr("Takes data that has arrived from the receive buffer of the system. With an empty buffer, a blocking "
                  "socket waits.");
    case net::Call::Shutdown:
        return tr(
            "Ends one direction of the connection, or both, while the socket stays open. The end of sending tells "
            "the peer that nothing more will come: its recv() returns 0.");
    case net::Call::Close:
        return tr(
            "Gives the socket back. The connection ends in order; if received data was left unread, the peer gets "
            "a reset instead.");
    case net::Call::GetSockName:
        return tr("Asks for the local address and port of the socket, for example those that the system has chosen.");
    case net::Call::GetPeerName: return tr("Asks for the remote address and port of a connected socket.");
    case net::Call::SetSockOpt: return tr("Sets an option of the socket.");
    case net::Call::GetSockOpt: return tr("Reads an option of the socket.");
    case net::Call::SetMode: return tr("Switches the socket between blocking and nonblocking.");
    case net::Call::Poll:
        return tr(
            "Waits until one of several sockets has something to read or room to write, or until the time is up.");
    case net::Call::EpollCreate:
        return tr("Makes an epoll object: a list, kept in the system, of the sockets that a thread watches.");
    case net::Call::EpollCtl:
        return tr("Adds a socket to the list that epoll_wait() watches, changes it or removes it.");
    case net::Call::EpollWait:
        return tr("Waits until something happens on any of the watched sockets, and says on which. One thread can so "
                  "serve thousands of clients.");
    default: return {};
    }
}

QStringList CallText::arguments(const net::TraceRecord& record)
{
    const QString handle = tr("%1: the socket that the call is made on (number %2 in this trace)")
                               .arg(static_cast<qlonglong>(record.socket))
                               .arg(record.socketNumber);
    switch (record.call) {
    case net::Call::Socket:
        return {tr("AF_INET or AF_INET6: addresses of IPv4 or of IPv6"),
                tr("SOCK_STREAM: a stream of bytes, which means TCP"),
                tr("SOCK_NONBLOCK, where it stands: calls on it return instead of waiting")};
    case net::Call::Bind:
        return {handle,
                tr("the address structure: which of this machine's addresses (0.0.0.0 or :: for all of them) "
                   "and which port (0: the system chooses)"),
                tr("the length of that structure: 16 bytes for IPv4, 28 for IPv6")};
    case net::Call::Connect:
        return {handle, tr("the address structure with the server's address and port"),
                tr("the length of that structure: 16 bytes for IPv4, 28 for IPv6")};
    case net::Call::Listen: return {handle, tr("the backlog: how many finished connections may wait for accept()")};
    case net::Call::Accept:
        return {handle, tr("room for the address and port of the client, and the length of that room")};
    case net::Call::Send:
    case net::Call::Recv: return QStringList(handle) + transferArguments(record);
    case net::Call::Shutdown:
        return {handle, tr("SHUT_RD, SHUT_WR or SHUT_RDWR: which direction ends: receiving, sending or both")};
    case net::Call::GetSockName:
    case net::Call::GetPeerName:
        return {handle, tr("room for the address that the system fills in, and the length of that room")};
    case net::Call::SetSockOpt:
    case net::Call::GetSockOpt: {
        const auto* option = given<net::OptionArguments>(record);
        return option != nullptr ? QStringList{handle, meaning(option->option)} : QStringList(handle);
    }
    case net::Call::Poll:
        return {tr("a list: for each socket what is asked for (POLLIN: something to read, POLLOUT: room to write)"),
                tr("how many entries the list has"), tr("how many milliseconds to wait at most; -1: for ever")};
    case net::Call::EpollCtl:
        return {tr("the epoll object"), tr("what to do: EPOLL_CTL_ADD, EPOLL_CTL_MOD or EPOLL_CTL_DEL"),
                tr("the socket, and what is asked for (EPOLLIN: something to read, EPOLLOUT: room to write)")};
    case net::Call::EpollWait:
        return {tr("the epoll object"), tr("room for what has happened, and for how many events"),
                tr("how many milliseconds to wait at most; -1: for ever")};
    case net::Call::EpollCreate: return {};
    default: return {handle};
    }
}

QStringList CallText::transferArguments(const net::TraceRecord& record)
{
    const auto* transfer = given<net::TransferArguments>(record);
    if (transfer == nullptr) {
        return {};
    }
    const QString length = Format::bytes(transfer->length);
    if (record.call == net::Call::Send) {
        return {tr("buf, %1: the data, and how much of it").arg(length),
                tr("MSG_NOSIGNAL, where it stands: a broken connection is an error and no signal")};
    }
    QStringList texts{tr("buf, %1: where to put the data, and how much fits").arg(length)};
    switch (transfer->flag) {
    case net::RecvFlag::None: texts.append(tr("0: nothing special is asked for")); break;
    case net::RecvFlag::Peek: texts.append(tr("MSG_PEEK: look at the data and leave it in the buffer")); break;
    case net::RecvFlag::WaitAll: texts.append(tr("MSG_WAITALL: wait until all of it has come")); break;
    }
    return texts;
}

QString CallText::meaning(net::Option option)
{
    switch (option) {
    case net::Option::ReuseAddress:
        return tr("SO_REUSEADDR: the port may be bound although earlier connections on it are in TIME-WAIT");
    case net::Option::ExclusiveAddressUse: return tr("SO_EXCLUSIVEADDRUSE: no other program may bind the same port");
    case net::Option::ReusePort: return tr("SO_REUSEPORT: several sockets may share the port");
    case net::Option::Linger:
        return tr("SO_LINGER: how long close() tries to deliver what is unsent; with 0 seconds it sends a reset");
    case net::Option::KeepAlive: return tr("SO_KEEPALIVE: ask from time to time whether a silent peer is still there");
    case net::Option::ReceiveBuffer: return tr("SO_RCVBUF: the size of the receive buffer; Linux doubles it");
    case net::Option::SendBuffer: return tr("SO_SNDBUF: the size of the send buffer; Linux doubles it");
    case net::Option::ReceiveTimeout: return tr("SO_RCVTIMEO: how long recv() waits at most");
    case net::Option::SendTimeout: return tr("SO_SNDTIMEO: how long send() waits at most");
    case net::Option::NoDelay: return tr("TCP_NODELAY: small pieces are sent at once and not collected");
    case net::Option::V6Only: return tr("IPV6_V6ONLY: whether an IPv6 socket leaves IPv4 connections alone");
    case net::Option::AcceptQueueLimit:
        return tr("TCP_INFO: what the system knows of the socket; here how many connections may wait for accept()");
    case net::Option::PendingError: return tr("SO_ERROR: how an operation that went on by itself has ended; 0 is well");
    }
    return {};
}

QString CallText::result(const net::TraceRecord& record)
{
    if (record.waiting) {
        return tr("It waits: it has not returned yet.");
    }
    const QString text = record.failed() ? failure(record) : success(record);
    return record.took < waited
        ? text
        : tr("%1 It returned after %2.", "%1 is one or more sentences").arg(text, Format::duration(record.took));
}

QString CallText::success(const net::TraceRecord& record)
{
    const QString peer = Format::endpoint(endpointOf(record));
    switch (record.call) {
    case net::Call::Socket: return tr("The handle of the new socket: %1.").arg(record.value);
    case net::Call::EpollCreate: return tr("The handle of the new epoll object: %1.").arg(record.value);
    case net::Call::Bind: return tr("0: the socket has the address %1.", "an endpoint").arg(peer);
    case net::Call::Listen: return tr("0: clients can connect from now on, even before accept() is called.");
    case net::Call::Accept:
        return tr("The handle of the new connected socket: %1. The client is %2.").arg(record.value).arg(peer);
    case net::Call::Connect:
        return tr("0: the connection to %1 is established. The server need not have called accept().").arg(peer);
    case net::Call::Send: {
        const auto* transfer = given<net::TransferArguments>(record);
        return transfer != nullptr && countOf(record) < transfer->length
            ? tr("Only %1 went into the send buffer: it is full. The rest must be sent later.")
                  .arg(Format::bytes(countOf(record)))
            : tr("All %1 went into the send buffer.").arg(Format::bytes(countOf(record)));
    }
    case net::Call::Recv:
        return record.value == 0
            ? tr("0: the peer has ended its sending in order, and everything it sent has been read.")
            : tr("%1 came. TCP keeps no message boundaries: this can be a part of what the peer sent at once, or "
                 "several sends together.")
                  .arg(Format::bytes(countOf(record)));
    case net::Call::Shutdown: return tr("0: the direction is ended.");
    case net::Call::Close:
        return tr("0: the handle is free, and the system may give the same number to the next socket.");
    case net::Call::GetSockName: return tr("0: the local address is %1.").arg(peer);
    case net::Call::GetPeerName: return tr("0: the remote address is %1.").arg(peer);
    case net::Call::SetSockOpt: return tr("0: the option is set.");
    case net::Call::GetSockOpt: {
        const auto* option = given<net::OptionArguments>(record);
        return option != nullptr ? tr("0: the value is %1.").arg(option->value) : QString();
    }
    case net::Call::Poll:
    case net::Call::EpollWait:
        return record.value == 0
            ? tr("0: the time was up before anything happened.")
            : tr("Something is to be done on %1 socket(s).", "%1 is the number", static_cast<int>(record.value))
                  .arg(record.value);
    default: return tr("%1: it succeeded.").arg(record.value);
    }
}

QString CallText::failure(const net::TraceRecord& record)
{
    const net::SocketError error(record.call, record.error);
    if (record.call == net::Call::Connect && error.inProgress()) {
        return tr("%1. No fault: the socket does not block, so the handshake goes on by itself, and poll() or "
                  "epoll_wait() tells when it is done.")
            .arg(ErrorText::cause(error));
    }
    if (error.wouldBlock()) {
        return tr("%1. No fault: a blocking call would wait now, and this one returns instead.")
            .arg(ErrorText::cause(error));
    }
    return ErrorText::full(error, situationOf(record));
}

QString CallText::place(net::Call call)
{
    const auto analysis = [](const QString& slides) {
        return tr("Chapter 4, part 2, TCP server and client in detail, slide %1", "%1 is a number or a range")
            .arg(slides);
    };
    switch (call) {
    case net::Call::Socket: return analysis(QStringLiteral("2, 6"));
    case net::Call::Bind: return analysis(QStringLiteral("3"));
    case net::Call::Listen: return analysis(QStringLiteral("4"));
    case net::Call::Accept: return analysis(QStringLiteral("5"));
    case net::Call::Connect: return analysis(QStringLiteral("6-7"));
    case net::Call::Send: return analysis(QStringLiteral("8-10"));
    case net::Call::Recv: return analysis(QStringLiteral("8-9, 11-12"));
    case net::Call::Close: return analysis(QStringLiteral("2, 6"));
    case net::Call::GetSockName:
    case net::Call::GetPeerName:
        return tr("The call itself is not in chapter 4; the addresses it tells are the subject of part 2, slide 1.");
    case net::Call::SetMode:
        return tr("Chapter 4, part 2, send(): blocking and nonblocking sockets are told apart there.");
    case net::Call::Shutdown:
    case net::Call::SetSockOpt:
    case net::Call::GetSockOpt:
    case net::Call::Poll:
    case net::Call::EpollCreate:
    case net::Call::EpollCtl:
    case net::Call::EpollWait: return tr("Not in chapter 4: Echo Lab uses it beyond the book's programs.");
    default: return {};
    }
}

} // namespace echolab::app
