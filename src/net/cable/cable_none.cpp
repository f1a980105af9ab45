// Systems without network namespaces.

#include "net/cable/cable.h"

namespace echolab::net {

class Cable::Impl
{ };

Cable::Cable(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Cable::~Cable() = default;

CableResult<std::unique_ptr<Cable>> Cable::create(const CableConfig&)
{
    const auto error = SocketError::of(Call::Socket, std::errc::function_not_supported);
    return tl::unexpected(CableError{CableStep::NotHere, error.code()});
}

// No object exists that these could be called on.

SystemCalls& Cable::calls(CableHost)
{
    return systemCalls();
}

Result<std::vector<TcpRow>> Cable::tcpTable(CableHost, const TcpFilter&)
{
    return {};
}

void Cable::setConditions(const CableConditions&)
{
}

void Cable::lose(const CableLoss&)
{
}

CableResult<void> Cable::setMtu(int)
{
    return {};
}

FrameLog::Snapshot Cable::frames() const
{
    return {};
}

std::uint64_t Cable::segments() const
{
    return 0;
}

std::uint64_t Cable::overrun() const
{
    return 0;
}

std::optional<CableError> Cable::failure() const
{
    return std::nullopt;
}

bool Cable::isBusy() const
{
    return false;
}

std::chrono::system_clock::time_point Cable::wallTime(std::chrono::steady_clock::time_point) const
{
    return {};
}

} // namespace echolab::net
