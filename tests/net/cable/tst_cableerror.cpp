#include <map>

#include <gtest/gtest.h>

#include "net/cable/cableerror.h"
#include "net/socket/socketerror.h"

namespace echolab::net {
namespace {

CableError errorOf(CableStep step, std::errc condition)
{
    return {step, SocketError::of(Call::Socket, condition).code()};
}

/// A system with these settings.
FileReader settings(const std::map<std::string, std::string>& values)
{
    return [values](const std::string& path) -> std::optional<std::string> {
        const auto found = values.find(path);
        return found != values.end() ? std::optional(found->second) : std::nullopt;
    };
}

TEST(CableError, NamesTheSettingThatRefused)
{
    const auto refused = errorOf(CableStep::Unshare, std::errc::operation_not_permitted);
    EXPECT_EQ(remedyFor(refused, settings({{"/proc/sys/kernel/unprivileged_userns_clone", "0\n"}})),
              CableRemedy::AllowUserNamespaces);
    EXPECT_EQ(remedyFor(refused, settings({{"/proc/sys/kernel/unprivileged_userns_clone", "1\n"}})),
              CableRemedy::LeaveContainer);
    EXPECT_EQ(remedyFor(refused, settings({})), CableRemedy::LeaveContainer);
}

TEST(CableError, KnowsThatAppArmorTakesTheRightsAwayAfterwards)
{
    const auto restricted = settings({{"/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1\n"}});
    EXPECT_EQ(remedyFor(errorOf(CableStep::MapUser, std::errc::permission_denied), restricted),
              CableRemedy::AddAppArmorProfile);
    EXPECT_EQ(remedyFor(errorOf(CableStep::MakeLink, std::errc::operation_not_permitted), restricted),
              CableRemedy::AddAppArmorProfile);
}

TEST(CableError, TellsTheLimitsApart)
{
    const auto full = errorOf(CableStep::Unshare, std::errc::no_space_on_device);
    EXPECT_EQ(remedyFor(full, settings({{"/proc/sys/user/max_user_namespaces", "0\n"}})),
              CableRemedy::RaiseUserNamespaces);
    EXPECT_EQ(remedyFor(full, settings({{"/proc/sys/user/max_net_namespaces", "0\n"}})),
              CableRemedy::RaiseNetworkNamespaces);
}

TEST(CableError, KnowsAMissingHelperAndKernelsWithoutIt)
{
    EXPECT_EQ(remedyFor(errorOf(CableStep::StartHelper, std::errc::no_such_file_or_directory), settings({})),
              CableRemedy::InstallHelper);
    EXPECT_EQ(remedyFor(errorOf(CableStep::MakeLink, std::errc::operation_not_supported), settings({})),
              CableRemedy::LoadVeth);
    EXPECT_EQ(remedyFor(errorOf(CableStep::NotHere, std::errc::function_not_supported), settings({})),
              CableRemedy::UseLinux);
    EXPECT_EQ(remedyFor(errorOf(CableStep::Thread, std::errc::resource_unavailable_try_again), settings({})),
              CableRemedy::None);
}

} // namespace
} // namespace echolab::net
