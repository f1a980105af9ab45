#include "app/base/quitsignals.h"

#include <atomic>

#include <windows.h>

namespace echolab::app {

namespace {

std::atomic<QuitSignals*> receiver = nullptr;

/// Windows calls it on a thread of its own.
BOOL WINAPI consoleAsksToEnd(DWORD)
{
    QuitSignals* const object = receiver.load();
    if (object == nullptr) {
        return FALSE;
    }
    QMetaObject::invokeMethod(object, &QuitSignals::quitRequested, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

QuitSignals::QuitSignals(QObject* parent)
    : QObject(parent)
{
    receiver = this;
    ::SetConsoleCtrlHandler(consoleAsksToEnd, TRUE);
}

QuitSignals::~QuitSignals()
{
    ::SetConsoleCtrlHandler(consoleAsksToEnd, FALSE);
    receiver = nullptr;
}

} // namespace echolab::app
