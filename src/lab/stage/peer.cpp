#include "lab/stage/peer.h"

#include <utility>

#include "lab/stage/stage.h"

namespace echolab::lab {

Peer::Peer(Stage& stage, Role role, net::Socket socket)
    : m_stage(&stage)
    , m_role(role)
    , m_socket(std::move(socket))
{
}

net::Endpoint Peer::local() const
{
    return m_stage->need(m_socket.localEndpoint());
}

net::Endpoint Peer::remote() const
{
    return m_stage->need(m_socket.remoteEndpoint());
}

void Peer::send(std::string_view text)
{
    auto rest = echo::viewOf(text);
    while (!rest.empty()) {
        rest = rest.subspan(m_stage->need(trySend(rest)));
    }
}

echo::Bytes Peer::recv(std::size_t most)
{
    m_stage->await(*this, net::Call::Recv);
    return m_stage->need(tryRecv(most));
}

echo::Bytes Peer::recvAll(std::size_t size)
{
    echo::Bytes all;
    while (all.size() < size) {
        const auto part = recv(size - all.size());
        if (part.empty()) {
            break;
        }
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

net::Result<std::size_t> Peer::trySend(echo::BytesView data)
{
    const auto result = m_socket.send(data);
    if (result) {
        m_stage->moved(m_role, Direction::Sent, data.first(*result));
    }
    return result;
}

net::Result<echo::Bytes> Peer::tryRecv(std::size_t most, net::RecvFlag flag)
{
    echo::Bytes buffer(most);
    const auto result = m_socket.recv(buffer, flag);
    if (!result) {
        return tl::unexpected(result.error());
    }
    buffer.resize(*result);
    m_stage->moved(m_role, Direction::Received, buffer);
    return buffer;
}

void Peer::setMode(net::Mode mode)
{
    m_stage->need(m_socket.setMode(mode));
}

net::OptionValue Peer::setOption(net::Option option, int value)
{
    return m_stage->need(m_socket.setOption(option, value));
}

void Peer::shutdown(net::ShutdownHow how)
{
    m_stage->need(m_socket.shutdown(how));
}

void Peer::close()
{
    m_stage->need(m_socket.close());
}

void Peer::reset()
{
    setOption(net::Option::Linger, 0);
    close();
}

std::string_view textOf(const echo::Bytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace echolab::lab
