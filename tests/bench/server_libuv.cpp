// libuv in its best form: one buffer for all, uv_try_write() first, a request only for what that did not take, and no
// reading from a client until it has drained.
//
// usage: server_libuv PORT

#include <array>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

#include <uv.h>

namespace {

std::array<char, std::size_t{64} << 10> sharedBuffer;

struct Connection {
    uv_tcp_t socket;
    uv_write_t request;
    std::vector<char> unsent;
};

Connection& connectionOf(void* data)
{
    return *static_cast<Connection*>(data);
}

void close(Connection& connection)
{
    auto* handle = reinterpret_cast<uv_handle_t*>(&connection.socket);
    if (uv_is_closing(handle) == 0) {
        uv_close(handle, [](uv_handle_t* closed) { delete &connectionOf(closed->data); });
    }
}

void giveBuffer(uv_handle_t*, std::size_t, uv_buf_t* buffer)
{
    *buffer = uv_buf_init(sharedBuffer.data(), sharedBuffer.size());
}

void received(uv_stream_t* stream, ssize_t size, const uv_buf_t* buffer)
{
    auto& connection = connectionOf(stream->data);
    if (size <= 0) {
        if (size < 0) {
            close(connection);
        }
        return;
    }
    const uv_buf_t data = uv_buf_init(buffer->base, static_cast<unsigned>(size));
    int sent = uv_try_write(stream, &data, 1);
    if (sent == UV_EAGAIN) {
        sent = 0;
    }
    if (sent < 0) {
        close(connection);
        return;
    }
    if (sent == size) {
        return;
    }
    connection.unsent.assign(buffer->base + sent, buffer->base + size);
    const uv_buf_t rest = uv_buf_init(connection.unsent.data(), static_cast<unsigned>(connection.unsent.size()));
    uv_read_stop(stream);
    uv_write(&connection.request, stream, &rest, 1, [](uv_write_t* request, int status) {
        auto& drained = connectionOf(request->handle->data);
        if (status < 0) {
            close(drained);
        } else {
            uv_read_start(request->handle, giveBuffer, received);
        }
    });
}

void accept(uv_stream_t* listening, int status)
{
    if (status < 0) {
        return;
    }
    auto* connection = new Connection{};
    uv_tcp_init(listening->loop, &connection->socket);
    connection->socket.data = connection;
    auto* stream = reinterpret_cast<uv_stream_t*>(&connection->socket);
    if (uv_accept(listening, stream) == 0) {
        uv_tcp_nodelay(&connection->socket, 1);
        uv_read_start(stream, giveBuffer, received);
    } else {
        close(*connection);
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("usage: server_libuv PORT\n", stderr);
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    uv_loop_t* loop = uv_default_loop();
    uv_tcp_t listening;
    uv_tcp_init(loop, &listening);
    sockaddr_in address{};
    uv_ip4_addr("127.0.0.1", std::stoi(argv[1]), &address);
    int result = uv_tcp_bind(&listening, reinterpret_cast<const sockaddr*>(&address), 0);
    if (result == 0) {
        result = uv_listen(reinterpret_cast<uv_stream_t*>(&listening), SOMAXCONN, accept);
    }
    if (result != 0) {
        std::fprintf(stderr, "listen: %s\n", uv_strerror(result));
        return 1;
    }
    return uv_run(loop, UV_RUN_DEFAULT);
}
