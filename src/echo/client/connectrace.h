#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "echo/client/clientconfig.h"
#include "echo/client/clientevents.h"
#include "net/socket/socket.h"

namespace echolab::echo {

/// Connects to the first of a name's addresses that answers, as RFC 8305 advises ("Happy Eyeballs"): the families take
/// turns, an attempt begins when the one before has failed or not succeeded within a quarter of a second, and the first
/// that succeeds ends the others. Belongs to one thread.
class ConnectRace
{
public:
    /// From one attempt to the next (RFC 8305 section 5).
    static constexpr std::chrono::milliseconds attemptDelay{250};

    /// report is given ConnectAttempt and AttemptFailed.
    using Report = std::function<void(ClientEvent::What)>;
    ConnectRace(std::vector<net::Endpoint> addresses, const ClientConfig& config, net::SystemCalls& calls,
                Report report);

    struct Winner {
        net::Socket socket;
        net::Endpoint local;
        net::Endpoint remote;
        std::vector<OptionRefusal> refusals;
    };
    /// Begins and ends what is due. The winner, or why the last attempt failed, once that is decided.
    std::optional<net::Result<Winner>> advance();
    /// Until something is due, or the mailbox has something: true then.
    net::Result<bool> wait(net::NativeSocket mailbox);

private:
    struct Attempt {
        net::Socket socket;
        net::Endpoint remote;
        Clock::time_point limit;
        std::vector<OptionRefusal> refusals{};
        bool decided = false; ///< the system knows how it ended
    };

    net::Result<void> begin(Attempt& attempt);
    net::Result<Winner> finish(Attempt& attempt);
    void failed(const net::Endpoint& remote, const net::SocketError& error);
    Clock::time_point nextDue() const;

    std::vector<net::Endpoint> m_addresses;
    const ClientConfig& m_config;
    net::SystemCalls& m_calls;
    Report m_report;
    std::size_t m_next = 0; ///< of the addresses
    Clock::time_point m_nextBegin;
    std::vector<Attempt> m_attempts; ///< under way
    std::optional<net::SocketError> m_lastError;
};

/// The addresses in turns of the families, beginning with that of the first (RFC 8305 section 4).
std::vector<net::Endpoint> interleaved(const std::vector<net::Endpoint>& addresses);

} // namespace echolab::echo
