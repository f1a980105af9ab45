#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "load/loadsnapshot.h"
#include "load/pattern.h"
#include "load/schedule.h"
#include "net/socket/socket.h"

namespace echolab::load {

/// What went wrong on a connection: a call that failed, or an echo that was none.
struct Fault {
    std::string_view call;
    std::string name;
    std::optional<net::SocketError> error; ///< where a call failed
    std::optional<WrongByte> wrongByte;    ///< where an echo was wrong

    static Fault of(const net::SocketError& error)
    {
        return {net::callName(error.call()), error.name(), error, std::nullopt};
    }
};

/// One connection of a load: sends messages cut from a pattern, several at once, and checks what comes back.
class LoadConnection
{
public:
    enum class State {
        Closed,
        Connecting,
        Open,
        Ending, ///< has ended its half, waits for the server to end the other
        Ended,  ///< both are
    };

    /// offset: where in the pattern this connection begins. room: how many messages may be under way, 0 for none.
    LoadConnection(const Pattern& pattern, std::uint64_t offset, std::size_t room, bool verify);

    State state() const noexcept { return m_state; }
    net::NativeSocket handle() const noexcept { return m_socket.handle(); }
    std::size_t underWay() const noexcept { return m_count; }
    bool hasRoom() const noexcept { return m_count < m_messages.size(); }
    bool hasUnsent() const noexcept { return m_sent < m_queued; }
    bool hasReceived() const noexcept { return m_received > 0; }

    /// When it began to connect or to end.
    Clock::time_point since() const noexcept { return m_since; }

    /// Begins to connect; now is what since() tells afterwards. The connection may already be used when it returns.
    tl::expected<void, Fault> open(const net::Endpoint& target, Clock::time_point now, net::SystemCalls& calls);
    /// Asks how the connect went, once the socket is writable.
    tl::expected<void, Fault> finishOpening();
    /// Whatever is under way is dropped.
    void close();

    /// Takes a message on. Only where there is room. send() follows, at once or after several.
    void begin(std::size_t size, Clock::time_point due);
    /// Sends what waits, as far as the kernel takes it. How many bytes it took.
    tl::expected<std::size_t, Fault> send();
    /// Ends its half, once all has come back: what still comes is too much. Ending or Ended follows.
    void endSending(Clock::time_point now);
    /// One recv(); 0: nothing has come, or the connection has Ended.
    tl::expected<std::size_t, Fault> receive(std::span<std::byte> buffer);
    /// When the oldest message under way was due, if all of it has come back; it is under way no more.
    std::optional<Clock::time_point> takeEchoed();

private:
    struct Message {
        std::uint64_t end;
        Clock::time_point due;
    };

    const Pattern* m_pattern;
    std::uint64_t m_offset;
    bool m_verify;
    State m_state = State::Closed;
    net::Socket m_socket;
    Clock::time_point m_since;
    std::uint64_t m_queued = 0; ///< bytes of all messages so far
    std::uint64_t m_sent = 0;
    std::uint64_t m_received = 0;
    std::vector<Message> m_messages; ///< a ring: those under way, oldest at m_first
    std::size_t m_first = 0;
    std::size_t m_count = 0;
};

} // namespace echolab::load
