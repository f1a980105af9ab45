#include "app/text/inputrules.h"

#include <algorithm>

#include <QUrl>

#include "app/base/format.h"
#include "app/text/errortext.h"
#include "echo/server/serverconfig.h"
#include "net/socket/resolve.h"

namespace echolab::app {

namespace {

bool isWholeNumber(const QString& text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
}

std::optional<net::Endpoint> numericAddress(const QString& text, std::uint16_t port = 0)
{
    return net::Endpoint::parseAddress(text.toStdString(), port);
}

/// Looks like an attempt at a numeric address.
bool meantAsNumeric(const QString& text)
{
    return text.contains(u':') || net::endsInNumber(text.toStdString());
}

/// The zone of an IPv6 address that is well formed but for that: this machine has no such interface.
std::optional<QString> unknownZone(const QString& text)
{
    const auto percent = text.indexOf(u'%');
    if (percent < 0 || numericAddress(text) || !numericAddress(text.left(percent))) {
        return std::nullopt;
    }
    return text.mid(percent + 1);
}

/// The name in ASCII as the name service takes it; empty where it is no name (RFC 1123 section 2.1, with underscores).
QString asciiName(const QString& text)
{
    constexpr qsizetype longestName = 253;
    const QString name = QString::fromLatin1(QUrl::toAce(text));
    const bool wellFormed = name.size() <= longestName && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
                                return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringView(u".-_").contains(c);
                            });
    return wellFormed ? name : QString();
}

} // namespace

Checked<int> InputRules::number(const QString& text, int least, int most)
{
    const QString digits = text.trimmed();
    bool fits = false;
    const int value = digits.toInt(&fits);
    if (!isWholeNumber(digits) || !fits || value < least || value > most) {
        return tl::unexpected(tr("Enter a whole number from %1 to %2.").arg(least).arg(most));
    }
    return value;
}

Checked<std::uint16_t> InputRules::serverPort(const QString& text)
{
    const auto port = number(text, 0, 65535);
    if (!port) {
        return tl::unexpected(tr("Enter a port number from 1 to 65535, or 0 to let the system choose."));
    }
    return static_cast<std::uint16_t>(*port);
}

Checked<std::uint16_t> InputRules::clientPort(const QString& text)
{
    const auto port = number(text, 1, 65535);
    if (!port) {
        return tl::unexpected(tr("Enter a port number from 1 to 65535."));
    }
    return static_cast<std::uint16_t>(*port);
}

Checked<net::Endpoint> InputRules::serverAddress(const QString& text, net::Family family, std::uint16_t port)
{
    const QString address = text.trimmed();
    if (address.isEmpty()) {
        return net::Endpoint::any(family, port);
    }
    const auto endpoint = numericAddress(address, port);
    if (const auto zone = unknownZone(address)) {
        return tl::unexpected(ErrorText::unknownZone(*zone));
    }
    if (!endpoint) {
        return tl::unexpected(family == net::Family::IPv4
                                  ? tr("Enter an IPv4 address of this machine, such as 127.0.0.1.")
                                  : tr("Enter an IPv6 address of this machine, such as ::1."));
    }
    if (endpoint->family() != family) {
        return tl::unexpected(otherFamily(*endpoint));
    }
    return *endpoint;
}

Checked<std::string> InputRules::clientHost(const QString& text, std::optional<net::Family> family)
{
    const QString host = text.trimmed();
    if (host.isEmpty()) {
        return tl::unexpected(tr("Enter the address or the name of the server."));
    }
    if (const auto endpoint = numericAddress(host)) {
        if (endpoint->family() != family.value_or(endpoint->family())) {
            return tl::unexpected(otherFamily(*endpoint));
        }
        return endpoint->addressText();
    }
    if (const auto zone = unknownZone(host)) {
        return tl::unexpected(ErrorText::unknownZone(*zone));
    }
    if (meantAsNumeric(host)) {
        const auto meant = host.contains(u':') ? net::Family::IPv6 : net::Family::IPv4;
        return tl::unexpected(family.value_or(meant) == net::Family::IPv4
                                  ? tr("This is no IPv4 address: it has four numbers from 0 to 255, "
                                       "such as 192.168.0.10.")
                                  : tr("This is no IPv6 address: it looks like ::1 or "
                                       "2001:db8::10."));
    }
    const QString name = asciiName(host);
    if (name.isEmpty()) {
        return tl::unexpected(tr("This is no address and no name: a name holds letters, digits, dots and hyphens."));
    }
    return name.toStdString();
}

QString InputRules::otherFamily(const net::Endpoint& endpoint)
{
    const bool isV4 = endpoint.family() == net::Family::IPv4;
    return tr("%1 is an %2 address: choose %2, or enter an %3 address.")
        .arg(Format::address(endpoint), Format::family(endpoint.family()),
             Format::family(isV4 ? net::Family::IPv6 : net::Family::IPv4));
}

Checked<int> InputRules::receiveBuffer(const QString& text)
{
    return text.trimmed().isEmpty() ? 0 : number(text, 1, largestReceiveBuffer);
}

Checked<int> InputRules::highWaterMark(const QString& text)
{
    return text.trimmed().isEmpty() ? static_cast<int>(echo::defaultHighWaterMark)
                                    : number(text, 1, largestHighWaterMark);
}

Checked<int> InputRules::pieceSize(const QString& text)
{
    return number(text, 1, largestPiece);
}

Checked<int> InputRules::piecePause(const QString& text)
{
    return text.trimmed().isEmpty() ? 0 : number(text, 0, longestPause);
}

Checked<int> InputRules::backlog(const QString& text)
{
    return number(text, 0, largestBacklog);
}

Checked<int> InputRules::clientLimit(const QString& text)
{
    return text.trimmed().isEmpty() ? 0 : number(text, 0, mostClients);
}

Checked<int> InputRules::idleLimit(const QString& text)
{
    return text.trimmed().isEmpty() ? 0 : number(text, 0, longestIdleMs);
}

Checked<int> InputRules::loops(const QString& text)
{
    return text.trimmed().isEmpty() ? 1 : number(text, 1, mostLoops);
}

} // namespace echolab::app
