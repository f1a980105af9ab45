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

std::vector<OptionAnswer> readOptions(const net::Socket& socket, net::Family family, bool listening)
{
    std::vector<net::Option> options{net::addressReuseOption(),  net::Option::Linger,     net::Option::KeepAlive,
                                     net::Option::ReceiveBuffer, net::Option::SendBuffer, net::Option::ReceiveTimeout,
                                     net::Option::SendTimeout,   net::Option::NoDelay};
    if (family == net::Family::IPv6) {
        options.push_back(net::Option::V6Only);
    }
    if (listening) {
        options.push_back(net::Option::AcceptQueueLimit);
    }
    std::vector<OptionAnswer> answers;
    answers.reserve(options.size());
    for (const auto option : options) {
        answers.push_back({option, socket.option(option)});
    }
    return answers;
}

} // namespace echolab::echo
