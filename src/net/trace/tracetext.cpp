#include <string_view>

#include "net/trace/notation.h"
#include "net/trace/tracerecord.h"

namespace echolab::net {

namespace {

std::string handle(NativeSocket socket)
{
    return std::to_string(static_cast<std::intptr_t>(socket));
}

/// The length of sockaddr_in or sockaddr_in6, as bind() and connect() are given it.
std::string_view addressLength(Family family)
{
    return family == Family::IPv4 ? "16" : "28";
}

std::string_view familyName(Family family)
{
    return family == Family::IPv4 ? "AF_INET" : "AF_INET6";
}

std::string_view optionName(Option option)
{
    switch (option) {
    case Option::ReuseAddress: return "SOL_SOCKET, SO_REUSEADDR";
    case Option::ExclusiveAddressUse: return "SOL_SOCKET, SO_EXCLUSIVEADDRUSE";
    case Option::ReusePort: return "SOL_SOCKET, SO_REUSEPORT";
    case Option::Linger: return "SOL_SOCKET, SO_LINGER";
    case Option::KeepAlive: return "SOL_SOCKET, SO_KEEPALIVE";
    case Option::ReceiveBuffer: return "SOL_SOCKET, SO_RCVBUF";
    case Option::SendBuffer: return "SOL_SOCKET, SO_SNDBUF";
    case Option::ReceiveTimeout: return "SOL_SOCKET, SO_RCVTIMEO";
    case Option::SendTimeout: return "SOL_SOCKET, SO_SNDTIMEO";
    case Option::NoDelay: return "IPPROTO_TCP, TCP_NODELAY";
    case Option::V6Only: return "IPPROTO_IPV6, IPV6_V6ONLY";
    case Option::AcceptQueueLimit: return "IPPROTO_TCP, TCP_INFO";
    case Option::PendingError: return "SOL_SOCKET, SO_ERROR";
    }
    return "?";
}

std::string optionValue(const OptionArguments& arguments)
{
    switch (arguments.option) {
    case Option::Linger:
        return arguments.value < 0 ? "{l_onoff=0, l_linger=0}"
                                   : "{l_onoff=1, l_linger=" + std::to_string(arguments.value) + '}';
    case Option::ReceiveTimeout:
    case Option::SendTimeout: return std::to_string(arguments.value) + " ms";
    case Option::PendingError:
        return std::to_string(arguments.value)
            + (arguments.value != 0 ? ' ' + SocketError(Call::GetSockOpt, arguments.value).name() : "");
    default: return std::to_string(arguments.value);
    }
}

std::string_view flagName(RecvFlag flag)
{
    switch (flag) {
    case RecvFlag::None: return "0";
    case RecvFlag::Peek: return "MSG_PEEK";
    case RecvFlag::WaitAll: return "MSG_WAITALL";
    }
    return "?";
}

std::string_view operationName(EpollOperation operation)
{
    switch (operation) {
    case EpollOperation::Add: return "EPOLL_CTL_ADD";
    case EpollOperation::Modify: return "EPOLL_CTL_MOD";
    case EpollOperation::Remove: return "EPOLL_CTL_DEL";
    }
    return "?";
}

/// "POLLIN|POLLOUT" with the prefix POLL, "EPOLLIN|EPOLLOUT" with EPOLL. HUP stands for an error too.
std::string readinessText(std::string_view prefix, Readiness readiness)
{
    std::string text;
    const auto add = [&](bool set, std::string_view name) {
        if (set) {
            text.append(text.empty() ? "" : "|").append(prefix).append(name);
        }
    };
    add(readiness.readable, "IN");
    add(readiness.writable, "OUT");
    add(readiness.ended, "RDHUP");
    add(readiness.broken, "HUP");
    return text.empty() ? "0" : text;
}

/// What was asked for. What is broken is told unasked.
Readiness asked(Readiness wanted)
{
    wanted.broken = false;
    return wanted;
}

/// The lines of a poll() call: what was asked, or only what was found.
std::string pollLines(const PollArguments& arguments, bool found)
{
    std::string text;
    for (std::size_t i = 0; i < arguments.lines.size() && i < arguments.count; ++i) {
        const auto& line = arguments.lines[i];
        const auto readiness = found ? line.found : asked(line.wanted);
        if (found && readiness == Readiness{}) {
            continue;
        }
        text.append(text.empty() ? "{" : ", {").append(handle(line.socket)).append(", ");
        text.append(readinessText("POLL", readiness)).append("}");
    }
    if (arguments.count > arguments.lines.size()) {
        text.append(text.empty() ? "..." : ", ...");
    }
    return text;
}

std::string argument(std::string_view first, std::string_view second)
{
    return std::string(first).append(", ").append(second);
}

/// What stands between the parentheses after the socket.
struct ArgumentText {
    const TraceRecord& record;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const SocketArguments& a) const
    {
        return argument(familyName(a.family), socketNotation(a.mode));
    }
    std::string operator()(const AcceptArguments& a) const
    {
        return std::string("addr, len").append(acceptFlagsNotation(a.mode));
    }
    std::string operator()(const EndpointArgument& a) const
    {
        const bool given = record.call == Call::Bind || record.call == Call::Connect;
        return given ? argument(a.endpoint.text(), addressLength(a.endpoint.family())) : "addr, len";
    }
    std::string operator()(const BacklogArgument& a) const { return std::to_string(a.backlog); }
    std::string operator()(const TransferArguments& a) const
    {
        const auto flags = record.call == Call::Send ? sendFlagsNotation() : flagName(a.flag);
        return argument("buf, " + std::to_string(a.length), flags);
    }
    std::string operator()(const ShutdownArgument& a) const { return std::string(howNotation(a.how)); }
    std::string operator()(const OptionArguments& a) const
    {
        return argument(optionName(a.option), record.call == Call::SetSockOpt ? optionValue(a) : "value");
    }
    std::string operator()(const ModeArgument& a) const { return std::string(modeNotation(a.mode)); }
    std::string operator()(const PollArguments& a) const
    {
        return '[' + pollLines(a, false) + "], " + std::to_string(a.count) + ", " + std::to_string(a.timeoutMs);
    }
    std::string operator()(const EpollControlArguments& a) const
    {
        const auto text = argument(operationName(a.operation), handle(a.socket));
        return a.operation == EpollOperation::Remove ? text : argument(text, readinessText("EPOLL", asked(a.wanted)));
    }
    std::string operator()(const EpollWaitArguments& a) const
    {
        return argument("events, " + std::to_string(a.capacity), std::to_string(a.timeoutMs));
    }
};

/// What a call that succeeded has filled in; empty where it fills in nothing.
struct FilledText {
    const TraceRecord& record;

    template <typename Other>
    std::string operator()(const Other&) const
    {
        return {};
    }
    std::string operator()(const AcceptArguments& a) const { return "addr=" + a.peer.text(); }
    std::string operator()(const EndpointArgument& a) const
    {
        const bool filled = record.call == Call::GetSockName || record.call == Call::GetPeerName;
        return filled ? "addr=" + a.endpoint.text() : std::string();
    }
    std::string operator()(const OptionArguments& a) const
    {
        return record.call == Call::GetSockOpt ? "value=" + optionValue(a) : std::string();
    }
    std::string operator()(const PollArguments& a) const
    {
        return record.value > 0 ? pollLines(a, true) : std::string();
    }
    std::string operator()(const EpollWaitArguments& a) const
    {
        if (record.value <= 0) {
            return {};
        }
        return readinessText("EPOLL", a.firstFound) + (record.value > 1 ? ", ..." : "");
    }
};

} // namespace

CallState stateOf(const TraceRecord& record)
{
    if (record.waiting) {
        return CallState::Waiting;
    }
    if (record.failed()) {
        const SocketError error(record.call, record.error);
        return record.call == Call::Connect && error.inProgress() ? CallState::InProgress
            : error.wouldBlock()                                  ? CallState::WouldBlock
                                                                  : CallState::Failed;
    }
    const auto* const option = std::get_if<OptionArguments>(&record.arguments);
    const bool tellsOfAFailure = option != nullptr && record.call == Call::GetSockOpt
        && option->option == Option::PendingError && option->value != 0;
    return tellsOfAFailure ? CallState::Failed : CallState::Done;
}

std::string callText(const TraceRecord& record)
{
    switch (record.call) {
    case Call::Accept: return std::string(acceptNotation());
    case Call::Close: return std::string(closeNotation());
    case Call::Poll: return std::string(pollNotation());
    default: return std::string(callName(record.call));
    }
}

std::string describe(const TraceRecord& record)
{
    const auto arguments = std::visit(ArgumentText{record}, record.arguments);
    const auto socket = record.socket == NativeSocket::Invalid ? std::string() : handle(record.socket);
    const auto separator = socket.empty() || arguments.empty() ? "" : ", ";
    return callText(record) + '(' + socket + separator + arguments + ')';
}

std::string outcome(const TraceRecord& record)
{
    if (record.waiting) {
        return "...";
    }
    if (record.failed()) {
        const SocketError error(record.call, record.error);
        const bool makesSocket = record.call == Call::Socket || record.call == Call::Accept;
        return std::string(failureNotation(makesSocket)).append(" ") + error.name() + " (" + error.text() + ')';
    }
    const auto filled = std::visit(FilledText{record}, record.arguments);
    const auto value = std::to_string(record.value);
    return filled.empty() ? value : value + " (" + filled + ')';
}

} // namespace echolab::net
