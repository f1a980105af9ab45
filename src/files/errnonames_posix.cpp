#include "files/errnonames.h"

#include <array>
#include <cerrno>
#include <utility>

namespace echolab::files {

namespace {

#define ECHOLAB_NAMED(code)                                                                                            \
    std::pair<int, std::string_view>                                                                                   \
    {                                                                                                                  \
        code, #code                                                                                                    \
    }

// What the manual pages of open(2), write(2), fsync(2), rename(2), dup(2) and readlink(2) name.
constexpr auto names = std::array{
    ECHOLAB_NAMED(EACCES),     ECHOLAB_NAMED(EAGAIN),  ECHOLAB_NAMED(EBADF),   ECHOLAB_NAMED(EBUSY),
    ECHOLAB_NAMED(ECONNRESET), ECHOLAB_NAMED(EDQUOT),  ECHOLAB_NAMED(EEXIST),  ECHOLAB_NAMED(EFAULT),
    ECHOLAB_NAMED(EFBIG),      ECHOLAB_NAMED(EINTR),   ECHOLAB_NAMED(EINVAL),  ECHOLAB_NAMED(EIO),
    ECHOLAB_NAMED(EISDIR),     ECHOLAB_NAMED(ELOOP),   ECHOLAB_NAMED(EMFILE),  ECHOLAB_NAMED(ENAMETOOLONG),
    ECHOLAB_NAMED(ENFILE),     ECHOLAB_NAMED(ENODEV),  ECHOLAB_NAMED(ENOENT),  ECHOLAB_NAMED(ENOMEM),
    ECHOLAB_NAMED(ENOSPC),     ECHOLAB_NAMED(ENOSYS),  ECHOLAB_NAMED(ENOTDIR), ECHOLAB_NAMED(ENXIO),
    ECHOLAB_NAMED(EOPNOTSUPP), ECHOLAB_NAMED(EPERM),   ECHOLAB_NAMED(EPIPE),   ECHOLAB_NAMED(EROFS),
    ECHOLAB_NAMED(ESTALE),     ECHOLAB_NAMED(ETXTBSY), ECHOLAB_NAMED(EXDEV),
};

#undef ECHOLAB_NAMED

} // namespace

std::string_view errnoName(int code)
{
    for (const auto& [number, name] : names) {
        if (number == code) {
            return name;
        }
    }
    return {};
}

} // namespace echolab::files
