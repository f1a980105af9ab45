// Makes every traced call at least once and prints the trace, one record a line: thread, name, socket, value,
// error, call. tst_tracestrace runs it under strace and compares.

#include <array>
#include <cstdio>
#include <thread>

#include "net/poller/poller.h"
#include "net/socket/socket.h"
#include "net/trace/tracelog.h"
#include "net/trace/tracingcalls.h"
#include "support/sockets/loopback.h"

using namespace echolab::net;
using echolab::test::must;

namespace {

std::span<const std::byte> bytes(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

void runClient(SystemCalls& calls, const Endpoint& server)
{
    auto socket = must(Socket::open(server.family(), Mode::Nonblocking, calls));
    std::array entry{PollEntry{socket.handle(), {false, true}, {}}};
    if (!socket.connect(server)) {
        calls.poll(entry, -1);
        must(socket.finishConnect());
    }
    must(socket.setOption(Option::NoDelay, 1));
    must(socket.setOption(Option::Linger, 5));
    must(socket.setOption(Option::ReceiveTimeout, 1500));
    must(socket.setOption(Option::SendBuffer, 8192));
    must(socket.remoteEndpoint());
    must(socket.send(bytes("hello")));
    entry[0].wanted = {true, false};
    calls.poll(entry, -1);
    std::array<std::byte, 512> buffer{};
    must(socket.recv(buffer));
    static_cast<void>(socket.recv(buffer)); // nothing is there: EAGAIN
    must(socket.shutdown(ShutdownHow::Send));
    must(socket.setMode(Mode::Blocking));
    must(socket.recv(buffer));
    must(socket.close()); // on this thread: a socket that lingers is else closed where it holds up nobody
}

void serve(SystemCalls& calls, Socket& listening)
{
    auto poller = must(Poller::create(calls));
    must(poller.add(listening.handle(), {true, false}, 1));
    must(poller.wait(-1));
    auto accepted = must(listening.accept(Mode::Nonblocking));
    must(poller.add(accepted.socket.handle(), {true, false}, 2));
    must(poller.modify(accepted.socket.handle(), {true, true}, 2));
    must(poller.modify(accepted.socket.handle(), {true, false}, 2));
    std::array<std::byte, 512> buffer{};
    for (;;) {
        must(poller.wait(-1));
        const auto received = must(accepted.socket.recv(buffer));
        if (received == 0) {
            break;
        }
        must(accepted.socket.send(std::span(buffer).first(received)));
    }
    must(poller.remove(accepted.socket.handle()));
    must(accepted.socket.setOption(Option::Linger, -1));
    must(accepted.socket.close());
}

void converse(TraceLog& log, Family family)
{
    TracingCalls serverCalls(log, {TraceSide::Role::Server, 0});
    TracingCalls clientCalls(log, {TraceSide::Role::Client, 1});
    auto listening = must(Socket::open(family, Mode::Blocking, serverCalls));
    must(listening.setOption(Option::ReuseAddress, 1));
    must(listening.bind(Endpoint::loopback(family, 0)));
    must(listening.listen(5));
    const auto local = must(listening.localEndpoint());
    auto late = must(Socket::open(family, Mode::Blocking, serverCalls));
    static_cast<void>(late.bind(local)); // EADDRINUSE
    std::jthread client([&] { runClient(clientCalls, local); });
    serve(serverCalls, listening);
}

} // namespace

int main()
{
    TraceLog log;
    log.setRecording(true);
    converse(log, Family::IPv4);
    converse(log, Family::IPv6);
    TraceLog::Batch batch;
    log.take(batch);
    for (const auto& record : batch.records) {
        const auto error = record.failed() ? SocketError(record.call, record.error).name() : std::string("-");
        std::printf("%u %s %lld %lld %s %s\n", record.thread, callText(record).c_str(),
                    static_cast<long long>(record.socket), static_cast<long long>(record.value), error.c_str(),
                    describe(record).c_str());
    }
    return 0;
}
