// Puts one load on a server on this machine and prints the result as JSON. Exit status 1 when an echo was wrong,
// missing or a call failed.

#include <condition_variable>
#include <cstdio>
#include <mutex>

#include <CLI/CLI.hpp>

#include "load/loadexport.h"
#include "load/loadgenerator.h"

using namespace echolab;

int main(int argc, char** argv)
{
    CLI::App app("Load on a server on 127.0.0.1, as JSON");
    std::uint16_t port = 0;
    load::LoadConfig config;
    std::size_t size = 64;
    double seconds = 0;
    bool connectPerMessage = false;
    bool unchecked = false;
    app.add_option("port", port)->required();
    app.add_option("--clients", config.clients);
    app.add_option("--idle", config.idleClients);
    app.add_option("--size", size, "bytes");
    app.add_option("--in-flight", config.inFlight);
    app.add_option("--rate", config.rate, "messages a second");
    app.add_option("--seconds", seconds);
    app.add_option("--messages", config.messages);
    app.add_flag("--connect", connectPerMessage, "a connection for every message");
    app.add_flag("--unchecked", unchecked, "do not compare what comes back");
    CLI11_PARSE(app, argc, argv);

    config.targets = {net::Endpoint::loopback(net::Family::IPv4, port)};
    config.smallestMessage = config.largestMessage = size;
    config.duration = std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::duration<double>(seconds));
    config.mode = connectPerMessage ? load::LoadMode::ConnectPerMessage : load::LoadMode::Stream;
    config.verify = !unchecked;

    std::mutex mutex;
    std::condition_variable changed;
    load::LoadGenerator generator([&] {
        const std::lock_guard lock(mutex);
        changed.notify_one();
    });
    generator.start(config);
    load::LoadSnapshot result;
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] {
        result = generator.snapshot();
        return load::isFinished(result.state);
    });
    std::fputs(load::toJson(config, result).c_str(), stdout);
    const bool whole = result.state == load::LoadState::Completed && result.errors.empty() && result.lost == 0
        && result.inFlight == 0;
    return whole ? 0 : 1;
}
