#pragma once

#include <map>
#include <vector>

#include "net/socket/socket.h"

namespace echolab::echo {

/// Values asked for by a user. What is not named stays as the system has it, or as this program sets it anyway.
/// Option::AcceptQueueLimit stands for the backlog of a socket that listens already.
using OptionRequests = std::map<net::Option, int>;

/// What the system says to getsockopt().
struct OptionAnswer {
    net::Option option;
    net::Result<int> value;
};

/// A value that the system did not take.
struct OptionRefusal {
    net::Option option;
    int value;
    net::SocketError error;
};

/// Asks for each value, setsockopt(); the backlog with one more listen(). Goes on after a refusal. On the thread that
/// the socket belongs to.
std::vector<OptionRefusal> requestOptions(net::Socket& socket, const OptionRequests& requests);

/// The options that are shown of a socket, in their order; with the backlog of one that listens.
std::vector<net::Option> shownOptions(bool listening);

/// What the options of a socket are: those that every socket has, IPV6_V6ONLY of an IPv6 one, and how many connections
/// may wait on a listening one, where the system tells that. On the thread that the socket belongs to.
std::vector<OptionAnswer> readOptions(const net::Socket& socket, net::Family family, bool listening);

} // namespace echolab::echo
