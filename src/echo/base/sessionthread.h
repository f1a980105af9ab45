#pragma once

#include <memory>
#include <thread>
#include <utility>

namespace echolab::echo {

/// A session of a server or a client and the thread that runs it, after the session before it has ended. The destructor
/// asks the session to end and joins the thread. Session has run() and, for any thread, requestEnd().
template <typename Session>
class SessionThread
{
public:
    /// Throws std::system_error where the system has no thread left.
    SessionThread(std::shared_ptr<Session> session, std::unique_ptr<SessionThread> previous)
        : m_session(std::move(session))
        , m_previous(std::move(previous))
    {
        if (m_previous) {
            m_previous->m_session->requestEnd();
        }
        m_thread = std::jthread([this] {
            m_previous.reset();
            m_session->run();
        });
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
