#pragma once

#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace echolab::test {

/// The lines that ss (iproute2) prints with these options about the sockets of one port, local or remote; nothing where
/// ss is not installed.
inline std::optional<std::vector<std::string>> socketStatistics(const std::string& options, std::uint16_t port)
{
    const auto number = std::to_string(port);
    const auto command = "ss " + options + " '( sport = :" + number + " or dport = :" + number + " )' 2>/dev/null";
    std::FILE* const output = ::popen(command.c_str(), "r");
    if (output == nullptr) {
        return std::nullopt;
    }
    std::vector<std::string> lines(1);
    for (int c = std::fgetc(output); c != EOF; c = std::fgetc(output)) {
        if (c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += static_cast<char>(c);
        }
    }
    lines.pop_back();
    return ::pclose(output) == 0 ? std::optional(lines) : std::nullopt;
}

} // namespace echolab::test
