#include "app/options/optiontext.h"

#include <array>

#include "app/base/format.h"

namespace echolab::app {

namespace {

constexpr int largestBuffer = 1 << 30;
constexpr int longestTimeout = 24 * 60 * 60 * 1000;
constexpr int longestLinger = 65535; // Winsock has 16 bits for it

constexpr std::array settable{
    net::Option::ReuseAddress,   net::Option::ExclusiveAddressUse, net::Option::Linger,
    net::Option::KeepAlive,      net::Option::ReceiveBuffer,       net::Option::SendBuffer,
    net::Option::ReceiveTimeout, net::Option::SendTimeout,         net::Option::NoDelay,
    net::Option::V6Only,
};

/// Doubled by Linux, socket(7), and never less than the system's smallest.
constexpr bool isBuffer(net::Option option)
{
    return option == net::Option::ReceiveBuffer || option == net::Option::SendBuffer;
}

} // namespace

OptionText::Kind OptionText::kindOf(net::Option option)
{
    switch (option) {
    case net::Option::ReceiveBuffer:
    case net::Option::SendBuffer: return Kind::Bytes;
    case net::Option::ReceiveTimeout:
    case net::Option::SendTimeout: return Kind::Milliseconds;
    case net::Option::Linger: return Kind::Linger;
    case net::Option::AcceptQueueLimit: return Kind::Count;
    default: return Kind::Switch;
    }
}

QString OptionText::name(net::Option option)
{
    switch (option) {
    case net::Option::ReuseAddress: return QStringLiteral("SO_REUSEADDR");
    case net::Option::ExclusiveAddressUse: return QStringLiteral("SO_EXCLUSIVEADDRUSE");
    case net::Option::ReusePort: return QStringLiteral("SO_REUSEPORT");
    case net::Option::Linger: return QStringLiteral("SO_LINGER");
    case net::Option::KeepAlive: return QStringLiteral("SO_KEEPALIVE");
    case net::Option::ReceiveBuffer: return QStringLiteral("SO_RCVBUF");
    case net::Option::SendBuffer: return QStringLiteral("SO_SNDBUF");
    case net::Option::ReceiveTimeout: return QStringLiteral("SO_RCVTIMEO");
    case net::Option::SendTimeout: return QStringLiteral("SO_SNDTIMEO");
    case net::Option::NoDelay: return QStringLiteral("TCP_NODELAY");
    case net::Option::V6Only: return QStringLiteral("IPV6_V6ONLY");
    case net::Option::AcceptQueueLimit: return QStringLiteral("backlog");
    case net::Option::PendingError: return QStringLiteral("SO_ERROR");
    }
    return {};
}

std::optional<net::Option> OptionText::fromName(const QString& name)
{
    for (const net::Option option : settable) {
        if (name.compare(OptionText::name(option), Qt::CaseInsensitive) == 0) {
            return option;
        }
    }
    return std::nullopt;
}

QStringList OptionText::names()
{
    QStringList names;
    for (const net::Option option : settable) {
        names.append(name(option));
    }
    return names;
}

QString OptionText::value(net::Option option, int value)
{
    switch (kindOf(option)) {
    case Kind::Bytes: return Format::bytes(static_cast<std::uint64_t>(value));
    case Kind::Milliseconds: return value == 0 ? tr("no limit", "of a time") : tr("%1 ms", "milliseconds").arg(value);
    case Kind::Linger:
        return value < 0 ? tr("off", "of an option") : tr("on, %1 s", "seconds that SO_LINGER waits").arg(value);
    case Kind::Count: return QString::number(value);
    case Kind::Switch: return value != 0 ? tr("on", "of an option") : tr("off", "of an option");
    }
    return {};
}

QString OptionText::input(net::Option option, int value)
{
    switch (kindOf(option)) {
    case Kind::Switch: return OptionText::value(option, value);
    case Kind::Linger: return value < 0 ? OptionText::value(option, value) : QString::number(value);
    default: return QString::number(value);
    }
}

Checked<std::optional<int>> OptionText::parse(net::Option option, const QString& text)
{
    const QString given = text.trimmed();
    if (given.isEmpty()) {
        return std::optional<int>();
    }
    const auto isOff = [&given] {
        return given.compare(QStringLiteral("off"), Qt::CaseInsensitive) == 0 || given == tr("off", "of an option");
    };
    const auto isOn = [&given] {
        return given.compare(QStringLiteral("on"), Qt::CaseInsensitive) == 0 || given == tr("on", "of an option");
    };
    Checked<int> number = tl::unexpected(QString());
    switch (kindOf(option)) {
    case Kind::Switch: number = isOn() ? 1 : isOff() ? 0 : InputRules::number(given, 0, 1); break;
    case Kind::Bytes: number = InputRules::number(given, 0, largestBuffer); break;
    case Kind::Milliseconds: number = InputRules::number(given, 0, longestTimeout); break;
    case Kind::Linger: number = isOff() ? -1 : InputRules::number(given, 0, longestLinger); break;
    case Kind::Count: number = InputRules::backlog(given); break;
    }
    if (!number) {
        return tl::unexpected(expected(option));
    }
    return std::optional(*number);
}

QString OptionText::expected(net::Option option)
{
    switch (kindOf(option)) {
    case Kind::Switch: return tr("Enter on or off (1 or 0).");
    case Kind::Bytes: return tr("Enter a number of bytes from 0 to %1.").arg(largestBuffer);
    case Kind::Milliseconds:
        return tr("Enter a number of milliseconds from 0 to %1; 0 waits for ever.").arg(longestTimeout);
    case Kind::Linger: return tr("Enter off, or a number of seconds from 0 to %1.").arg(longestLinger);
    case Kind::Count: return tr("Enter a number from 0 to %1.").arg(InputRules::largestBacklog);
    }
    return {};
}

OptionExplanation OptionText::explain(net::Option option)
{
    switch (option) {
    case net::Option::ReuseAddress:
        return {tr("The port can be bound while earlier connections on it are in TIME-WAIT."),
                tr("Without it, bind() fails with EADDRINUSE for about a minute after a server that closed first. It "
                   "counts at bind(): later changes do nothing. Two sockets can still not listen at one address and "
                   "port on Linux."),
                QStringLiteral("socket(7), ip(7), RFC 9293 3.6")};
    case net::Option::ExclusiveAddressUse:
        return {tr("No other program can bind the same port, not even one that asks for address reuse."),
                tr("On Windows SO_REUSEADDR would let another program take the port over, so Echo Lab asks for this "
                   "instead. It counts at bind()."),
                QStringLiteral("Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE (Winsock)")};
    case net::Option::Linger:
        return {
            tr("What close() does with data that is not yet sent or acknowledged."),
            tr("off: close() returns at once, and the system goes on sending in the background. With seconds: a "
               "blocking close() waits so long for it. With 0 seconds: what is left is thrown away and the peer gets a "
               "reset instead of an orderly end, and no TIME-WAIT remains."),
            QStringLiteral("socket(7), RFC 9293 3.10.5")};
    case net::Option::KeepAlive:
        return {tr("The system asks a silent peer from time to time whether it is still there."),
                tr("After two hours of silence by default; when no answer comes, the connection ends with "
                   "ETIMEDOUT."),
                QStringLiteral("socket(7), tcp(7), RFC 9293 3.8.4")};
    case net::Option::ReceiveBuffer:
        return {
            tr("Room for data that has arrived and was not yet read."),
            tr("It limits the window that is offered to the peer, so it has to be set before listen() or "
               "connect(), when the window scale is agreed on. A value that was asked for switches off the system's "
               "own adjustment. Accepted sockets inherit it from the listening one."),
            QStringLiteral("socket(7), tcp(7), RFC 7323 2")};
    case net::Option::SendBuffer:
        return {tr("Room for data that was handed to send() and is not yet acknowledged."),
                tr("When it is full, a blocking send() waits and a nonblocking one takes less, or fails with "
                   "EWOULDBLOCK. A value that was asked for switches off the system's own adjustment."),
                QStringLiteral("socket(7), tcp(7)")};
    case net::Option::ReceiveTimeout:
        return {tr("How long a blocking recv() waits at most."),
                tr("When the time is up, recv() fails with EAGAIN or EWOULDBLOCK. It has no effect on the sockets of "
                   "Echo Lab: they do not block, and poll() or epoll_wait() wait in their place."),
                QStringLiteral("socket(7)")};
    case net::Option::SendTimeout:
        return {tr("How long a blocking send() waits at most."),
                tr("When the time is up, send() returns what it has taken, or fails with EAGAIN or EWOULDBLOCK. It has "
                   "no effect on the sockets of Echo Lab: they do not block, and poll() or epoll_wait() wait in their "
                   "place."),
                QStringLiteral("socket(7)")};
    case net::Option::NoDelay:
        return {tr("Small pieces are sent at once, not collected until the last one is acknowledged."),
                tr("Off, Nagle's algorithm holds a small piece back while an earlier one is unacknowledged. An echo "
                   "would then wait for the delayed acknowledgement of the peer, so Echo Lab switches it on."),
                QStringLiteral("tcp(7), RFC 9293 3.7.4")};
    case net::Option::V6Only:
        return {tr("An IPv6 socket leaves IPv4 connections alone."),
                tr("Off, a socket bound to :: takes IPv4 connections too and shows them as ::ffff:127.0.0.1. The "
                   "default differs between systems, so Echo Lab always sets it. It cannot be changed after bind()."),
                QStringLiteral("ipv6(7), RFC 3493 5.3")};
    case net::Option::AcceptQueueLimit:
        return {
            tr("How many finished connections may wait for accept()."),
            tr("No socket option but the second argument of listen(), which can be called again. The system cuts it "
               "to its own limit (net.core.somaxconn on Linux). The answer is tcpi_sacked of TCP_INFO; no "
               "other system than Linux tells it."),
            tr("listen(2); chapter 4, listen()")};
    case net::Option::ReusePort:
    case net::Option::PendingError: break;
    }
    return {};
}

QString OptionText::difference(net::Option option, int asked, int answered)
{
    if (asked == answered) {
        return {};
    }
    if (isBuffer(option) && answered == 2LL * asked) {
        return tr("Linux doubles the value: half of the room is for its own bookkeeping, and getsockopt() tells the "
                  "whole.");
    }
    if (isBuffer(option)) {
        return answered > asked ? tr("The system does not go below a smallest size of its own.")
                                : tr("The system does not go above a largest size of its own (net.core.rmem_max and "
                                     "net.core.wmem_max on Linux, doubled).");
    }
    if (option == net::Option::AcceptQueueLimit) {
        return tr("The system has cut the backlog to its own limit.");
    }
    if (kindOf(option) == Kind::Milliseconds) {
        return tr("The system rounds the time to what its clock can do.");
    }
    return {};
}

} // namespace echolab::app
