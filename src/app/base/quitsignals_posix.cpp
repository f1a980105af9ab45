#include "app/base/quitsignals.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <memory>

#include <QSocketNotifier>

#include "app/base/quitdescriptor_posix.h"
#include "app/base/wakepipe_posix.h"

namespace echolab::app {

namespace {

struct Watched {
    int signal;
    bool again; ///< comes twice for one reason: the second one does not end the program
    bool taken = false;
    struct sigaction before = {};
};

std::array<Watched, 3> watched = {{{SIGTERM, false}, {SIGINT, false}, {SIGHUP, true}}};
std::unique_ptr<WakePipe> wakePipe; ///< from the beginning to the end of QuitSignals
std::atomic<bool> asked = false;
static_assert(std::atomic<bool>::is_always_lock_free); // used in a signal handler

extern "C" void askToEnd(int number)
{
    const int error = errno; // of the code that was interrupted
    const bool second = asked.exchange(true);
    for (const Watched& each : watched) {
        if (each.taken && !each.again) {
            struct sigaction end = {};
            end.sa_handler = SIG_DFL;
            ::sigaction(each.signal, &end, nullptr);
            if (second && each.signal == number) {
                ::raise(number); // another thread got it while this one dealt with the first: it ends the program
            }
        }
    }
    wakePipe->signal();
    errno = error;
}

} // namespace

int quitDescriptor()
{
    return wakePipe ? wakePipe->descriptor() : -1;
}

QuitSignals::QuitSignals(QObject* parent)
    : QObject(parent)
{
    asked = false;
    wakePipe = std::make_unique<WakePipe>();
    // Never emptied: whoever waits for it besides sees it too.
    auto* const notifier = new QSocketNotifier(wakePipe->descriptor(), QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT quitRequested();
    });
    struct sigaction action = {};
    action.sa_handler = askToEnd;
    action.sa_flags = SA_RESTART;
    for (const Watched& each : watched) {
        ::sigaddset(&action.sa_mask, each.signal); // a second one is delivered when the first has been dealt with
    }
    for (Watched& each : watched) {
        ::sigaction(each.signal, nullptr, &each.before);
        each.taken = each.before.sa_handler != SIG_IGN;
        if (each.taken) {
            ::sigaction(each.signal, &action, nullptr);
        }
    }
}

QuitSignals::~QuitSignals()
{
    for (Watched& each : watched) {
        if (each.taken) {
            ::sigaction(each.signal, &each.before, nullptr);
            each.taken = false;
        }
    }
    wakePipe.reset();
}

bool QuitSignals::requested()
{
    return asked;
}

} // namespace echolab::app
