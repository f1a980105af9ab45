#include "net/socket/sparedescriptor.h"

#include <fcntl.h>
#include <unistd.h>

namespace echolab::net {

void SpareDescriptor::release() noexcept
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
}

bool SpareDescriptor::acquire() noexcept
{
    if (m_descriptor < 0) {
        m_descriptor = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    }
    return m_descriptor >= 0;
}

} // namespace echolab::net
