#pragma once

#include <string_view>

#include "echo/base/bytes.h"
#include "lab/stage/labevents.h"
#include "net/socket/socket.h"

namespace echolab::lab {

class Stage;

/// A socket with the role that plays on it. Each method is one call of the chapter (or says which), shown by the stage
/// together with its bytes. Those that return no Result need to succeed; see Stage::need.
class Peer
{
public:
    Peer(Stage& stage, Role role, net::Socket socket);

    Role role() const noexcept { return m_role; }
    net::Socket& socket() noexcept { return m_socket; }
    net::NativeSocket handle() const noexcept { return m_socket.handle(); }

    net::Endpoint local() const;
    net::Endpoint remote() const;

    /// send() until everything is taken.
    void send(std::string_view text);
    /// One recv(), once something is there to receive.
    echo::Bytes recv(std::size_t most = 512);
    /// recv() until so many bytes have come, or the end.
    echo::Bytes recvAll(std::size_t size);
    net::Result<std::size_t> trySend(echo::BytesView data);
    net::Result<echo::Bytes> tryRecv(std::size_t most = 512, net::RecvFlag flag = net::RecvFlag::None);

    void setMode(net::Mode mode);
    net::OptionValue setOption(net::Option option, int value);
    void shutdown(net::ShutdownHow how);
    void close();
    /// SO_LINGER with 0 seconds, then close(): the peer gets a reset.
    void reset();

private:
    Stage* m_stage;
    Role m_role;
    net::Socket m_socket;
};

/// The bytes as text, for comparing.
std::string_view textOf(const echo::Bytes& bytes);

} // namespace echolab::lab
