#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <variant>

#include "net/address/endpoint.h"
#include "net/socket/nativesocket.h"
#include "net/socket/socketerror.h"
#include "net/socket/systemcalls.h"

namespace echolab::net {

/// Numbers the sockets of a trace, never twice, though the system uses their handles again. 0: not known.
using SocketNumber = std::uint32_t;

/// Who made a call.
struct TraceSide {
    enum class Role : std::uint8_t { Server, Client };

    Role role = Role::Server;
    std::uint16_t number = 0; ///< tells clients apart, 1 for the first; 0 for the server

    friend bool operator==(const TraceSide&, const TraceSide&) = default;
};

// What a call was given besides the socket, and what it filled in.
struct SocketArguments {
    Family family;
    Mode mode;
};
struct AcceptArguments {
    Endpoint peer; ///< filled in where the call succeeded
    Mode mode;
};
/// bind() and connect() are given it, getsockname() and getpeername() fill it in.
struct EndpointArgument {
    Endpoint endpoint;
};
struct BacklogArgument {
    int backlog;
};
/// send() and recv().
struct TransferArguments {
    std::size_t length;
    RecvFlag flag; ///< None for send()
};
struct ShutdownArgument {
    ShutdownHow how;
};
/// setsockopt() is given the value, getsockopt() fills it in.
struct OptionArguments {
    Option option;
    int value;
};
struct ModeArgument {
    Mode mode;
};
/// The first few of what poll() was given; count says how many there were.
struct PollArguments {
    struct Line {
        NativeSocket socket;
        Readiness wanted;
        Readiness found;
    };
    std::array<Line, 2> lines;
    std::uint32_t count;
    int timeoutMs;
};
struct EpollControlArguments {
    NativeSocket socket;
    EpollOperation operation;
    Readiness wanted;
};
struct EpollWaitArguments {
    std::uint32_t capacity;
    int timeoutMs;
    Readiness firstFound; ///< of the first event, where there was one
};

/// One call as it was made. Compact and without a pointer: text is made when it is shown.
struct TraceRecord {
    using Arguments = std::variant<std::monostate, SocketArguments, AcceptArguments, EndpointArgument, BacklogArgument,
                                   TransferArguments, ShutdownArgument, OptionArguments, ModeArgument, PollArguments,
                                   EpollControlArguments, EpollWaitArguments>;

    std::uint64_t number = 0;                 ///< counts the records of a log, in the order that the log has
    std::chrono::steady_clock::time_point at; ///< when the call began
    std::chrono::nanoseconds took{0};         ///< how long it took, waiting included
    std::int64_t value = 0;                   ///< what it returned
    NativeSocket socket =
        NativeSocket::Invalid;     ///< what it was called on; Invalid for socket(), poll() and epoll_create1()
    int error = 0;                 ///< errno or WSAGetLastError(), 0 where it succeeded
    SocketNumber socketNumber = 0; ///< of socket; of the new one for socket() and epoll_create1()
    SocketNumber madeNumber = 0;   ///< of the connected socket that accept() returned
    std::uint32_t thread = 0;      ///< counts the threads that made traced calls, 1 for the first
    Call call = Call::Socket;
    TraceSide side;
    bool waiting = false; ///< it has not returned yet: what it took and returned is not known
    Arguments arguments;

    bool failed() const noexcept { return error != 0; }
};

static_assert(std::is_trivially_copyable_v<TraceRecord>);

/// How a call stands. On a socket that does not block, a call returns an error where another would wait: no failure.
enum class CallState {
    Waiting, ///< it has not returned
    Done,
    InProgress, ///< connect(): the handshake goes on by itself
    WouldBlock, ///< it returned instead of waiting
    Failed,     ///< getsockopt(SO_ERROR) too, where it tells of a failure
};
CallState stateOf(const TraceRecord& record);

/// The call's name as it is on this system: "recv", "accept4", "closesocket".
std::string callText(const TraceRecord& record);
/// The call as one would write it: recv(7, buf, 512, 0). What a call fills in has a name there: addr, buf,
/// value.
std::string describe(const TraceRecord& record);
/// What it returned: 16; 8 (addr=127.0.0.1:14641); -1 ECONNREFUSED (Connection refused); ... while it waits.
std::string outcome(const TraceRecord& record);

} // namespace echolab::net
