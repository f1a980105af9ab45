#pragma once

#include <stop_token>
#include <thread>
#include <type_traits>
#include <utility>

#include "net/socket/socketerror.h"

namespace echolab::net {

/// The one way in which threads of this program begin. Starts one that does main(), with the std::stop_token of the
/// thread where it takes one; or tells why the system gives none. Nothing that main() throws ends the program: it comes
/// to failed(error), on that thread, as the thread's last act.
template <typename Main, typename Failed>
Result<std::jthread> startThread(Main main, Failed failed)
{
    static_assert(std::is_invocable_v<Failed&, const SocketError&>);
    try {
        return std::jthread([main = std::move(main), failed = std::move(failed)](std::stop_token stop) mutable {
            try {
                if constexpr (std::is_invocable_v<Main&, const std::stop_token&>) {
                    main(stop);
                } else {
                    main();
                }
            } catch (...) {
                failed(SocketError::caught());
            }
        });
    } catch (...) {
        return tl::unexpected(SocketError::caught());
    }
}

} // namespace echolab::net
