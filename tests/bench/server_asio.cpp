// asio in its best form: one thread, told so (concurrency hint 1), no allocation per message, buffers that are not
// touched before they are needed.
//
// usage: server_asio PORT

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>

#include <asio.hpp>

namespace {

constexpr std::size_t bufferSize = std::size_t{64} << 10;

class Connection : public std::enable_shared_from_this<Connection>
{
public:
    explicit Connection(asio::ip::tcp::socket socket)
        : m_socket(std::move(socket))
        , m_buffer(new char[bufferSize])
    {
        m_socket.set_option(asio::ip::tcp::no_delay(true));
    }

    void receive()
    {
        m_socket.async_read_some(asio::buffer(m_buffer.get(), bufferSize),
                                 [self = shared_from_this()](const std::error_code& error, std::size_t size) {
                                     if (!error) {
                                         self->send(size);
                                     }
                                 });
    }

private:
    void send(std::size_t size)
    {
        asio::async_write(m_socket, asio::buffer(m_buffer.get(), size),
                          [self = shared_from_this()](const std::error_code& error, std::size_t) {
                              if (!error) {
                                  self->receive();
                              }
                          });
    }

    asio::ip::tcp::socket m_socket;
    std::unique_ptr<char[]> m_buffer;
};

void accept(asio::ip::tcp::acceptor& acceptor)
{
    acceptor.async_accept([&acceptor](const std::error_code& error, asio::ip::tcp::socket socket) {
        if (!error) {
            std::make_shared<Connection>(std::move(socket))->receive();
        }
        accept(acceptor);
    });
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("usage: server_asio PORT\n", stderr);
        return 2;
    }
    asio::io_context context(1);
    const auto port = static_cast<asio::ip::port_type>(std::stoi(argv[1]));
    asio::ip::tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), port});
    accept(acceptor);
    context.run();
}
