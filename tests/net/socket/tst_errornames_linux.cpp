#include <gtest/gtest.h>

#include <cerrno>
#include <cstring>

#include <netdb.h>

#include "net/socket/errornames.h"

namespace {

using namespace echolab::net;

TEST(ErrorNames, AreThoseOfTheSystemForEveryCodeItHas)
{
    constexpr int largest = 4095; // of what a system call may return on Linux, errno(3) names some 130
    int named = 0;
    for (int code = 1; code <= largest; ++code) {
        const char* const name = ::strerrorname_np(code);
        EXPECT_EQ(systemErrorName(code), name != nullptr ? name : "") << code;
        named += name != nullptr ? 1 : 0;
    }
    EXPECT_GT(named, 130);
}

TEST(ErrorNames, AreThereForEveryCodeThatGetaddrinfoHasATextFor)
{
    const std::string unknown = ::gai_strerror(-1000);
    for (int code = -1; code > -200; --code) {
        if (::gai_strerror(code) != unknown) {
            EXPECT_TRUE(resolverErrorName(code).starts_with("EAI_")) << code << ": " << ::gai_strerror(code);
        }
    }
    EXPECT_EQ(SocketError(Call::GetAddrInfo, EAI_NODATA).name(), "EAI_NODATA");
    EXPECT_EQ(SocketError(Call::GetAddrInfo, EAI_ADDRFAMILY).name(), "EAI_ADDRFAMILY");
}

TEST(ErrorNames, OfAFailureBeneathGetaddrinfoAreThatFailures)
{
    errno = EMFILE;
    const auto error = resolverError(EAI_SYSTEM);
    EXPECT_EQ(callName(error.call()), "getaddrinfo");
    EXPECT_EQ(error.name(), "EMFILE");
    EXPECT_TRUE(error.outOfDescriptors());
    EXPECT_EQ(error.text(), std::strerror(EMFILE));
}

} // namespace
