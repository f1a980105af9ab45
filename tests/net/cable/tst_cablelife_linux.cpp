// How cables begin and end: nothing may be left of them.

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <set>

#include <sys/wait.h>
#include <unistd.h>

#include "cabletest.h"

namespace echolab::net {
namespace {

namespace fs = std::filesystem;

std::size_t openDescriptors()
{
    const fs::directory_iterator all("/proc/self/fd");
    return static_cast<std::size_t>(std::distance(fs::begin(all), fs::end(all)));
}

/// The processes that a process has started, ended ones that it has not waited for included.
std::set<pid_t> childrenOf(pid_t process)
{
    std::set<pid_t> children;
    for (const auto& task : fs::directory_iterator("/proc/" + std::to_string(process) + "/task")) {
        std::ifstream file(task.path() / "children");
        for (pid_t child = 0; file >> child;) {
            children.insert(child);
        }
    }
    return children;
}

/// Whether it has not ended. A zombie, which waits for init only, has.
bool runs(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/stat");
    std::string number;
    std::string name;
    std::string state;
    return (status >> number >> name >> state) && state != "Z";
}

class CableLife : public CableTest
{ };

TEST_F(CableLife, AHundredCablesLeaveNothing)
{
    plugIn();
    if (IsSkipped()) {
        return;
    }
    cable.reset();
    const auto descriptors = openDescriptors();
    for (int i = 0; i < 100; ++i) {
        auto made = Cable::create();
        ASSERT_TRUE(made) << callText(made.error().step) << ' ' << made.error().name();
        EXPECT_TRUE(Socket::open(Family::IPv4, Mode::Blocking, (*made)->calls(CableHost::A)));
    }
    EXPECT_EQ(openDescriptors(), descriptors);
    EXPECT_EQ(childrenOf(::getpid()), std::set<pid_t>{});
}

TEST_F(CableLife, IsUpSoon)
{
    const auto began = std::chrono::steady_clock::now();
    plugIn();
    if (IsSkipped()) {
        return;
    }
    RecordProperty(
        "milliseconds",
        static_cast<int>(
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began).count()));
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(2)); // 200 ms on a machine at rest
}

TEST_F(CableLife, TheHelperEndsWithAKilledProgram)
{
    plugIn();
    if (IsSkipped()) {
        return;
    }
    cable.reset(); // no thread runs: fork() is safe
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    const pid_t program = ::fork();
    if (program == 0) {
        const auto made = Cable::create();
        const char good = made ? '1' : '0';
        static_cast<void>(::write(pipe[1], &good, 1));
        for (;;) {
            ::pause();
        }
    }
    char good = 0;
    ASSERT_EQ(::read(pipe[0], &good, 1), 1);
    EXPECT_EQ(good, '1');
    const auto helpers = childrenOf(program);
    EXPECT_EQ(helpers.size(), 1U);
    ASSERT_EQ(::kill(program, SIGKILL), 0);
    ASSERT_EQ(::waitpid(program, nullptr, 0), program);
    EXPECT_TRUE(eventually([&] { return std::none_of(helpers.begin(), helpers.end(), runs); }));
    ::close(pipe[0]);
    ::close(pipe[1]);
}

TEST_F(CableLife, WithoutTheHelperWhatIsConnectedGoesOnAndNewSocketsFail)
{
    plugIn();
    if (IsSkipped()) {
        return;
    }
    Socket server = listening();
    const auto echoing = echoOnce(server);
    auto client = connectTo(server);
    ASSERT_TRUE(client);
    const auto helpers = childrenOf(::getpid());
    ASSERT_EQ(helpers.size(), 1U);
    ASSERT_EQ(::kill(*helpers.begin(), SIGKILL), 0);
    EXPECT_TRUE(eventually([&] {
        const auto socket = Socket::open(Family::IPv4, Mode::Blocking, cable->calls(CableHost::A));
        return !socket && socket.error().is(std::errc::broken_pipe);
    }));
    echo(*client, 1000);
    ASSERT_TRUE(client->close());
}

} // namespace
} // namespace echolab::net
