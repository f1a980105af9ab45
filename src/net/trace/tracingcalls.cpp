#include "net/trace/tracingcalls.h"

#include <algorithm>
#include <atomic>

namespace echolab::net {

namespace {

std::uint32_t threadNumber()
{
    static std::atomic<std::uint32_t> last = 0;
    thread_local const std::uint32_t number = last.fetch_add(1, std::memory_order_relaxed) + 1;
    return number;
}

} // namespace

TracingCalls::TracingCalls(TraceLog& log, TraceSide side, SystemCalls& calls)
    : m_log(&log)
    , m_calls(&calls)
    , m_side(side)
{
}

/// arguments is asked before the call, for the time while it waits, and after it, so that it finds what the call filled
/// in.
template <typename MakeCall, typename Arguments>
CallResult TracingCalls::traced(Call call, NativeSocket socket, MakeCall&& makeCall, Arguments&& arguments)
{
    if (!m_log->isRecording()) {
        return makeCall();
    }
    TraceRecord record = begun(call, socket, m_log->sockets().of(socket), arguments());
    const CallResult result = makeCall();
    record.arguments = arguments();
    returned(record, result);
    return result;
}

/// Sockets are numbered while nothing is recorded too: later calls on them may be.
template <typename MakeCall>
CallResult TracingCalls::opening(Call call, MakeCall&& makeCall, const TraceRecord::Arguments& arguments)
{
    const auto number = [this](const CallResult& result) {
        return result.failed() ? 0 : m_log->sockets().opened(static_cast<NativeSocket>(result.value));
    };
    if (!m_log->isRecording()) {
        const CallResult result = makeCall();
        number(result);
        return result;
    }
    TraceRecord record = begun(call, NativeSocket::Invalid, 0, arguments);
    const CallResult result = makeCall();
    record.socketNumber = number(result);
    returned(record, result);
    return result;
}

TraceRecord TracingCalls::begun(Call call, NativeSocket socket, SocketNumber number,
                                const TraceRecord::Arguments& arguments)
{
    TraceRecord record;
    record.socket = socket;
    record.socketNumber = number;
    record.thread = threadNumber();
    record.call = call;
    record.side = m_side;
    record.arguments = arguments;
    m_log->begin(record);
    return record;
}

void TracingCalls::returned(TraceRecord& record, const CallResult& result)
{
    record.value = result.value;
    record.error = result.error;
    if (record.call == Call::Accept && !result.failed()) {
        record.madeNumber = m_log->sockets().of(static_cast<NativeSocket>(result.value));
    }
    m_log->finish(record);
}

CallResult TracingCalls::socket(Family family, Mode mode)
{
    return opening(
        Call::Socket, [&] { return m_calls->socket(family, mode); }, SocketArguments{family, mode});
}

CallResult TracingCalls::bind(NativeSocket socket, const Endpoint& local)
{
    return traced(
        Call::Bind, socket, [&] { return m_calls->bind(socket, local); }, [&] { return EndpointArgument{local}; });
}

CallResult TracingCalls::listen(NativeSocket socket, int backlog)
{
    return traced(
        Call::Listen, socket, [&] { return m_calls->listen(socket, backlog); },
        [&] { return BacklogArgument{backlog}; });
}

CallResult TracingCalls::accept(NativeSocket listening, Endpoint& peer, Mode mode)
{
    const auto accepting = [&] {
        const auto result = m_calls->accept(listening, peer, mode);
        if (!result.failed()) {
            m_log->sockets().opened(static_cast<NativeSocket>(result.value));
        }
        return result;
    };
    return traced(Call::Accept, listening, accepting, [&] { return AcceptArguments{peer, mode}; });
}

CallResult TracingCalls::connect(NativeSocket socket, const Endpoint& remote)
{
    return traced(
        Call::Connect, socket, [&] { return m_calls->connect(socket, remote); },
        [&] { return EndpointArgument{remote}; });
}

CallResult TracingCalls::send(NativeSocket socket, std::span<const std::byte> data)
{
    return traced(
        Call::Send, socket, [&] { return m_calls->send(socket, data); },
        [&] {
            return TransferArguments{data.size(), RecvFlag::None};
        });
}

CallResult TracingCalls::recv(NativeSocket socket, std::span<std::byte> buffer, RecvFlag flag)
{
    return traced(
        Call::Recv, socket, [&] { return m_calls->recv(socket, buffer, flag); },
        [&] {
            return TransferArguments{buffer.size(), flag};
        });
}

CallResult TracingCalls::shutdown(NativeSocket socket, ShutdownHow how)
{
    return traced(
        Call::Shutdown, socket, [&] { return m_calls->shutdown(socket, how); }, [&] { return ShutdownArgument{how}; });
}

CallResult TracingCalls::close(NativeSocket socket)
{
    return closing(socket, [&] { return m_calls->close(socket); });
}

CallResult TracingCalls::closeLater(NativeSocket socket)
{
    return closing(socket, [&] { return m_calls->closeLater(socket); });
}

template <typename MakeCall>
CallResult TracingCalls::closing(NativeSocket socket, MakeCall&& makeCall)
{
    const auto number = m_log->sockets().closing(socket);
    if (!m_log->isRecording()) {
        return makeCall();
    }
    TraceRecord record = begun(Call::Close, socket, number, std::monostate{});
    const CallResult result = makeCall();
    returned(record, result);
    return result;
}

CallResult TracingCalls::getsockname(NativeSocket socket, Endpoint& local)
{
    return traced(
        Call::GetSockName, socket, [&] { return m_calls->getsockname(socket, local); },
        [&] { return EndpointArgument{local}; });
}

CallResult TracingCalls::getpeername(NativeSocket socket, Endpoint& remote)
{
    return traced(
        Call::GetPeerName, socket, [&] { return m_calls->getpeername(socket, remote); },
        [&] { return EndpointArgument{remote}; });
}

CallResult TracingCalls::setsockopt(NativeSocket socket, Option option, int value)
{
    return traced(
        Call::SetSockOpt, socket, [&] { return m_calls->setsockopt(socket, option, value); },
        [&] {
            return OptionArguments{option, value};
        });
}

CallResult TracingCalls::getsockopt(NativeSocket socket, Option option, int& value)
{
    return traced(
        Call::GetSockOpt, socket, [&] { return m_calls->getsockopt(socket, option, value); },
        [&] {
            return OptionArguments{option, value};
        });
}

CallResult TracingCalls::setMode(NativeSocket socket, Mode mode)
{
    return traced(
        Call::SetMode, socket, [&] { return m_calls->setMode(socket, mode); }, [&] { return ModeArgument{mode}; });
}

CallResult TracingCalls::poll(std::span<PollEntry> entries, int timeoutMs)
{
    const auto arguments = [&] {
        PollArguments kept{{}, static_cast<std::uint32_t>(entries.size()), timeoutMs};
        for (std::size_t i = 0; i < std::min(entries.size(), kept.lines.size()); ++i) {
            kept.lines[i] = {entries[i].socket, entries[i].wanted, entries[i].found};
        }
        return kept;
    };
    return traced(
        Call::Poll, NativeSocket::Invalid, [&] { return m_calls->poll(entries, timeoutMs); }, arguments);
}

CallResult TracingCalls::epollCreate()
{
    return opening(
        Call::EpollCreate, [&] { return m_calls->epollCreate(); }, std::monostate{});
}

CallResult TracingCalls::epollControl(NativeSocket epoll, EpollOperation operation, NativeSocket socket,
                                      Readiness wanted, std::uint64_t token)
{
    return traced(
        Call::EpollCtl, epoll, [&] { return m_calls->epollControl(epoll, operation, socket, wanted, token); },
        [&] {
            return EpollControlArguments{socket, operation, wanted};
        });
}

CallResult TracingCalls::epollWait(NativeSocket epoll, std::span<ReadyEvent> events, int timeoutMs)
{
    CallResult result;
    const auto waiting = [&] {
        return result = m_calls->epollWait(epoll, events, timeoutMs);
    };
    const auto arguments = [&] {
        return EpollWaitArguments{static_cast<std::uint32_t>(events.size()), timeoutMs,
                                  result.value > 0 ? events.front().found : Readiness{}};
    };
    return traced(Call::EpollWait, epoll, waiting, arguments);
}

} // namespace echolab::net
