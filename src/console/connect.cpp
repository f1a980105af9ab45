#include "console/console.h"
#include "echo/base/overloaded.h"

namespace echolab::console {

namespace {

/// The conversation with the server, in the order of the book's client: send, then wait for the echo.
class LineClient
{
public:
    explicit LineClient(const echo::ClientConfig& config)
        : m_client(m_events.queue())
    {
        m_client.connect(config);
    }

    bool connected()
    {
        while (!m_over) {
            if (std::holds_alternative<echo::ClientConnected>(next().what)) {
                return true;
            }
        }
        return false;
    }

    /// False when the connection is over.
    bool exchange(const std::string& line)
    {
        if (!m_client.send(echo::bytesOf(line))) {
            std::cerr << "The connection takes no more: this line was not sent." << std::endl;
            m_failed = true;
            return false;
        }
        bool answered = false;
        while (!answered && !m_over) {
            const auto event = next();
            std::visit(echo::Overloaded{[&](const echo::MessageSent& sent) {
                                            std::cout << "[TCP client] Sent " << sent.bytes << " bytes." << std::endl;
                                        },
                                        [&](const echo::MessageConfirmed& confirmed) {
                                            std::cout << "[TCP client] Received " << confirmed.bytes << " bytes.\n"
                                                      << "[Received data] " << line << std::endl;
                                            answered = true;
                                        },
                                        [&](const echo::ClientReceived& received) {
                                            std::cout << "[TCP client] Received " << received.data.size() << " bytes.\n"
                                                      << "[Received data] " << textOf(received.data) << std::endl;
                                        },
                                        [&](const echo::EchoMismatch& mismatch) {
                                            std::cerr << "What comes back is not what was sent, from offset "
                                                      << mismatch.streamOffset << " of the stream on." << std::endl;
                                            m_failed = true;
                                        },
                                        [&](const echo::PeerEnded&) {
                                            std::cerr << "The server has ended the connection." << std::endl;
                                            m_failed = true; // before the echo was whole
                                            m_client.disconnect();
                                        },
                                        [](const auto&) {
                                        }},
                       event.what);
        }
        return !m_over;
    }

    void end()
    {
        m_client.disconnect();
        while (!m_over) {
            next();
        }
    }

    bool failed() const { return m_failed; }

private:
    echo::ClientEvent next()
    {
        auto event = m_events.next();
        if (const auto* const failure = std::get_if<echo::ClientFailed>(&event.what)) {
            printError(failure->error);
            m_failed = true;
        }
        m_over = std::holds_alternative<echo::ClientDisconnected>(event.what);
        return event;
    }

    EventReader<echo::ClientEvent> m_events;
    echo::EchoClient m_client;
    bool m_over = false;
    bool m_failed = false;
};

} // namespace

int connect(const echo::ClientConfig& config)
{
    LineClient client(config);
    bool open = client.connected();
    while (open) {
        std::cout << "\n[Data to send] " << std::flush;
        std::string line;
        if (!std::getline(std::cin, line) || line.empty()) {
            break;
        }
        open = client.exchange(line);
    }
    client.end();
    return client.failed() ? callFailed : success;
}

} // namespace echolab::console
