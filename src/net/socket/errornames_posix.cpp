#include "net/socket/errornames.h"

#include <array>
#include <cstring>

#include "osheaders.h"

namespace echolab::net {

namespace {

struct Named {
    int code;
    std::string_view name;
};

template <std::size_t N>
std::string_view find(const std::array<Named, N>& table, int code)
{
    for (const auto& entry : table) {
        if (entry.code == code) {
            return entry.name;
        }
    }
    return {};
}

#define ECHOLAB_NAMED(code)                                                                                            \
    Named                                                                                                              \
    {                                                                                                                  \
        code, #code                                                                                                    \
    }

// What POSIX and the manual pages of socket(7) and tcp(7) name for socket calls.
constexpr auto systemNames = std::array{
    ECHOLAB_NAMED(EACCES),          ECHOLAB_NAMED(EADDRINUSE),   ECHOLAB_NAMED(EADDRNOTAVAIL),
    ECHOLAB_NAMED(EAFNOSUPPORT),    ECHOLAB_NAMED(EAGAIN),       ECHOLAB_NAMED(EALREADY),
    ECHOLAB_NAMED(EBADF),           ECHOLAB_NAMED(ECONNABORTED), ECHOLAB_NAMED(ECONNREFUSED),
    ECHOLAB_NAMED(ECONNRESET),      ECHOLAB_NAMED(EDESTADDRREQ), ECHOLAB_NAMED(EFAULT),
    ECHOLAB_NAMED(EHOSTDOWN),       ECHOLAB_NAMED(EHOSTUNREACH), ECHOLAB_NAMED(EINPROGRESS),
    ECHOLAB_NAMED(EINTR),           ECHOLAB_NAMED(EINVAL),       ECHOLAB_NAMED(EIO),
    ECHOLAB_NAMED(EISCONN),         ECHOLAB_NAMED(EMFILE),       ECHOLAB_NAMED(EMSGSIZE),
    ECHOLAB_NAMED(ENETDOWN),        ECHOLAB_NAMED(ENETRESET),    ECHOLAB_NAMED(ENETUNREACH),
    ECHOLAB_NAMED(ENFILE),          ECHOLAB_NAMED(ENOBUFS),      ECHOLAB_NAMED(ENODEV),
    ECHOLAB_NAMED(ENOMEM),          ECHOLAB_NAMED(ENOPROTOOPT),  ECHOLAB_NAMED(ENOSYS),
    ECHOLAB_NAMED(ENOTCONN),        ECHOLAB_NAMED(ENOTSOCK),     ECHOLAB_NAMED(EOPNOTSUPP),
    ECHOLAB_NAMED(EPERM),           ECHOLAB_NAMED(EPIPE),        ECHOLAB_NAMED(EPROTO),
    ECHOLAB_NAMED(EPROTONOSUPPORT), ECHOLAB_NAMED(ESHUTDOWN),    ECHOLAB_NAMED(ETIMEDOUT),
};

constexpr auto resolverNames = std::array{
    ECHOLAB_NAMED(EAI_AGAIN),  ECHOLAB_NAMED(EAI_BADFLAGS), ECHOLAB_NAMED(EAI_FAIL),    ECHOLAB_NAMED(EAI_FAMILY),
    ECHOLAB_NAMED(EAI_MEMORY), ECHOLAB_NAMED(EAI_NONAME),   ECHOLAB_NAMED(EAI_SERVICE), ECHOLAB_NAMED(EAI_SOCKTYPE),
    ECHOLAB_NAMED(EAI_SYSTEM), ECHOLAB_NAMED(EAI_OVERFLOW),
};

#undef ECHOLAB_NAMED

} // namespace

std::string_view systemErrorName(int code)
{
    return find(systemNames, code);
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

std::string_view resolverErrorName(int code)
{
    return find(resolverNames, code);
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
