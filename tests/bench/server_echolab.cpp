// Echo Lab's engine without anything around it. With --events somebody reads what it reports, as a display does.

#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <CLI/CLI.hpp>

#include "echoserver.h"

using namespace echolab;
using echo::ServiceModel;

namespace {

/// Takes the events of a server and throws them away, as often as the window and the terminal take theirs.
class Reader
{
public:
    Reader()
        : m_events([this] { wake(); })
        , m_thread([this](const std::stop_token& stop) { read(stop); })
    {
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    echo::ServerEventQueue& events() { return m_events; }

private:
    static constexpr std::chrono::milliseconds interval{33};

    void wake()
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
        m_changed.notify_one();
    }
    void read(const std::stop_token& stop)
    {
        std::vector<echo::ServerEvent> batch;
        while (!stop.stop_requested()) {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, stop, [this] { return m_woken; });
            m_changed.wait_for(lock, stop, interval, [] { return false; });
            m_woken = false;
            lock.unlock();
            m_events.drain(batch);
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_woken = false;
    echo::ServerEventQueue m_events;
    std::jthread m_thread; ///< last: ends before what it uses
};

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Echo Lab's server for measuring");
    std::uint16_t port = 0;
    echo::ServerOptions options;
    options.model = ServiceModel::EventLoop;
    bool events = false;
    const std::map<std::string, ServiceModel> models{{"one", ServiceModel::OneAtATime},
                                                     {"threads", ServiceModel::ThreadPerClient},
                                                     {"loop", ServiceModel::EventLoop}};
    app.add_option("port", port)->required();
    app.add_option("--model", options.model)->transform(CLI::CheckedTransformer(models));
    app.add_option("--receive-buffer", options.receiveBuffer, "bytes; 0: the model's default");
    app.add_flag("--spin", options.adaptiveSpin);
    app.add_flag("--events", events, "read what it reports");
    CLI11_PARSE(app, argc, argv);

    options.local = net::Endpoint::loopback(net::Family::IPv4, port);
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    std::optional<Reader> reader;
    if (events) {
        reader.emplace();
    }
    echo::EchoServer server(reader ? &reader->events() : nullptr);
    server.start(options);
    int signal = 0;
    sigwait(&ending, &signal);
}
