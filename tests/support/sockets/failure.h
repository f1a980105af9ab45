#pragma once

#include <optional>
#include <system_error>
#include <utility>

#include "net/socket/socketerror.h"

namespace echolab::test {

/// The call that failed and its condition.
template <typename T>
std::optional<std::pair<net::Call, std::errc>> failureOf(const net::Result<T>& result)
{
    if (result) {
        return std::nullopt;
    }
    return std::pair{result.error().call(), result.error().condition()};
}

/// What failureOf() tells of such a failure.
constexpr auto failed(net::Call call, std::errc condition)
{
    return std::optional(std::pair{call, condition});
}

} // namespace echolab::test
