#include <functional>

#include <gtest/gtest.h>

#include "net/cable/network_linux.h"

namespace echolab::net {
namespace {

/// A kernel that does nothing, and refuses what a test wants refused.
class RefusingKernel final : public KernelCalls
{
public:
    std::function<int(const std::string&)> refuse = [](const std::string&) {
        return 0;
    };
    std::vector<std::string> calls;

    CallResult unshare(int) override { return answer("unshare", 0); }
    CallResult currentNamespace() override { return answer("currentNamespace", -1); }
    CallResult enter(int) override { return answer("enter", 0); }
    CallResult writeFile(const char* path, std::string_view text) override
    {
        return answer(path, static_cast<int>(text.size()));
    }
    CallResult socket(int, int, int) override { return answer("socket", -1); }
    CallResult configure(NetlinkRequest request) override
    {
        nlmsghdr header{};
        std::memcpy(&header, request.message().data(), sizeof(header));
        return answer("configure " + std::to_string(header.nlmsg_type), 0);
    }
    CallResult cardIndex(const char* name) override { return answer(name, 1); }
    CallResult await(const NetlinkRequest&, bool (*)(std::span<const std::byte>)) override
    {
        return answer("await", 0);
    }
    void disableOffloads(const char*) override { }

private:
    CallResult answer(const std::string& call, int value)
    {
        calls.push_back(call);
        const int error = refuse(call);
        return error != 0 ? CallResult{-1, error} : CallResult{value, 0};
    }
};

CableResult<void> buildWith(RefusingKernel& kernel)
{
    return Network::build(kernel, 1500).map([](const Network&) {});
}

TEST(Network, IsBuiltWhereNothingIsRefused)
{
    RefusingKernel kernel;
    EXPECT_TRUE(buildWith(kernel));
}

TEST(Network, EachRefusalNamesItsStep)
{
    const std::vector<std::pair<std::string, CableStep>> refusals{
        {"unshare", CableStep::Unshare},
        {"/proc/self/uid_map", CableStep::MapUser},
        {"/proc/self/gid_map", CableStep::MapUser},
        {"currentNamespace", CableStep::Unshare},
        {"configure " + std::to_string(RTM_NEWLINK), CableStep::MakeLink},
        {"configure " + std::to_string(RTM_NEWADDR), CableStep::SetAddress},
        {"configure " + std::to_string(RTM_NEWNEIGH), CableStep::SetAddress},
        {"eth0", CableStep::MakeLink},
        {"await", CableStep::MakeLink},
    };
    for (const auto& [call, step] : refusals) {
        RefusingKernel kernel;
        kernel.refuse = [wanted = call](const std::string& made) {
            return made == wanted ? EPERM : 0;
        };
        const auto built = buildWith(kernel);
        ASSERT_FALSE(built) << call;
        EXPECT_EQ(built.error(), (CableError{step, EPERM})) << call;
    }
}

TEST(Network, ASettingThatTheKernelDoesNotHaveIsNotMissed)
{
    RefusingKernel kernel;
    kernel.refuse = [](const std::string& call) {
        return call.starts_with("/proc/sys/") ? ENOENT : 0;
    };
    EXPECT_TRUE(buildWith(kernel));
}

TEST(Network, AMessageEndsWhereItsLengthSays)
{
    NetlinkRequest request = vethRequest("cable0", "eth0", {2, 0, 0, 0, 0, 1}, 5, 1500);
    const auto message = request.message();
    nlmsghdr header{};
    std::memcpy(&header, message.data(), sizeof(header));
    EXPECT_EQ(header.nlmsg_len, message.size());
    std::size_t at = NLMSG_LENGTH(sizeof(ifinfomsg));
    while (at < message.size()) { // the attributes fill the message, to its last byte
        rtattr head{};
        ASSERT_LE(at + sizeof(head), message.size());
        std::memcpy(&head, message.data() + at, sizeof(head));
        ASSERT_GE(head.rta_len, sizeof(head));
        at += RTA_ALIGN(head.rta_len);
    }
    EXPECT_EQ(at, message.size());
}

} // namespace
} // namespace echolab::net
