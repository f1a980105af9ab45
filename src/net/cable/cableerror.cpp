#include "net/cable/cableerror.h"

#include <fstream>
#include <sstream>
#include <system_error>

#include "net/socket/socketerror.h"

namespace echolab::net {

std::string_view callText(CableStep step)
{
    switch (step) {
    case CableStep::NotHere: return "unshare()";
    case CableStep::Thread: return "pthread_create()";
    case CableStep::StartHelper: return "posix_spawn(echolab-cable)";
    case CableStep::Unshare: return "unshare(CLONE_NEWUSER|CLONE_NEWNET)";
    case CableStep::MapUser: return "write(/proc/self/uid_map)";
    case CableStep::MakeLink: return "sendmsg(RTM_NEWLINK)";
    case CableStep::SetAddress: return "sendmsg(RTM_NEWADDR)";
    case CableStep::OpenEnd: return "socket(AF_PACKET)";
    case CableStep::AskHelper: return "recvmsg(echolab-cable)";
    }
    return "?";
}

std::string CableError::name() const
{
    return SocketError(Call::Socket, code).name();
}

std::string CableError::text() const
{
    return SocketError(Call::Socket, code).text();
}

namespace {

/// Of a setting that is a number; nothing where there is no such setting.
std::optional<int> setting(const FileReader& readFile, const std::string& path)
{
    if (const auto content = readFile("/proc/sys/" + path)) {
        std::istringstream stream(*content);
        if (int value = 0; stream >> value) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

CableRemedy remedyFor(const CableError& error, const FileReader& readFile)
{
    const SocketError code(Call::Socket, error.code);
    switch (error.step) {
    case CableStep::NotHere: return CableRemedy::UseLinux;
    case CableStep::StartHelper:
        return code.is(std::errc::no_such_file_or_directory) ? CableRemedy::InstallHelper : CableRemedy::None;
    case CableStep::MakeLink:
        if (code.is(std::errc::operation_not_supported)) {
            return CableRemedy::LoadVeth;
        }
        break;
    default: break;
    }
    if (code.is(std::errc::no_space_on_device)) { // unshare(2): a limit is reached
        return setting(readFile, "user/max_net_namespaces") == 0 ? CableRemedy::RaiseNetworkNamespaces
                                                                 : CableRemedy::RaiseUserNamespaces;
    }
    if (code.is(std::errc::operation_not_permitted) || code.is(std::errc::permission_denied)) {
        if (setting(readFile, "kernel/unprivileged_userns_clone") == 0) {
            return CableRemedy::AllowUserNamespaces;
        }
        if (setting(readFile, "kernel/apparmor_restrict_unprivileged_userns").value_or(0) != 0) {
            return CableRemedy::AddAppArmorProfile;
        }
        return CableRemedy::LeaveContainer;
    }
    return CableRemedy::None;
}

CableRemedy remedyFor(const CableError& error)
{
    return remedyFor(error, [](const std::string& path) -> std::optional<std::string> {
        std::ifstream file(path);
        std::ostringstream content;
        if (!file || !(content << file.rdbuf())) {
            return std::nullopt;
        }
        return content.str();
    });
}

} // namespace echolab::net
