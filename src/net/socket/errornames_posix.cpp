#include "net/socket/errornames_posix.h"

#include <algorithm>
#include <array>

#include "net/socket/errornames.h"
#include "net/socket/systemcalls_posix.h"

namespace echolab::net {

namespace {

std::string_view find(std::span<const ErrorName> table, int code)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [=](const ErrorName& entry) { return entry.code == code; });
    return found != table.end() ? found->name : std::string_view();
}

std::string_view find(std::span<const ErrorName> common, std::span<const ErrorName> further, int code)
{
    const auto name = find(common, code);
    return name.empty() ? find(further, code) : name;
}

// What every system here has: those of POSIX, and those that came with the sockets of 4.2BSD. Where two names are one
// code the first is given: EOPNOTSUPP, as the manual pages of the socket calls have it.
constexpr std::array systemNames{
    ECHOLAB_NAMED(E2BIG),           ECHOLAB_NAMED(EACCES),          ECHOLAB_NAMED(EADDRINUSE),
    ECHOLAB_NAMED(EADDRNOTAVAIL),   ECHOLAB_NAMED(EAFNOSUPPORT),    ECHOLAB_NAMED(EAGAIN),
    ECHOLAB_NAMED(EALREADY),        ECHOLAB_NAMED(EBADF),           ECHOLAB_NAMED(EBADMSG),
    ECHOLAB_NAMED(EBUSY),           ECHOLAB_NAMED(ECANCELED),       ECHOLAB_NAMED(ECHILD),
    ECHOLAB_NAMED(ECONNABORTED),    ECHOLAB_NAMED(ECONNREFUSED),    ECHOLAB_NAMED(ECONNRESET),
    ECHOLAB_NAMED(EDEADLK),         ECHOLAB_NAMED(EDESTADDRREQ),    ECHOLAB_NAMED(EDOM),
    ECHOLAB_NAMED(EDQUOT),          ECHOLAB_NAMED(EEXIST),          ECHOLAB_NAMED(EFAULT),
    ECHOLAB_NAMED(EFBIG),           ECHOLAB_NAMED(EHOSTDOWN),       ECHOLAB_NAMED(EHOSTUNREACH),
    ECHOLAB_NAMED(EIDRM),           ECHOLAB_NAMED(EILSEQ),          ECHOLAB_NAMED(EINPROGRESS),
    ECHOLAB_NAMED(EINTR),           ECHOLAB_NAMED(EINVAL),          ECHOLAB_NAMED(EIO),
    ECHOLAB_NAMED(EISCONN),         ECHOLAB_NAMED(EISDIR),          ECHOLAB_NAMED(ELOOP),
    ECHOLAB_NAMED(EMFILE),          ECHOLAB_NAMED(EMLINK),          ECHOLAB_NAMED(EMSGSIZE),
    ECHOLAB_NAMED(ENAMETOOLONG),    ECHOLAB_NAMED(ENETDOWN),        ECHOLAB_NAMED(ENETRESET),
    ECHOLAB_NAMED(ENETUNREACH),     ECHOLAB_NAMED(ENFILE),          ECHOLAB_NAMED(ENOBUFS),
    ECHOLAB_NAMED(ENODEV),          ECHOLAB_NAMED(ENOENT),          ECHOLAB_NAMED(ENOEXEC),
    ECHOLAB_NAMED(ENOLCK),          ECHOLAB_NAMED(ENOMEM),          ECHOLAB_NAMED(ENOMSG),
    ECHOLAB_NAMED(ENOPROTOOPT),     ECHOLAB_NAMED(ENOSPC),          ECHOLAB_NAMED(ENOSYS),
    ECHOLAB_NAMED(ENOTBLK),         ECHOLAB_NAMED(ENOTCONN),        ECHOLAB_NAMED(ENOTDIR),
    ECHOLAB_NAMED(ENOTEMPTY),       ECHOLAB_NAMED(ENOTRECOVERABLE), ECHOLAB_NAMED(ENOTSOCK),
    ECHOLAB_NAMED(ENOTTY),          ECHOLAB_NAMED(ENXIO),           ECHOLAB_NAMED(EOPNOTSUPP),
    ECHOLAB_NAMED(ENOTSUP),         ECHOLAB_NAMED(EOVERFLOW),       ECHOLAB_NAMED(EOWNERDEAD),
    ECHOLAB_NAMED(EPERM),           ECHOLAB_NAMED(EPFNOSUPPORT),    ECHOLAB_NAMED(EPIPE),
    ECHOLAB_NAMED(EPROTO),          ECHOLAB_NAMED(EPROTONOSUPPORT), ECHOLAB_NAMED(EPROTOTYPE),
    ECHOLAB_NAMED(ERANGE),          ECHOLAB_NAMED(EROFS),           ECHOLAB_NAMED(ESHUTDOWN),
    ECHOLAB_NAMED(ESOCKTNOSUPPORT), ECHOLAB_NAMED(ESPIPE),          ECHOLAB_NAMED(ESRCH),
    ECHOLAB_NAMED(ESTALE),          ECHOLAB_NAMED(ETIMEDOUT),       ECHOLAB_NAMED(ETOOMANYREFS),
    ECHOLAB_NAMED(ETXTBSY),         ECHOLAB_NAMED(EUSERS),          ECHOLAB_NAMED(EXDEV),
};

constexpr std::array resolverNames{
    ECHOLAB_NAMED(EAI_AGAIN),    ECHOLAB_NAMED(EAI_BADFLAGS), ECHOLAB_NAMED(EAI_FAIL),     ECHOLAB_NAMED(EAI_FAMILY),
    ECHOLAB_NAMED(EAI_MEMORY),   ECHOLAB_NAMED(EAI_NONAME),   ECHOLAB_NAMED(EAI_OVERFLOW), ECHOLAB_NAMED(EAI_SERVICE),
    ECHOLAB_NAMED(EAI_SOCKTYPE), ECHOLAB_NAMED(EAI_SYSTEM),
};

} // namespace

std::string_view systemErrorName(int code)
{
    return find(systemNames, furtherSystemNames(), code);
}

std::string systemErrorText(int code)
{
    return std::system_category().message(code);
}

std::errc systemErrorCondition(int code)
{
    return static_cast<std::errc>(code);
}

int systemErrorCode(std::errc condition)
{
    return static_cast<int>(condition);
}

SocketError resolverError(int code)
{
    return code == EAI_SYSTEM ? SocketError(Call::GetAddrInfoSystem, returned(-1).error)
                              : SocketError(Call::GetAddrInfo, code);
}

std::string_view resolverErrorName(int code)
{
    return find(resolverNames, furtherResolverNames(), code);
}

std::string resolverErrorText(int code)
{
    return gai_strerror(code);
}

std::string_view setModeCallName()
{
    return "fcntl";
}

std::string_view wakeupCallName()
{
    return "eventfd";
}

std::string_view tcpTableCallName()
{
    return "sock_diag";
}

std::string_view threadCallName()
{
    return "pthread_create";
}

} // namespace echolab::net
