#include "net/cable/cablehelper_linux.h"

#include <array>
#include <csignal>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include "net/socket/systemcalls_posix.h"

namespace echolab::net {

std::string helperPath()
{
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
    if (failed) {
        return {};
    }
    for (const char* const folder : {".", "../bin", "../lib/echolab"}) {
        auto candidate = program.parent_path() / folder / "echolab-cable";
        if (std::filesystem::exists(candidate, failed)) {
            return candidate.lexically_normal().string();
        }
    }
    return {};
}

CableResult<CableHelper> CableHelper::start(const std::string& path)
{
    std::array<int, 2> ends{};
    if (const auto made = returned(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()));
        made.failed()) {
        return tl::unexpected(CableError{CableStep::StartHelper, made.error});
    }
    Descriptor ours(ends[0]);
    Descriptor its(ends[1]);
    if (its.number() == helperChannel) { // dup2() onto itself would leave it to be closed
        its = Descriptor(::fcntl(its.number(), F_DUPFD_CLOEXEC, helperChannel + 1));
    }

    posix_spawn_file_actions_t actions{};
    ::posix_spawn_file_actions_init(&actions);
    // It reads and writes nothing, and must not keep a pipe open that others wait for.
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        ::posix_spawn_file_actions_addopen(&actions, standard, "/dev/null", O_RDWR, 0);
    }
    ::posix_spawn_file_actions_adddup2(&actions, its.number(), helperChannel);
    std::string name = path.empty() ? "echolab-cable" : path;
    std::array<char*, 2> arguments{name.data(), nullptr};
    std::array<char*, 1> environment{nullptr};
    pid_t process = 0;
    const int error = ::posix_spawn(&process, name.c_str(), &actions, nullptr, arguments.data(), environment.data());
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        return tl::unexpected(CableError{CableStep::StartHelper, error});
    }
    return CableHelper(std::move(ours), process);
}

CableHelper::CableHelper(CableHelper&& other) noexcept
    : m_channel(std::move(other.m_channel))
    , m_process(std::exchange(other.m_process, 0))
{
}

CableHelper::~CableHelper()
{
    if (m_process == 0) {
        return;
    }
    m_channel = {}; // it ends when it sees this; the descriptors of sockets that it made are handed over already
    while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) { }
}

CableResult<void> CableHelper::ask(const HelperRequest& request, std::span<Descriptor> answer)
{
    const std::lock_guard lock(m_mutex);
    HelperAnswer said;
    auto result = sendMessage(m_channel.number(), request);
    if (!result.failed()) {
        result = receiveMessage(m_channel.number(), said, answer);
    }
    if (result.failed() || result.value == 0) {
        return tl::unexpected(CableError{CableStep::AskHelper, EPIPE});
    }
    if (said.error != 0) {
        return tl::unexpected(CableError{said.step, said.error});
    }
    return {};
}

CableResult<std::array<Descriptor, 2>> CableHelper::build(int mtu)
{
    std::array<Descriptor, 2> ends;
    return ask({.kind = HelperRequest::Kind::Build, .mtu = mtu}, ends).map([&] { return std::move(ends); });
}

CallResult CableHelper::socket(CableHost host, int domain, int type, int protocol)
{
    std::array<Descriptor, 1> socket;
    const auto done = ask({HelperRequest::Kind::Socket, host, domain, type, protocol}, socket);
    return done ? CallResult{socket[0].release(), 0} : CallResult{-1, done.error().code};
}

CableResult<void> CableHelper::setMtu(int mtu)
{
    return ask({.kind = HelperRequest::Kind::SetMtu, .mtu = mtu}, {});
}

} // namespace echolab::net
