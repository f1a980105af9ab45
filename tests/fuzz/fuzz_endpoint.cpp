#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "check.h"
#include "net/address/endpoint.h"

using echolab::fuzz::check;
using echolab::net::Endpoint;

/// What is read is written in one form only, and that form is read as the same again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto endpoint = Endpoint::parse(text)) {
        check(Endpoint::parse(endpoint->text()) == endpoint, "parse(text()) is the endpoint");
    }
    if (const auto endpoint = Endpoint::parseAddress(text, 9000)) {
        check(endpoint->port() == 9000, "the port given is the port got");
        check(Endpoint::parseAddress(endpoint->addressText(), 9000) == endpoint, "the address is read as written");
        check(Endpoint::parse(endpoint->text()) == endpoint, "and so with its port");
        check(Endpoint::fromBytes(endpoint->family(), endpoint->bytes(), 9000, endpoint->scopeId()) == endpoint,
              "the bytes are the address");
        check(!(endpoint->isAny() && endpoint->isLoopback()), "no address is both");
    }
    if (const auto port = Endpoint::parsePort(text)) {
        check(text.find_first_not_of("0123456789") == std::string_view::npos, "a port is digits only");
        check(Endpoint::parsePort(std::to_string(*port)) == port, "parsePort(to_string()) is the port");
    }
    return 0;
}
