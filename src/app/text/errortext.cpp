#include "app/text/errortext.h"

#include <algorithm>

#include <initializer_list>

#include "app/base/convert.h"
#include "app/base/format.h"
#include "app/text/displaytext.h"

namespace echolab::app {

namespace {

QString callText(const net::SocketError& error)
{
    return toQString(net::callName(error.call())) + QStringLiteral("()");
}

QString systemText(const net::SocketError& error)
{
    return displayText(QString::fromStdString(error.text()), LineBreaks::Escape);
}

bool isOneOf(const net::SocketError& error, std::initializer_list<std::errc> conditions)
{
    for (const std::errc condition : conditions) {
        if (error.is(condition)) {
            return true;
        }
    }
    return false;
}

bool isNamed(const net::SocketError& error, std::initializer_list<const char*> names)
{
    const std::string name = error.name();
    for (const char* wanted : names) {
        if (name == wanted) {
            return true;
        }
    }
    return false;
}

/// The name of an interface that has a link-local address; empty where none has.
QString zoneHere()
{
    for (const net::Endpoint& own : net::localAddresses()) {
        if (own.isLinkLocal() && own.scopeId() != 0) {
            return QString::fromStdString(own.addressText()).section(u'%', 1);
        }
    }
    return {};
}

} // namespace

QString ErrorText::full(const net::SocketError& error, const Situation& situation)
{
    const QString text = advice(error, situation);
    return text.isEmpty() ? cause(error) : tr("%1. %2", "what failed, and what to do about it").arg(cause(error), text);
}

QString ErrorText::cause(const net::SocketError& error)
{
    return QStringLiteral("%1: %2 (%3) %4")
        .arg(callText(error), QString::fromStdString(error.name()), QString::number(error.code()), systemText(error));
}

QString ErrorText::ofOption(const net::SocketError& error, net::Option option)
{
    QString advice = outOfMemoryAdvice(error);
    const bool beforeBind = option == net::Option::V6Only || option == net::Option::ExclusiveAddressUse;
    if (error.is(std::errc::invalid_argument) && beforeBind) {
        advice = tr("It can only be changed before bind(): choose it before the start.");
    } else if (isOneOf(error, {std::errc::invalid_argument, std::errc::argument_out_of_domain})) {
        advice = tr("The system does not take this value: ask for another.");
    } else if (isOneOf(error,
                       {std::errc::no_protocol_option, std::errc::operation_not_supported, std::errc::not_supported})) {
        advice = tr("This system does not have this option for such a socket.");
    }
    return advice.isEmpty() ? cause(error)
                            : tr("%1. %2", "what failed, and what to do about it").arg(cause(error), advice);
}

QString ErrorText::book(const net::SocketError& error)
{
    return QStringLiteral("[%1] %2").arg(callText(error), systemText(error));
}

QString ErrorText::advice(const net::SocketError& error, const Situation& situation)
{
    switch (error.call()) {
    case net::Call::Bind:
    case net::Call::Listen: return bindAdvice(error, situation);
    case net::Call::Connect: return connectAdvice(error, situation);
    case net::Call::GetAddrInfo:
    case net::Call::GetAddrInfoSystem: return lookupAdvice(error, situation);
    case net::Call::Send:
    case net::Call::Recv:
    case net::Call::GetSockOpt: // SO_ERROR: the connection broke while nobody sent or received
    case net::Call::Shutdown: return transferAdvice(error, situation);
    case net::Call::Thread:
        return error.is(std::errc::resource_unavailable_try_again)
            ? tr("The system allows no more threads: let some clients go, or choose the event loop.")
            : QString();
    case net::Call::Allocate:
        return tr("The program gets no more memory: close some connections or programs, or ask for smaller buffers.");
    default: return resourceAdvice(error, situation);
    }
}

QString ErrorText::unknownZone(const QString& zone)
{
    const QString name = displayText(zone, LineBreaks::Escape);
    const QString example = zoneHere();
    return example.isEmpty()
        ? tr("This machine has no interface %1, and none with link-local addresses.").arg(name)
        : tr("This machine has no interface %1: the zone of an address names one of its own, such as %2.")
              .arg(name, example);
}

QString ErrorText::missingZoneAdvice()
{
    const QString example = zoneHere();
    return example.isEmpty()
        ? tr("A link-local address needs a zone, but this machine has no interface with link-local addresses.")
        : tr("A link-local address needs its zone, such as %1.").arg(QStringLiteral("fe80::1%") + example);
}

/// Where no interface of this machine has an address of the family; else empty.
QString ErrorText::familyOffAdvice(net::Family family)
{
    const auto own = net::localAddresses();
    const bool offered = own.empty() || std::any_of(own.begin(), own.end(), [=](const net::Endpoint& address) {
                             return address.family() == family;
                         });
    return offered ? QString()
                   : tr("%1 is switched off on this machine: choose the other family.").arg(Format::family(family));
}

QString ErrorText::bindAdvice(const net::SocketError& error, const Situation& situation)
{
    const int port = situation.endpoint.port();
    const QString address = Format::address(situation.endpoint);
    if (error.is(std::errc::address_in_use)) {
        return tr("Port %1 is taken: choose another port, or stop the program that holds it.").arg(port);
    }
    if (isOneOf(error, {std::errc::permission_denied, std::errc::operation_not_permitted})) {
        constexpr int firstFreePort = 1024; // below, POSIX systems ask for privileges
        return port < firstFreePort
            ? tr("Ports below 1024 are kept for the system: choose a port from 1024 to 65535.")
            : tr("The system does not let this program use port %1, or another program holds it: choose another port.")
                  .arg(port);
    }
    if (error.is(std::errc::address_not_available)) {
        const QString off = familyOffAdvice(situation.endpoint.family());
        return !off.isEmpty() ? off
                              : tr("%1 is not an address of this machine: choose one of its own addresses, or any "
                                   "address.")
                                    .arg(address);
    }
    if (error.is(std::errc::invalid_argument) && situation.endpoint.isLinkLocal()) {
        return missingZoneAdvice();
    }
    return resourceAdvice(error, situation);
}

QString ErrorText::connectAdvice(const net::SocketError& error, const Situation& situation)
{
    const net::Endpoint& remote = situation.endpoint;
    const QString address = Format::address(remote);
    if (error.is(std::errc::connection_refused)) {
        return tr("Nothing listens on port %1 of %2 over %3: start the server, or check the address, the port and the "
                  "family.")
            .arg(QString::number(remote.port()), address, Format::family(remote.family()));
    }
    if (error.is(std::errc::timed_out)) {
        return tr("%1 did not answer: check the address, and whether a firewall stands in between.").arg(address);
    }
    if (isOneOf(error,
                {std::errc::network_unreachable, std::errc::host_unreachable, std::errc::network_down,
                 std::errc::address_not_available})) {
        if (QString off = familyOffAdvice(remote.family()); !off.isEmpty()) {
            return off;
        }
    }
    if (isOneOf(error, {std::errc::network_unreachable, std::errc::host_unreachable, std::errc::network_down})) {
        return tr("No way leads to %1: check the network connection and the address, or choose the other family.")
            .arg(address);
    }
    if (isOneOf(error, {std::errc::permission_denied, std::errc::operation_not_permitted})) {
        return tr("This system forbids the connection to %1: check the firewall.").arg(address);
    }
    if (error.is(std::errc::address_not_available)) {
        return tr("No local port is free for a connection to %1, or it is no address to connect to: close other "
                  "connections, or check the address.")
            .arg(address);
    }
    if (error.is(std::errc::invalid_argument) && remote.isLinkLocal()) {
        return missingZoneAdvice();
    }
    if (error.connectionLost()) {
        return tr("The other end broke the connection off at once: check that a TCP server runs there.");
    }
    return resourceAdvice(error, situation);
}

QString ErrorText::lookupAdvice(const net::SocketError& error, const Situation& situation)
{
    const QString host = displayText(situation.host, LineBreaks::Escape);
    if (isNamed(error, {"EAI_NONAME", "WSAHOST_NOT_FOUND"})) {
        return tr("%1 is not known: check how the name is spelled, or give a numeric address.").arg(host);
    }
    if (isNamed(error, {"EAI_NODATA", "EAI_ADDRFAMILY", "EAI_FAMILY", "WSANO_DATA"})) {
        return tr("%1 has no %2 address: choose the other family.")
            .arg(host, Format::family(situation.endpoint.family()));
    }
    if (isNamed(error, {"EAI_AGAIN", "WSATRY_AGAIN"})) {
        return tr("The name service does not answer: check the network connection and try again, or give a numeric "
                  "address.");
    }
    if (error.outOfDescriptors() || error.outOfMemory()) {
        return resourceAdvice(error, situation);
    }
    return tr("The name service failed: try again, or give a numeric address.");
}

QString ErrorText::transferAdvice(const net::SocketError& error, const Situation& situation)
{
    const bool atServer = situation.side == Situation::Side::Server;
    if (error.is(std::errc::broken_pipe)) {
        return atServer ? tr("The client closed the connection before it had taken all data. The server goes on.")
                        : tr("The server has closed the connection and takes no more data: connect again.");
    }
    if (error.connectionLost()) {
        return atServer ? tr("The client was killed, or closed the connection with data unread. The server goes on.")
                        : tr("The server was stopped, or closed the connection with data unread: connect again.");
    }
    if (error.is(std::errc::timed_out)) {
        return tr("The other end no longer answers: check the network connection.");
    }
    if (isOneOf(error,
                {std::errc::network_unreachable, std::errc::host_unreachable, std::errc::network_down,
                 std::errc::network_reset})) {
        return tr("The network connection is lost: check it.");
    }
    if (error.is(std::errc::not_connected)) {
        return tr("The connection is gone already.");
    }
    return outOfMemoryAdvice(error);
}

QString ErrorText::resourceAdvice(const net::SocketError& error, const Situation& situation)
{
    if (error.outOfDescriptors()) {
        return tr("Too many sockets and files are open: close some connections, or raise the limit (ulimit -n).");
    }
    if (isOneOf(error, {std::errc::address_family_not_supported, std::errc::protocol_not_supported})) {
        return tr("This machine does not offer %1: choose the other family.")
            .arg(Format::family(situation.endpoint.family()));
    }
    if (error.call() == net::Call::EpollCtl && error.is(std::errc::no_space_on_device)) { // epoll_ctl(2)
        return tr("The system watches no more sockets for this user: close some connections, or raise the limit "
                  "(fs.epoll.max_user_watches).");
    }
    if (error.call() == net::Call::Accept && error.is(std::errc::connection_aborted)) {
        return tr("A client left before it was accepted; the server goes on.");
    }
    return outOfMemoryAdvice(error);
}

QString ErrorText::outOfMemoryAdvice(const net::SocketError& error)
{
    if (isOneOf(error, {std::errc::no_buffer_space, std::errc::not_enough_memory})) {
        return tr("The system has no memory left for sockets: close some connections or programs.");
    }
    return {};
}

} // namespace echolab::app
