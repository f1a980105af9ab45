#include "echo/base/socketoptions.h"

namespace echolab::echo {

std::vector<OptionRefusal> requestOptions(net::Socket& socket, const OptionRequests& requests)
{
    std::vector<OptionRefusal> refusals;
    for (const auto& [option, value] : requests) {
        const auto done = option == net::Option::AcceptQueueLimit
            ? socket.listen(value)
            : socket.setOption(option, value).map([](net::OptionValue) {});
        if (!done) {
            refusals.push_back({option, value, done.error()});
        }
    }
    return refusals;
}

std::vector<net::Option> shownOptions(bool listening)
{
    std::vector options{net::addressReuseOption(),  net::Option::Linger,     net::Option::KeepAlive,
                        net::Option::ReceiveBuffer, net::Option::SendBuffer, net::Option::ReceiveTimeout,
                        net::Option::SendTimeout,   net::Option::NoDelay,    net::Option::V6Only};
    if (listening) {
        options.push_back(net::Option::AcceptQueueLimit);
    }
    return options;
}

std::vector<OptionAnswer> readOptions(const net::Socket& socket, net::Family family, bool listening)
{
    std::vector<OptionAnswer> answers;
    for (const auto option : shownOptions(listening)) {
        if (option != net::Option::V6Only || family == net::Family::IPv6) {
            answers.push_back({option, socket.option(option)});
        }
    }
    return answers;
}

} // namespace echolab::echo
