#include "cli/terminal/resumption.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>

namespace echolab::cli {

namespace {

std::array<int, 2> resumedPipe = {-1, -1};

extern "C" void tellResumed(int)
{
    const int kept = errno;
    const char byte = 0;
    // A full pipe tells already; nothing else may be done in a signal handler.
    [[maybe_unused]] const auto written = ::write(resumedPipe[1], &byte, 1);
    errno = kept;
}

} // namespace

Resumption::Resumption(QObject* parent)
    : QObject(parent)
{
    if (::pipe(resumedPipe.data()) != 0) {
        return;
    }
    for (const int end : resumedPipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto* notifier = new QSocketNotifier(resumedPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes{};
        while (::read(resumedPipe[0], bytes.data(), bytes.size()) > 0) { }
        Q_EMIT resumed();
    });
    struct sigaction action = {};
    action.sa_handler = tellResumed;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGCONT, &action, nullptr);
}

Resumption::~Resumption()
{
    std::signal(SIGCONT, SIG_DFL);
    for (int& end : resumedPipe) {
        if (end >= 0) {
            ::close(end);
        }
        end = -1;
    }
}

} // namespace echolab::cli
