#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <unistd.h>

namespace echolab::test {

/// What this process holds in memory, in bytes, pages that it shares with the files they come from left out. Linux
/// only.
inline std::size_t residentBytes()
{
    std::ifstream statm("/proc/self/statm"); // proc(5): size, resident, shared, ... in pages
    std::size_t size = 0;
    std::size_t resident = 0;
    std::size_t shared = 0;
    statm >> size >> resident >> shared;
    return (resident - shared) * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

/// The most that this process ever held in memory, in bytes, with the pages of files (VmHWM in proc(5)). Linux only.
inline std::size_t mostResidentBytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            std::size_t kibibytes = 0;
            status >> kibibytes;
            return kibibytes * 1024;
        }
    }
    return 0;
}

/// How many descriptors this process has open. Linux only.
inline std::size_t openDescriptors()
{
    const std::filesystem::directory_iterator open("/proc/self/fd");
    return static_cast<std::size_t>(std::distance(begin(open), end(open))) - 1; // without the one that looks
}

} // namespace echolab::test
