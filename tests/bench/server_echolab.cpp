// Echo Lab's engine without anything around it. With --events somebody reads what it reports, as a display does; with
// --trace its calls are recorded, and read as the window reads them.

#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <CLI/CLI.hpp>

#include "echo/server/echoserver.h"
#include "net/trace/tracingcalls.h"

using namespace echolab;
using echo::ServiceModel;

namespace {

/// Takes what a server's threads hand out and throws it away, as often as the window takes it.
class Reader
{
public:
    Reader(std::chrono::milliseconds interval, std::function<void()> take)
        : m_interval(interval)
        , m_take(std::move(take))
        , m_thread([this](const std::stop_token& stop) { read(stop); })
    {
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    void wake()
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
        m_changed.notify_one();
    }

private:
    void read(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, stop, [this] { return m_woken; });
            m_changed.wait_for(lock, stop, m_interval, [] { return false; });
            m_woken = false;
            lock.unlock();
            m_take();
        }
    }

    const std::chrono::milliseconds m_interval;
    const std::function<void()> m_take;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_woken = false;
    std::jthread m_thread; ///< last: ends before what it uses
};

/// The events of a server.
struct Events {
    std::vector<echo::ServerEvent> batch;
    echo::ServerEventQueue queue{[this] {
        reader.wake();
    }};
    Reader reader{std::chrono::milliseconds(33), [this] {
                      queue.drain(batch);
                  }};
};

/// A trace of its calls.
struct Trace {
    net::TraceLog::Batch batch;
    net::TraceLog log{net::TraceLog::defaultCapacity, [this] {
                          reader.wake();
                      }};
    Reader reader{std::chrono::milliseconds(100), [this] {
                      log.take(batch);
                  }};
    net::TracingCalls calls{log, {.role = net::TraceSide::Role::Server, .number = 0}};
};

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Echo Lab's server for measuring");
    std::uint16_t port = 0;
    echo::ServerConfig config;
    config.model = ServiceModel::EventLoop;
    bool events = false;
    bool trace = false;
    const std::map<std::string, ServiceModel> models{{"one", ServiceModel::OneAtATime},
                                                     {"threads", ServiceModel::ThreadPerClient},
                                                     {"loop", ServiceModel::EventLoop}};
    app.add_option("port", port)->required();
    app.add_option("--model", config.model)->transform(CLI::CheckedTransformer(models));
    app.add_option("--receive-buffer", config.receiveBuffer, "bytes; 0: the model's default");
    app.add_option("--high-water-mark", config.highWaterMark, "bytes that may wait for a client");
    app.add_flag("--spin", config.adaptiveSpin);
    app.add_flag("--events", events, "read what it reports");
    app.add_flag("--trace", trace, "record every call that it makes");
    CLI11_PARSE(app, argc, argv);

    config.local = net::Endpoint::loopback(net::Family::IPv4, port);
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    const auto read = events ? std::make_unique<Events>() : nullptr;
    const auto traced = trace ? std::make_unique<Trace>() : nullptr;
    if (traced) {
        traced->log.setRecording(true);
    }
    echo::EchoServer server(read ? &read->queue : nullptr, traced ? traced->calls : net::systemCalls());
    server.start(config);
    int signal = 0;
    sigwait(&ending, &signal);
}
