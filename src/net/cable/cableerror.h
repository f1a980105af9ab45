#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace echolab::net {

/// What is done, in this order, to have two hosts and a cable.
enum class CableStep : std::uint8_t {
    NotHere,     ///< this system has no network namespaces
    Thread,      ///< the cable's own thread
    StartHelper, ///< the program that makes the namespaces
    Unshare,     ///< a user and a network namespace
    MapUser,     ///< who one is in it
    MakeLink,    ///< the pairs of network cards
    SetAddress,  ///< the hosts' addresses and neighbours
    OpenEnd,     ///< the cable's ends
    AskHelper,   ///< the helper did not answer, or is gone
};

/// The call that a step makes: "unshare(CLONE_NEWUSER|CLONE_NEWNET)".
std::string_view callText(CableStep step);

/// Why there is no cable.
struct CableError {
    CableStep step = CableStep::NotHere;
    int code = 0; ///< errno

    /// "EPERM"
    std::string name() const;
    /// The system's text.
    std::string text() const;
    friend bool operator==(const CableError&, const CableError&) = default;
};

template <typename T>
using CableResult = tl::expected<T, CableError>;

/// What would allow it.
enum class CableRemedy : std::uint8_t {
    None,
    UseLinux,
    InstallHelper,          ///< echolab-cable is not beside the program
    AllowUserNamespaces,    ///< kernel.unprivileged_userns_clone is 0 (Debian before 11)
    RaiseUserNamespaces,    ///< user.max_user_namespaces is 0 or reached
    RaiseNetworkNamespaces, ///< user.max_net_namespaces is 0 or reached
    AddAppArmorProfile,     ///< kernel.apparmor_restrict_unprivileged_userns is 1 (Ubuntu since 23.10)
    LeaveContainer,         ///< refused, and none of the settings does it: the seccomp filter of a container
    LoadVeth,               ///< the kernel has no veth devices
};

/// The content of a file, nothing where it cannot be read.
using FileReader = std::function<std::optional<std::string>(const std::string& path)>;

/// Looks into the settings of the system, which readFile reads (a test gives others).
CableRemedy remedyFor(const CableError& error, const FileReader& readFile);
CableRemedy remedyFor(const CableError& error);

} // namespace echolab::net
