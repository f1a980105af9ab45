#include <span>
#include <string_view>

#include "console/console.h"

namespace {

using namespace echolab;

constexpr std::string_view usage =
    "usage: echolab-console serve [ipv4|ipv6|both] [one|threads|loop] [PORT]\n"
    "       echolab-console connect [ipv4|ipv6] [HOST] [PORT]\n"
    "\n"
    "serve echoes to the clients that connect, until its standard input ends. connect sends each line of its\n"
    "standard input; an empty line ends it.\n";

int refuse(std::string_view argument)
{
    std::cerr << "not understood: " << argument << "\n" << usage;
    return console::wrongUsage;
}

int serve(std::span<char*> arguments)
{
    echo::ServerConfig config;
    for (const std::string_view argument : arguments) {
        const auto port = net::Endpoint::parsePort(argument);
        if (argument == "ipv4") {
            config.local = net::Endpoint::any(net::Family::IPv4, config.local.port());
        } else if (argument == "ipv6" || argument == "both") {
            config.local = net::Endpoint::any(net::Family::IPv6, config.local.port());
            config.bothFamilies = argument == "both";
        } else if (argument == "one") {
            config.model = echo::ServiceModel::OneAtATime;
        } else if (argument == "threads") {
            config.model = echo::ServiceModel::ThreadPerClient;
        } else if (argument == "loop") {
            config.model = echo::ServiceModel::EventLoop;
        } else if (port) {
            config.local = config.local.withPort(*port);
        } else {
            return refuse(argument);
        }
    }
    return console::serve(config);
}

int connect(std::span<char*> arguments)
{
    echo::ClientConfig config;
    if (!arguments.empty() && (std::string_view(arguments[0]) == "ipv4" || std::string_view(arguments[0]) == "ipv6")) {
        config.family = std::string_view(arguments[0]) == "ipv4" ? net::Family::IPv4 : net::Family::IPv6;
        config.host = net::Endpoint::loopback(config.family, 0).addressText();
        arguments = arguments.subspan(1);
    }
    if (!arguments.empty()) {
        config.host = arguments[0];
    }
    if (arguments.size() > 1) {
        const auto port = net::Endpoint::parsePort(arguments[1]);
        if (!port || arguments.size() > 2) {
            return refuse(arguments.back());
        }
        config.port = *port;
    }
    return console::connect(config);
}

} // namespace

int main(int count, char** values)
{
    const auto arguments = std::span(values, static_cast<std::size_t>(count)).subspan(1);
    const std::string_view command = arguments.empty() ? std::string_view() : std::string_view(arguments[0]);
    if (command == "serve") {
        return serve(arguments.subspan(1));
    }
    if (command == "connect") {
        return connect(arguments.subspan(1));
    }
    if (command == "--help" || command == "-h") {
        std::cout << usage;
        return console::success;
    }
    std::cerr << usage;
    return console::wrongUsage;
}
