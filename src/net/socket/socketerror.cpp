#include "net/socket/socketerror.h"

#include <exception>
#include <new>
#include <stdexcept>

#include "net/socket/errornames.h"

namespace echolab::net {

std::string_view callName(Call call)
{
    switch (call) {
    case Call::Socket: return "socket";
    case Call::Bind: return "bind";
    case Call::Listen: return "listen";
    case Call::Accept: return "accept";
    case Call::Connect: return "connect";
    case Call::Send: return "send";
    case Call::Recv: return "recv";
    case Call::Shutdown: return "shutdown";
    case Call::Close: return "close";
    case Call::GetSockName: return "getsockname";
    case Call::GetPeerName: return "getpeername";
    case Call::SetSockOpt: return "setsockopt";
    case Call::GetSockOpt: return "getsockopt";
    case Call::SetMode: return setModeCallName();
    case Call::Poll: return "poll";
    case Call::EpollCreate: return "epoll_create1";
    case Call::EpollCtl: return "epoll_ctl";
    case Call::EpollWait: return "epoll_wait";
    case Call::GetAddrInfo:
    case Call::GetAddrInfoSystem: return "getaddrinfo";
    case Call::Wakeup: return wakeupCallName();
    case Call::TcpTable: return tcpTableCallName();
    case Call::Allocate: return "operator new";
    case Call::Thread: return threadCallName();
    }
    return "?";
}

SocketError SocketError::of(Call call, std::errc condition) noexcept
{
    return {call, systemErrorCode(condition)};
}

SocketError SocketError::caught() noexcept
{
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return of(Call::Allocate, std::errc::not_enough_memory);
    } catch (const std::length_error&) { // more than a container can hold at all
        return of(Call::Allocate, std::errc::not_enough_memory);
    } catch (const std::system_error& error) {
        return {Call::Thread, error.code().value()};
    } catch (...) {
        return of(Call::Thread, std::errc::state_not_recoverable);
    }
}

std::errc SocketError::condition() const noexcept
{
    return m_call == Call::GetAddrInfo ? std::errc{} : systemErrorCondition(m_code);
}

bool SocketError::wouldBlock() const noexcept
{
    return is(std::errc::operation_would_block) || is(std::errc::resource_unavailable_try_again);
}

bool SocketError::inProgress() const noexcept
{
    return is(std::errc::operation_in_progress) || is(std::errc::operation_would_block)
        || is(std::errc::connection_already_in_progress) || is(std::errc::interrupted);
}

bool SocketError::outOfDescriptors() const noexcept
{
    return is(std::errc::too_many_files_open) || is(std::errc::too_many_files_open_in_system);
}

bool SocketError::outOfMemory() const noexcept
{
    return is(std::errc::no_buffer_space) || is(std::errc::not_enough_memory);
}

bool SocketError::connectionLost() const noexcept
{
    return is(std::errc::connection_reset) || is(std::errc::connection_aborted) || is(std::errc::broken_pipe);
}

std::string SocketError::name() const
{
    const auto name = m_call == Call::GetAddrInfo ? resolverErrorName(m_code) : systemErrorName(m_code);
    return name.empty() ? std::to_string(m_code) : std::string(name);
}

std::string SocketError::text() const
{
    return m_call == Call::GetAddrInfo ? resolverErrorText(m_code) : systemErrorText(m_code);
}

} // namespace echolab::net
