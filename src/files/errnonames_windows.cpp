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

// What the C run-time library gives for a file that cannot be opened or written.
constexpr auto names = std::array{
    ECHOLAB_NAMED(EACCES), ECHOLAB_NAMED(EAGAIN), ECHOLAB_NAMED(EBADF),  ECHOLAB_NAMED(EEXIST), ECHOLAB_NAMED(EFBIG),
    ECHOLAB_NAMED(EINVAL), ECHOLAB_NAMED(EIO),    ECHOLAB_NAMED(EISDIR), ECHOLAB_NAMED(EMFILE), ECHOLAB_NAMED(ENOENT),
    ECHOLAB_NAMED(ENOMEM), ECHOLAB_NAMED(ENOSPC), ECHOLAB_NAMED(EPERM),  ECHOLAB_NAMED(EPIPE),  ECHOLAB_NAMED(EROFS),
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
