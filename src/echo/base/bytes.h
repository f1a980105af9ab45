#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace echolab::echo {

/// What goes over the wire. Text only once somebody decodes it.
using Bytes = std::vector<std::byte>;
using BytesView = std::span<const std::byte>;

inline BytesView viewOf(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

inline Bytes bytesOf(std::string_view text)
{
    const auto view = viewOf(text);
    return {view.begin(), view.end()};
}

} // namespace echolab::echo
