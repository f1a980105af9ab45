#include <set>
#include <string>
#include <system_error>
#include <type_traits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "net/socket/socketerror.h"

namespace {

using namespace echolab::net;
using testing::AnyOf;
using testing::Eq;

static_assert(std::is_trivially_copyable_v<SocketError>);
static_assert(std::is_nothrow_move_constructible_v<Result<std::string>>);

/// The name here: EADDRINUSE, or WSAEADDRINUSE on Windows.
auto named(const std::string& name)
{
    return AnyOf(Eq(name), Eq("WSA" + name));
}

TEST(CallName, IsTheBooks)
{
    EXPECT_EQ(callName(Call::Socket), "socket");
    EXPECT_EQ(callName(Call::Bind), "bind");
    EXPECT_EQ(callName(Call::Listen), "listen");
    EXPECT_EQ(callName(Call::Accept), "accept");
    EXPECT_EQ(callName(Call::Connect), "connect");
    EXPECT_EQ(callName(Call::Send), "send");
    EXPECT_EQ(callName(Call::Recv), "recv");
    EXPECT_EQ(callName(Call::Shutdown), "shutdown");
    EXPECT_EQ(callName(Call::GetSockName), "getsockname");
    EXPECT_EQ(callName(Call::GetPeerName), "getpeername");
}

TEST(CallName, IsThereForEveryCall)
{
    std::set<std::string_view> names;
    for (int call = 0; call <= static_cast<int>(Call::Thread); ++call) {
        const auto name = callName(static_cast<Call>(call));
        EXPECT_GT(name.size(), 1U) << call;
        names.insert(name);
    }
    // getaddrinfo has two; on Windows poll and the like may share one.
    EXPECT_GE(names.size(), static_cast<std::size_t>(Call::Thread) - 1);
}

class ErrorCondition : public testing::TestWithParam<std::pair<std::errc, const char*>>
{ };

TEST_P(ErrorCondition, HasACodeANameAndATextHere)
{
    const auto& [condition, name] = GetParam();
    const auto error = SocketError::of(Call::Connect, condition);
    EXPECT_EQ(error.call(), Call::Connect);
    EXPECT_NE(error.code(), 0);
    EXPECT_EQ(error.condition(), condition);
    EXPECT_TRUE(error.is(condition));
    EXPECT_THAT(error.name(), named(name));
    EXPECT_FALSE(error.text().empty());
    EXPECT_NE(error.text().back(), '\n');
    EXPECT_NE(error.text().back(), ' ');
}

INSTANTIATE_TEST_SUITE_P(
    Portable, ErrorCondition,
    testing::Values(
        std::pair{std::errc::permission_denied, "EACCES"}, std::pair{std::errc::address_in_use, "EADDRINUSE"},
        std::pair{std::errc::address_not_available, "EADDRNOTAVAIL"},
        std::pair{std::errc::address_family_not_supported, "EAFNOSUPPORT"},
        std::pair{std::errc::connection_already_in_progress, "EALREADY"},
        std::pair{std::errc::bad_file_descriptor, "EBADF"}, std::pair{std::errc::connection_aborted, "ECONNABORTED"},
        std::pair{std::errc::connection_refused, "ECONNREFUSED"}, std::pair{std::errc::connection_reset, "ECONNRESET"},
        std::pair{std::errc::host_unreachable, "EHOSTUNREACH"}, std::pair{std::errc::interrupted, "EINTR"},
        std::pair{std::errc::invalid_argument, "EINVAL"}, std::pair{std::errc::already_connected, "EISCONN"},
        std::pair{std::errc::too_many_files_open, "EMFILE"}, std::pair{std::errc::network_down, "ENETDOWN"},
        std::pair{std::errc::network_unreachable, "ENETUNREACH"}, std::pair{std::errc::no_buffer_space, "ENOBUFS"},
        std::pair{std::errc::no_protocol_option, "ENOPROTOOPT"}, std::pair{std::errc::not_connected, "ENOTCONN"},
        std::pair{std::errc::not_a_socket, "ENOTSOCK"}, std::pair{std::errc::operation_not_supported, "EOPNOTSUPP"},
        std::pair{std::errc::timed_out, "ETIMEDOUT"}),
    [](const auto& param) { return std::string(param.param.second); });

TEST(SocketError, TellsWhatACallerMayDo)
{
    const auto of = [](std::errc condition) {
        return SocketError::of(Call::Send, condition);
    };
    EXPECT_TRUE(of(std::errc::operation_would_block).wouldBlock());
    EXPECT_TRUE(of(std::errc::resource_unavailable_try_again).wouldBlock());
    EXPECT_FALSE(of(std::errc::connection_reset).wouldBlock());

    EXPECT_TRUE(of(std::errc::operation_in_progress).inProgress());
    EXPECT_TRUE(of(std::errc::interrupted).inProgress());
    EXPECT_FALSE(of(std::errc::connection_refused).inProgress());

    EXPECT_TRUE(of(std::errc::too_many_files_open).outOfDescriptors());
    EXPECT_FALSE(of(std::errc::no_buffer_space).outOfDescriptors());

    EXPECT_TRUE(of(std::errc::connection_reset).connectionLost());
    EXPECT_TRUE(of(std::errc::connection_aborted).connectionLost());
    EXPECT_TRUE(of(std::errc::broken_pipe).connectionLost());
    EXPECT_FALSE(of(std::errc::timed_out).connectionLost());
}

TEST(SocketError, WithoutANameHereGivesTheNumber)
{
    const SocketError error(Call::Bind, 123456);
    EXPECT_EQ(error.name(), "123456");
    EXPECT_FALSE(error.text().empty());
}

TEST(SocketError, ComparesCallAndCode)
{
    const auto error = SocketError::of(Call::Bind, std::errc::address_in_use);
    EXPECT_EQ(error, SocketError(Call::Bind, error.code()));
    EXPECT_NE(error, SocketError(Call::Listen, error.code()));
    EXPECT_NE(error, SocketError::of(Call::Bind, std::errc::permission_denied));
}

} // namespace
