// The program echolab-cable: makes two hosts and a cable for the program that started it, and ends with it.

#include <csignal>
#include <cstdio>

#include <sys/prctl.h>

#include "net/cable/cablechannel_linux.h"
#include "osheaders.h"

int main()
{
    using namespace echolab::net;

    // The end of the channel tells the end of the other program, however it came. Should that be missed, the kernel
    // ends this process when the thread that started it is no more, PR_SET_PDEATHSIG(2const).
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE}) {
        std::signal(signal, SIG_IGN); // meant for the other program, which may have to close its sockets first
    }
    int type = 0;
    socklen_t length = sizeof(type);
    if (::getsockopt(helperChannel, SOL_SOCKET, SO_TYPE, &type, &length) != 0 || type != SOCK_SEQPACKET) {
        std::fputs("echolab-cable is started by Echo Lab and does nothing by itself.\n", stderr);
        return 2;
    }
    KernelCalls kernel;
    serveCable(helperChannel, kernel);
    return 0;
}
