// The trace against strace, call by call, of the same run of traceprogram.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

/// One call as either of the two tells it.
struct Told {
    std::string name;
    std::string socket; ///< the first argument; empty where the call has none
    std::string value;
    std::string error; ///< "-" where it succeeded
    std::string text;  ///< the whole call

    friend bool operator==(const Told& a, const Told& b)
    {
        return a.name == b.name && a.socket == b.socket && a.value == b.value && a.error == b.error;
    }
    friend std::ostream& operator<<(std::ostream& out, const Told& told)
    {
        return out << told.name << ' ' << told.socket << " = " << told.value << ' ' << told.error << "   " << told.text;
    }
};

bool startsWithSocket(const std::string& name)
{
    return name != "socket" && name != "poll" && name != "epoll_create1";
}

bool makesSocket(const std::string& name)
{
    return name == "socket" || name == "accept4" || name == "epoll_create1";
}

/// The system calls behind some of the functions have other names.
std::string function(const std::string& name)
{
    static const std::map<std::string, std::string> functions{
        {"recvfrom", "recv"}, {"sendto", "send"}, {"epoll_pwait", "epoll_wait"}, {"ppoll", "poll"}};
    const auto found = functions.find(name);
    return found != functions.end() ? found->second : name;
}

std::vector<Told> straceOf(const fs::path& file)
{
    static const std::regex line(R"((\w+)\((.*)\)\s+= (-?\d+)(?: (E[A-Z]+))?.*)");
    static const std::regex first(R"((\d+).*)");
    std::vector<Told> calls;
    std::set<std::string> sockets; // that are open
    std::ifstream in(file);
    for (std::string text; std::getline(in, text);) {
        std::smatch match;
        if (!std::regex_match(text, match, line) || text.find("F_GETFL") != std::string::npos) {
            continue; // asking for the flags is one half of setMode(), which is one record
        }
        Told told{function(match[1]), {}, match[3], match[4].matched ? match[4].str() : "-", text};
        const std::string arguments = match[2];
        std::smatch socket;
        if (startsWithSocket(told.name) && std::regex_match(arguments, socket, first)) {
            told.socket = socket[1];
        }
        if (makesSocket(told.name)) {
            sockets.insert(told.value);
        } else if ((told.name == "close" || told.name == "fcntl") && !sockets.contains(told.socket)) {
            continue; // a file of the loader or of a sanitizer
        }
        if (told.name == "close") {
            sockets.erase(told.socket);
        }
        calls.push_back(std::move(told));
    }
    return calls;
}

std::map<unsigned, std::vector<Told>> traceOf(const fs::path& file)
{
    std::map<unsigned, std::vector<Told>> threads;
    std::ifstream in(file);
    unsigned thread = 0;
    for (Told told; in >> thread >> told.name >> told.socket >> told.value >> told.error;) {
        std::getline(in >> std::ws, told.text);
        if (told.socket == "-1") {
            told.socket.clear();
        }
        threads[thread].push_back(told);
    }
    return threads;
}

/// The lengths of transfers and every constant that our text names must stand in strace's too.
void expectSameArguments(const Told& ours, const Told& theirs)
{
    static const std::regex constant(R"([A-Z][A-Z_0-9]{3,}|buf, \d+)");
    for (auto it = std::sregex_iterator(ours.text.begin(), ours.text.end(), constant); it != std::sregex_iterator();
         ++it) {
        auto word = it->str();
        if (word == "IPPROTO_TCP" && theirs.text.find("SOL_TCP") != std::string::npos) {
            continue; // strace's name for the same level
        }
        if (word == "IPPROTO_IPV6" && theirs.text.find("SOL_IPV6") != std::string::npos) {
            continue;
        }
        if (word.starts_with("buf")) {
            word = word.substr(3); // ", 512"
        }
        EXPECT_NE(theirs.text.find(word), std::string::npos) << word << " of " << ours << "\nis not in " << theirs;
    }
}

} // namespace

TEST(TraceAgainstStrace, TellsTheSameCallsInTheSameOrder)
{
    const auto folder = fs::temp_directory_path() / ("echolab-strace-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    const auto output = (folder / "trace").string();
    const std::string strace = "strace -ff -o " + (folder / "s").string()
        + " -e trace=network,poll,ppoll,epoll_create1,epoll_ctl,epoll_wait,epoll_pwait,close,fcntl ";
    if (std::system((strace + "true 2>/dev/null >/dev/null").c_str()) != 0) {
        fs::remove_all(folder);
        GTEST_SKIP() << "strace is not here, or may not trace";
    }
    for (const auto& entry : fs::directory_iterator(folder)) {
        fs::remove(entry);
    }
    // The leak checker is a tracer itself and cannot run under another.
    ASSERT_EQ(std::system(("ASAN_OPTIONS=detect_leaks=0 " + strace + ECHOLAB_TRACE_PROGRAM + " > " + output).c_str()),
              0);

    std::vector<std::pair<long, std::vector<Told>>> theirs; // by thread id, which grows with each new thread
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with("s.")) {
            auto calls = straceOf(entry.path());
            if (!calls.empty()) {
                theirs.emplace_back(std::stol(name.substr(2)), std::move(calls));
            }
        }
    }
    std::sort(theirs.begin(), theirs.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto ours = traceOf(output);
    ASSERT_EQ(ours.size(), 3U) << "the server's thread and two clients'";
    ASSERT_EQ(theirs.size(), ours.size());

    std::size_t compared = 0;
    for (std::size_t thread = 0; thread < theirs.size(); ++thread) {
        const auto& mine = ours.at(static_cast<unsigned>(thread + 1));
        const auto& strace1 = theirs[thread].second;
        for (std::size_t i = 0; i < std::min(mine.size(), strace1.size()); ++i) {
            ASSERT_EQ(mine[i], strace1[i]) << "thread " << thread + 1 << ", call " << i + 1;
            expectSameArguments(mine[i], strace1[i]);
            ++compared;
        }
        EXPECT_EQ(mine.size(), strace1.size()) << "thread " << thread + 1;
    }
    EXPECT_GT(compared, 60U);
    fs::remove_all(folder);
}
