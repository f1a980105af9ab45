#include "net/capture/pcapng.h"

#include <cstring>

namespace echolab::net {

namespace {

constexpr std::uint16_t endOfOptions = 0;
constexpr std::uint16_t commentOption = 1;
constexpr std::size_t longestComment = 60'000; ///< an option's length has 16 bits

/// A block: its type, its length at both ends, and everything in it padded to 32 bits, in this machine's byte order.
class Block
{
public:
    explicit Block(std::uint32_t type)
    {
        put(type);
        put(std::uint32_t{0}); // the length, known at the end
    }

    template <typename Integer>
    void put(Integer value)
    {
        const auto bytes = std::as_bytes(std::span(&value, 1));
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    }
    void put(std::span<const std::byte> bytes) { m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end()); }
    void pad() { m_bytes.resize((m_bytes.size() + 3) / 4 * 4); }

    void option(std::uint16_t code, std::span<const std::byte> value)
    {
        put(code);
        put(static_cast<std::uint16_t>(value.size()));
        put(value);
        pad();
    }
    void option(std::uint16_t code, std::string_view text)
    {
        option(code, std::as_bytes(std::span(text.substr(0, longestComment))));
    }
    void endOptions()
    {
        put(endOfOptions);
        put(std::uint16_t{0});
    }

    void writeTo(std::ostream& stream)
    {
        const auto length = static_cast<std::uint32_t>(m_bytes.size() + sizeof(std::uint32_t));
        put(length);
        std::memcpy(m_bytes.data() + sizeof(std::uint32_t), &length, sizeof(length));
        stream.write(reinterpret_cast<const char*>(m_bytes.data()), static_cast<std::streamsize>(m_bytes.size()));
    }

private:
    std::vector<std::byte> m_bytes;
};

void writeSection(std::ostream& stream, std::string_view comment)
{
    constexpr std::uint16_t application = 4;
    Block section(0x0A0D0D0AU);
    section.put(std::uint32_t{0x1A2B3C4DU}); // tells the byte order
    section.put(std::uint16_t{1});
    section.put(std::uint16_t{0});
    section.put(std::int64_t{-1}); // its length, not given
    if (!comment.empty()) {
        section.option(commentOption, comment);
    }
    section.option(application, "Echo Lab");
    section.endOptions();
    section.writeTo(stream);
}

void writeInterface(std::ostream& stream, LinkType link, std::string_view name)
{
    constexpr std::uint16_t nameOption = 2;
    constexpr std::uint16_t resolutionOption = 9;
    constexpr std::byte nanoseconds{9}; // 10 to the power of -9
    Block block(1);
    block.put(static_cast<std::uint16_t>(link));
    block.put(std::uint16_t{0});
    block.put(std::uint32_t{0}); // packets are not cut
    block.option(nameOption, name);
    block.option(resolutionOption, std::span(&nanoseconds, 1));
    block.endOptions();
    block.writeTo(stream);
}

void writeNames(std::ostream& stream, const std::vector<PcapngWriter::Name>& names)
{
    Block block(4);
    for (const auto& entry : names) {
        const bool isV4 = entry.address.family() == Family::IPv4;
        const std::size_t size = isV4 ? 4 : 16;
        block.put(static_cast<std::uint16_t>(isV4 ? 1 : 2));
        block.put(static_cast<std::uint16_t>(size + entry.name.size() + 1));
        block.put(std::as_bytes(std::span(entry.address.bytes())).first(size));
        block.put(std::as_bytes(std::span(entry.name.c_str(), entry.name.size() + 1)));
        block.pad();
    }
    block.put(std::uint32_t{0}); // the end of the names
    block.writeTo(stream);
}

} // namespace

PcapngWriter::PcapngWriter(std::ostream& stream, LinkType link, std::string_view interfaceName,
                           std::string_view comment, const std::vector<Name>& names)
    : m_stream(&stream)
{
    writeSection(stream, comment);
    writeInterface(stream, link, interfaceName);
    if (!names.empty()) {
        writeNames(stream, names);
    }
}

void PcapngWriter::packet(std::chrono::system_clock::time_point at, std::span<const std::byte> bytes,
                          std::string_view comment)
{
    const auto time = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::nanoseconds>(at.time_since_epoch()).count());
    const auto length = static_cast<std::uint32_t>(bytes.size());
    Block block(6);
    block.put(std::uint32_t{0}); // the interface
    block.put(static_cast<std::uint32_t>(time >> 32));
    block.put(static_cast<std::uint32_t>(time));
    block.put(length);
    block.put(length);
    block.put(bytes);
    block.pad();
    if (!comment.empty()) {
        block.option(commentOption, comment);
        block.endOptions();
    }
    block.writeTo(*m_stream);
}

} // namespace echolab::net
