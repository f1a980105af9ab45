#include "app/base/quitsignals.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

#include <windows.h>

namespace echolab::app {

namespace {

std::mutex mutex;
std::condition_variable gone;
QuitSignals* receiver = nullptr; ///< behind the mutex
std::atomic<bool> asked = false;

/// Windows calls it on a thread of its own, one for each request.
BOOL WINAPI consoleAsksToEnd(DWORD what)
{
    std::unique_lock lock(mutex);
    if (receiver == nullptr) {
        return FALSE;
    }
    const bool closing = what == CTRL_CLOSE_EVENT || what == CTRL_LOGOFF_EVENT || what == CTRL_SHUTDOWN_EVENT;
    if (asked.exchange(true) && !closing) {
        return FALSE; // the system's own handler ends the program at once
    }
    QMetaObject::invokeMethod(receiver, &QuitSignals::quitRequested, Qt::QueuedConnection);
    if (closing) {
        // When this returns, Windows ends the program; it does so anyway after some seconds.
        gone.wait(lock, [] { return receiver == nullptr; });
        lock.unlock();
        ::Sleep(INFINITE); // main() returns by itself
    }
    return TRUE;
}

} // namespace

QuitSignals::QuitSignals(QObject* parent)
    : QObject(parent)
{
    asked = false;
    {
        const std::lock_guard lock(mutex);
        receiver = this;
    }
    ::SetConsoleCtrlHandler(consoleAsksToEnd, TRUE);
}

QuitSignals::~QuitSignals()
{
    ::SetConsoleCtrlHandler(consoleAsksToEnd, FALSE);
    const std::lock_guard lock(mutex);
    receiver = nullptr;
    gone.notify_all();
}

bool QuitSignals::requested()
{
    return asked;
}

} // namespace echolab::app
