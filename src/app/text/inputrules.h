#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <QCoreApplication>
#include <QString>

#include <tl/expected.hpp>

#include "net/address/endpoint.h"

namespace echolab::app {

/// A value, or the reason to show beside the field, in the language of the moment.
template <typename T>
using Checked = tl::expected<T, QString>;

/// What a person may type into the fields. Spaces around a value do not matter.
class InputRules
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::InputRules)

public:
    static constexpr int largestReceiveBuffer = 16 << 20;
    static constexpr int largestHighWaterMark = 1 << 30;
    static constexpr int largestBacklog = 65535;
    static constexpr int mostClients = 1'000'000;
    static constexpr int longestIdleMs = 24 * 60 * 60 * 1000;
    static constexpr int mostLoops = 256;
    static constexpr int largestPiece = 1 << 20;
    static constexpr int longestPause = 60'000;

    /// 0 to 65535; 0 lets the system choose.
    static Checked<std::uint16_t> serverPort(const QString& text);
    /// 1 to 65535.
    static Checked<std::uint16_t> clientPort(const QString& text);
    /// A numeric address of the family; empty is the wildcard address.
    static Checked<net::Endpoint> serverAddress(const QString& text, net::Family family, std::uint16_t port);
    /// A numeric address of the family, or of either where none is given; or a name (given back in its ASCII form).
    /// What ends in a number is no name (net::endsInNumber).
    static Checked<std::string> clientHost(const QString& text, std::optional<net::Family> family);
    /// 1 byte to 16 MiB; empty gives 0, the service model's default.
    static Checked<int> receiveBuffer(const QString& text);
    /// 1 byte to 1 GiB; empty is 1 MiB.
    static Checked<int> highWaterMark(const QString& text);
    /// 0 to 65535.
    static Checked<int> backlog(const QString& text);
    /// 0 to a million; empty and 0 are no limit.
    static Checked<int> clientLimit(const QString& text);
    /// Milliseconds, up to a day; empty and 0 are no limit.
    static Checked<int> idleLimit(const QString& text);
    /// 1 to 256 event loops; empty is 1.
    static Checked<int> loops(const QString& text);
    /// 1 byte to 1 MiB.
    static Checked<int> pieceSize(const QString& text);
    /// 0 to 60,000 milliseconds; empty gives 0.
    static Checked<int> piecePause(const QString& text);
    /// A whole number of the range.
    static Checked<int> number(const QString& text, int least, int most);
    /// Why a numeric address does not fit where the other family is chosen.
    static QString otherFamily(const net::Endpoint& endpoint);
};

} // namespace echolab::app
