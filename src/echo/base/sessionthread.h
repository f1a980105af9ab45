#pragma once

#include <memory>
#include <thread>
#include <utility>

#include "net/socket/startthread.h"

namespace echolab::echo {

/// A session of a server or a client and the thread that runs it, after the session before it has ended. The destructor
/// asks the session to end and joins the thread. Session has run(), abandon() and, for any thread, requestEnd().
template <typename Session>
class SessionThread
{
public:
    /// Where the system gives no thread, or run() throws, abandon() tells why.
    SessionThread(std::shared_ptr<Session> session, std::unique_ptr<SessionThread> previous)
        : m_session(std::move(session))
        , m_previous(std::move(previous))
    {
        if (m_previous) {
            m_previous->m_session->requestEnd();
        }
        auto thread = net::startThread(
            [this] {
                m_previous.reset();
                m_session->run();
            },
            [this](const net::SocketError& error) { m_session->abandon(error); });
        if (thread) {
            m_thread = std::move(*thread);
        } else {
            m_previous.reset();
            m_session->abandon(thread.error());
        }
    }
    ~SessionThread() { m_session->requestEnd(); }
    SessionThread(const SessionThread&) = delete;
    SessionThread& operator=(const SessionThread&) = delete;

private:
    std::shared_ptr<Session> m_session;
    std::unique_ptr<SessionThread> m_previous;
    std::jthread m_thread; ///< last, so that it is joined before anything it uses goes
};

} // namespace echolab::echo
