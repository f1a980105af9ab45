#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "net/address/endpoint.h"

namespace echolab::net {

/// What the packets of a capture begin with: numbers of the registry of link types (tcpdump.org/linktypes.html).
enum class LinkType : std::uint16_t {
    Ethernet = 1,
    Raw = 101, ///< an IPv4 or IPv6 header
};

/// Writes a capture file as Wireshark reads it: pcapng (draft-ietf-opsawg-pcapng), one section with one interface,
/// times in nanoseconds. Whether all could be written, the stream tells. Belongs to one thread.
class PcapngWriter
{
public:
    struct Name {
        Endpoint address; ///< its port does not matter
        std::string name;
    };

    /// Begins the file. comment: of the whole section; names: of hosts, shown instead of their addresses. The stream
    /// must be open in binary mode and outlive the writer.
    PcapngWriter(std::ostream& stream, LinkType link, std::string_view interfaceName, std::string_view comment,
                 const std::vector<Name>& names = {});

    /// comment may be empty.
    void packet(std::chrono::system_clock::time_point at, std::span<const std::byte> bytes, std::string_view comment);

private:
    std::ostream* m_stream;
};

} // namespace echolab::net
