#pragma once

#include <cstdint>
#include <optional>

#include <QCoreApplication>
#include <QString>

#include "net/address/endpoint.h"
#include "net/socket/socketerror.h"

namespace echolab::app {

/// A line that the book's programs print, kept as facts: text() puts it into the language of the moment.
class ConsoleLine
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::ConsoleLine)

public:
    enum class Kind {
        Blank,
        ClientConnected,    ///< server: accept() returned
        ServerReceived,     ///< server: recv() returned data
        ClientDisconnected, ///< server: the connection is closed
        Prompt,             ///< client: what is sent
        Sent,               ///< client: how much was sent
        Received,           ///< client: how much came
        ReceivedData,       ///< client: what came
        CallFailed,
    };

    static ConsoleLine blank() { return ConsoleLine(Kind::Blank); }
    static ConsoleLine clientConnected(const net::Endpoint& peer);
    static ConsoleLine serverReceived(const net::Endpoint& peer, const QString& text);
    /// What that line begins with, before the text.
    static QString serverReceivedPrefix(const net::Endpoint& peer);
    static ConsoleLine clientDisconnected(const net::Endpoint& peer);
    /// With an empty text: what the client prints before it reads a line, the space after the bracket included.
    static ConsoleLine prompt(const QString& text);
    static ConsoleLine sent(std::uint64_t bytes);
    static ConsoleLine received(std::uint64_t bytes);
    static ConsoleLine receivedData(const QString& text);
    static ConsoleLine callFailed(const net::SocketError& error);

    Kind kind() const { return m_kind; }
    /// The number of the transcript's entry that tells of the same; nothing where there is none.
    std::optional<std::uint64_t> entry() const { return m_entry; }
    void setEntry(std::optional<std::uint64_t> entry) { m_entry = entry; }
    /// The book prints an empty line before it.
    bool blankBefore() const { return m_kind == Kind::ClientConnected || m_kind == Kind::Prompt; }
    /// One line, safe to show, without a line break at its end.
    QString text() const;
    /// Roughly what the line takes in memory, in bytes.
    std::size_t cost() const;

private:
    explicit ConsoleLine(Kind kind)
        : m_kind(kind)
    {
    }

    Kind m_kind;
    net::Endpoint m_peer;
    std::uint64_t m_bytes = 0;
    QString m_text; ///< safe to show
    std::optional<net::SocketError> m_error;
    std::optional<std::uint64_t> m_entry;
};

} // namespace echolab::app
