#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <sched.h>
#include <sys/types.h>

// The threads of an engine in this process, and where they run. Linux only.

namespace echolab::bench {

inline std::set<pid_t> threads()
{
    std::set<pid_t> all;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/task")) {
        all.insert(std::stoi(entry.path().filename()));
    }
    return all;
}

/// thread: 0 is this one.
inline void pin(pid_t thread, std::size_t processor)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(processor, &set);
    (void)::sched_setaffinity(thread, sizeof(set), &set);
}

/// This thread on another processor than the first, while it lives: what is measured is what the window asks of the
/// engine, not how they share a processor.
class OutOfTheWay
{
public:
    OutOfTheWay()
    {
        (void)::sched_getaffinity(0, sizeof(m_before), &m_before);
        pin(0, 1);
    }
    ~OutOfTheWay() { (void)::sched_setaffinity(0, sizeof(m_before), &m_before); }
    OutOfTheWay(const OutOfTheWay&) = delete;
    OutOfTheWay& operator=(const OutOfTheWay&) = delete;

private:
    cpu_set_t m_before{};
};

/// Those that began since threads() was asked before.
class EngineThreads
{
public:
    explicit EngineThreads(const std::set<pid_t>& before)
    {
        const auto now = threads();
        std::set_difference(now.begin(), now.end(), before.begin(), before.end(), std::back_inserter(m_threads));
    }

    /// Processor time so far, in nanoseconds (schedstat, see proc(5)).
    double time() const
    {
        double sum = 0;
        for (const pid_t thread : m_threads) {
            std::ifstream file("/proc/self/task/" + std::to_string(thread) + "/schedstat");
            double ran = 0;
            file >> ran;
            sum += ran;
        }
        return sum;
    }
    void pinTo(std::size_t processor) const
    {
        for (const pid_t thread : m_threads) {
            pin(thread, processor);
        }
    }

private:
    std::vector<pid_t> m_threads;
};

} // namespace echolab::bench
