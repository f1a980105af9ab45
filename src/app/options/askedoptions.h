#pragma once

#include <functional>
#include <map>
#include <optional>

#include <QObject>

#include "echo/base/session.h"

namespace echolab::app {

/// The options of the sockets of a server or of a client: what was asked for, and what the system answered last. A
/// value asked for before a start is applied by the next start; a socket that is open is asked at once. Belongs to the
/// GUI thread.
class AskedOptions : public QObject
{
    Q_OBJECT

public:
    /// A server's connection, or mainSocket.
    using SocketId = echo::ConnectionId;
    static constexpr SocketId mainSocket = 0; ///< the listening socket of a server, the socket of a client

    /// Hands a request to the thread that the socket belongs to; take() gets the answer.
    using AskSystem = std::function<void(SocketId, const echo::OptionRequests&)>;

    struct State {
        std::optional<int> asked;
        std::optional<net::Result<int>> answer;  ///< nothing until the system was asked
        std::optional<net::SocketError> refusal; ///< of what was asked for last
    };

    explicit AskedOptions(AskSystem askSystem, QObject* parent = nullptr);

    /// What the next start is to ask for.
    const echo::OptionRequests& forNextStart() const { return m_forNextStart; }
    State state(SocketId socket, net::Option option) const;
    bool isOpen() const { return m_open; }

    /// Nothing: no value is asked for any more, which an open socket does not undo. keep: also at the next start, for
    /// the main socket.
    void ask(SocketId socket, net::Option option, std::optional<int> value, bool keep);
    /// For the next start, in place of what was asked for before.
    void setForNextStart(echo::OptionRequests requests) { m_forNextStart = std::move(requests); }
    /// Asks the system for the values of an open socket.
    void refresh(SocketId socket);

    // For the controller.
    /// The main socket is there, with what was asked for it.
    void opened();
    /// Also when a session begins anew: no socket is there any more.
    void closed();
    void connectionClosed(SocketId connection);
    void take(const echo::SocketOptionsRead& event);

Q_SIGNALS:
    void changed(echolab::app::AskedOptions::SocketId socket);
    /// The system did not take a value.
    void refused(const echolab::echo::OptionRefusal& refusal);
    /// The system has answered.
    void answered(const echolab::echo::SocketOptionsRead& event);

private:
    const AskSystem m_askSystem;
    echo::OptionRequests m_forNextStart;
    std::map<SocketId, std::map<net::Option, State>> m_sockets;
    bool m_open = false;
};

} // namespace echolab::app
