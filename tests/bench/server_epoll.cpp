// The reference that all others are measured against: an echo server as plain as it can be and still be right. One
// thread, epoll level-triggered, recv() then send(), 64 KiB buffer.
//
// usage: server_epoll PORT [MESSAGE_SIZE]
// With a message size it answers sockperf's client: in every message it clears the bit that says "from the client".

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unordered_map>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr std::size_t bufferSize = std::size_t{64} << 10;
constexpr std::size_t flagsOffset = 9; // in sockperf's header

std::array<char, bufferSize> buffer;
std::unordered_map<int, std::string> unsent; // of the clients that read too slowly
int poller = -1;

[[noreturn]] void fail(const char* call)
{
    std::perror(call);
    std::exit(1);
}

int listenOn(std::uint16_t port)
{
    const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    const int on = 1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (listening < 0 || ::setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) < 0
        || ::setsockopt(listening, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on)) < 0
        || ::bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) < 0
        || ::listen(listening, SOMAXCONN) < 0) {
        fail("listen");
    }
    return listening;
}

void watch(int operation, int socket, std::uint32_t events)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = socket;
    if (::epoll_ctl(poller, operation, socket, &event) < 0) {
        fail("epoll_ctl");
    }
}

void drop(int socket)
{
    unsent.erase(socket);
    ::close(socket);
}

/// How many bytes were sent; -1 where the connection broke and is closed.
ssize_t sendSome(int socket, const char* data, std::size_t size)
{
    const ssize_t sent = ::send(socket, data, size, MSG_NOSIGNAL);
    if (sent >= 0) {
        return sent;
    }
    if (errno == EAGAIN || errno == EINTR) {
        return 0;
    }
    drop(socket);
    return -1;
}

void echo(int socket, std::size_t messageSize)
{
    const ssize_t received = ::recv(socket, buffer.data(), buffer.size(), 0);
    if (received <= 0) {
        if (received == 0 || (errno != EAGAIN && errno != EINTR)) {
            drop(socket);
        }
        return;
    }
    const auto size = static_cast<std::size_t>(received);
    for (std::size_t at = flagsOffset; messageSize > 0 && at < size; at += messageSize) {
        buffer[at] = static_cast<char>(buffer[at] & ~1);
    }
    const ssize_t sent = sendSome(socket, buffer.data(), size);
    if (sent >= 0 && static_cast<std::size_t>(sent) < size) {
        unsent[socket].assign(buffer.data() + sent, size - static_cast<std::size_t>(sent));
        watch(EPOLL_CTL_MOD, socket, EPOLLOUT);
    }
}

void sendRest(int socket)
{
    auto& rest = unsent[socket];
    const ssize_t sent = sendSome(socket, rest.data(), rest.size());
    if (sent < 0) {
        return;
    }
    rest.erase(0, static_cast<std::size_t>(sent));
    if (rest.empty()) {
        unsent.erase(socket);
        watch(EPOLL_CTL_MOD, socket, EPOLLIN);
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("usage: server_epoll PORT [MESSAGE_SIZE]\n", stderr);
        return 2;
    }
    const std::size_t messageSize = argc > 2 ? std::stoul(argv[2]) : 0;
    const int listening = listenOn(static_cast<std::uint16_t>(std::stoi(argv[1])));
    poller = ::epoll_create1(0);
    watch(EPOLL_CTL_ADD, listening, EPOLLIN);
    std::array<epoll_event, 256> events{};
    for (;;) {
        const int count = ::epoll_wait(poller, events.data(), static_cast<int>(events.size()), -1);
        if (count < 0 && errno != EINTR) {
            fail("epoll_wait");
        }
        for (int i = 0; i < count; ++i) {
            const auto& event = events[static_cast<std::size_t>(i)];
            if (event.data.fd == listening) {
                const int socket = ::accept4(listening, nullptr, nullptr, SOCK_NONBLOCK);
                if (socket >= 0) {
                    watch(EPOLL_CTL_ADD, socket, EPOLLIN);
                }
            } else if ((event.events & EPOLLOUT) != 0) {
                sendRest(event.data.fd);
            } else {
                echo(event.data.fd, messageSize);
            }
        }
    }
}
