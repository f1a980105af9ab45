#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "net/address/endpoint.h"
#include "net/socket/socketerror.h"

namespace echolab::net {

/// All addresses of a name in one family, or in both, in the order the system prefers (getaddrinfo, RFC 6724). A
/// numeric address of the family is returned as it is. Waits for the name service: never on a thread that must not
/// wait.
Result<std::vector<Endpoint>> resolve(const std::string& host, std::uint16_t port, std::optional<Family> family);

/// The last part is a number, decimal or hexadecimal (127.1, 0x7f.1, 010.0.0.1, 2130706433): meant as an IPv4 address
/// and no name of the DNS, as the URL standard has it ("ends in a number"). getaddrinfo() would read it as inet_aton()
/// does; here an IPv4 address is written as inet_pton() takes it, in four decimal numbers, and resolve() fails with
/// EAI_NONAME.
bool endsInNumber(std::string_view host);

} // namespace echolab::net
