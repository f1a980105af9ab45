#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "net/address/endpoint.h"
#include "net/socket/socketerror.h"

namespace echolab::net {

/// All addresses of a name in one family, in the order the system prefers (getaddrinfo, RFC 6724). A numeric address
/// of the family is returned as it is. Waits for the name service: never on a thread that must not wait.
Result<std::vector<Endpoint>> resolve(const std::string& host, std::uint16_t port, Family family);

} // namespace echolab::net
