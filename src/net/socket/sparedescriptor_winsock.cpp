#include "net/socket/sparedescriptor.h"

namespace echolab::net {

void SpareDescriptor::release() noexcept
{
}

bool SpareDescriptor::acquire() noexcept
{
    return true;
}

} // namespace echolab::net
