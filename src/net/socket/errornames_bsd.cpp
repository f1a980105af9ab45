// The names that macOS and the BSDs have of their own.

#include <array>

#include "net/socket/errornames_posix.h"

namespace echolab::net {

std::span<const ErrorName> furtherSystemNames()
{
    static constexpr std::array names{
        ECHOLAB_NAMED(EAUTH),        ECHOLAB_NAMED(EBADRPC),  ECHOLAB_NAMED(EFTYPE),       ECHOLAB_NAMED(ENEEDAUTH),
        ECHOLAB_NAMED(ENOATTR),      ECHOLAB_NAMED(EPROCLIM), ECHOLAB_NAMED(EPROCUNAVAIL), ECHOLAB_NAMED(EPROGMISMATCH),
        ECHOLAB_NAMED(EPROGUNAVAIL), ECHOLAB_NAMED(EREMOTE),  ECHOLAB_NAMED(ERPCMISMATCH),
    };
    return names;
}

std::span<const ErrorName> furtherResolverNames()
{
    static constexpr std::array names{
#ifdef EAI_NODATA // not FreeBSD
        ECHOLAB_NAMED(EAI_NODATA),
        ECHOLAB_NAMED(EAI_ADDRFAMILY),
#endif
        ECHOLAB_NAMED(EAI_BADHINTS),
        ECHOLAB_NAMED(EAI_PROTOCOL),
    };
    return names;
}

} // namespace echolab::net
