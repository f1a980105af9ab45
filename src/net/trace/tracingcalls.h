#pragma once

#include "net/socket/systemcalls.h"
#include "net/trace/tracelog.h"

namespace echolab::net {

/// Makes every call through another SystemCalls and records it in a log while that log records. It may stay
/// in place for good: while the log does not record, a call costs one relaxed load and one forwarded virtual
/// call (some nanoseconds against 300 and more for the cheapest system call), so tracing is switched while a
/// server runs. While it records, a call costs about as much as the cheapest system call.
class TracingCalls final : public SystemCalls
{
public:
    /// side marks the records: one TracingCalls for each server and each client. log and calls must outlive
    /// it.
    TracingCalls(TraceLog& log, TraceSide side, SystemCalls& calls = systemCalls());

    CallResult socket(Family family, Mode mode) override;
    CallResult bind(NativeSocket socket, const Endpoint& local) override;
    CallResult listen(NativeSocket socket, int backlog) override;
    CallResult accept(NativeSocket listening, Endpoint& peer, Mode mode) override;
    CallResult connect(NativeSocket socket, const Endpoint& remote) override;
    CallResult send(NativeSocket socket, std::span<const std::byte> data) override;
    CallResult recv(NativeSocket socket, std::span<std::byte> buffer, RecvFlag flag) override;
    CallResult shutdown(NativeSocket socket, ShutdownHow how) override;
    CallResult close(NativeSocket socket) override;
    CallResult closeLater(NativeSocket socket) override;
    CallResult getsockname(NativeSocket socket, Endpoint& local) override;
    CallResult getpeername(NativeSocket socket, Endpoint& remote) override;
    CallResult setsockopt(NativeSocket socket, Option option, int value) override;
    CallResult getsockopt(NativeSocket socket, Option option, int& value) override;
    CallResult setMode(NativeSocket socket, Mode mode) override;
    CallResult poll(std::span<PollEntry> entries, int timeoutMs) override;
    CallResult epollCreate() override;
    CallResult epollControl(NativeSocket epoll, EpollOperation operation, NativeSocket socket, Readiness wanted,
                            std::uint64_t token) override;
    CallResult epollWait(NativeSocket epoll, std::span<ReadyEvent> events, int timeoutMs) override;

private:
    template <typename MakeCall>
    CallResult closing(NativeSocket socket, MakeCall&& makeCall);
    template <typename MakeCall, typename Arguments>
    CallResult traced(Call call, NativeSocket socket, MakeCall&& makeCall, Arguments&& arguments);
    template <typename MakeCall>
    CallResult opening(Call call, MakeCall&& makeCall, const TraceRecord::Arguments& arguments);
    TraceRecord begun(Call call, NativeSocket socket, SocketNumber number, const TraceRecord::Arguments& arguments);
    void returned(TraceRecord& record, const CallResult& result);

    TraceLog* m_log;
    SystemCalls* m_calls;
    TraceSide m_side;
};

} // namespace echolab::net
