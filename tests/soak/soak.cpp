// Mixed load and faults against the engine, in every service model, for as long as wanted. Every byte that a client
// without fault sends is verified; memory and descriptors at the end are compared with those after the first part.
// usage: soak [SECONDS]      exit status: 0 where all held, 1 where something did not, 2 on wrong usage

#include <charconv>
#include <cstdio>
#include <cstring>
#include <optional>
#include <random>

#include "soakround.h"
#include "support/machine/processfigures.h"
#include "support/machine/slowness.h"
#include "support/running/runningserver.h"

using namespace echolab;
using Clock = std::chrono::steady_clock;

namespace {

struct Figures {
    std::size_t resident = test::residentBytes();
    std::size_t descriptors = test::openDescriptors();
};

double mebibytes(std::size_t bytes)
{
    return static_cast<double>(bytes) / (1 << 20);
}

std::vector<echo::ServerConfig> everyService()
{
    std::vector<echo::ServerConfig> services;
    for (const auto family : {net::Family::IPv4, net::Family::IPv6}) {
        for (const auto model :
             {echo::ServiceModel::EventLoop, echo::ServiceModel::ThreadPerClient, echo::ServiceModel::OneAtATime}) {
            services.push_back(test::loopbackOptions(model, family));
        }
        services.push_back(services.front());
        services.back().local = net::Endpoint::loopback(family, 0);
        services.back().loops = 2;
    }
    return services;
}

int failed(const std::string& why)
{
    std::printf("FAILED: %s\n", why.c_str());
    return 1;
}

int runFor(std::chrono::seconds length)
{
    // Sanitizers shadow what is used, and keep what is freed for a while.
    constexpr std::size_t mostGrowth = (8U << 20) * test::slowness * test::slowness + test::quarantine;
    const auto services = everyService();
    const auto round = std::clamp<std::chrono::milliseconds>(length / (2 * static_cast<int>(services.size())),
                                                             std::chrono::milliseconds(200), std::chrono::seconds(5));
    const auto end = Clock::now() + length;
    std::mt19937 random(std::random_device{}());
    soak::Tally total;
    std::optional<Figures> afterFirst;
    auto report = Clock::now() + std::chrono::minutes(1);
    do {
        for (const auto& service : services) {
            total += soak::runRound(service, static_cast<std::uint32_t>(random()), round);
            if (!total.problem.empty()) {
                return failed(total.problem);
            }
        }
        if (!afterFirst) {
            afterFirst.emplace(); // every service has run once: from here on nothing may grow
        }
        if (Clock::now() >= report) {
            const Figures now;
            std::printf("  %.0f MiB verified, memory %.1f MiB, %zu descriptors\n", mebibytes(total.verifiedBytes),
                        mebibytes(now.resident), now.descriptors);
            std::fflush(stdout);
            report += std::chrono::minutes(1);
        }
    } while (Clock::now() < end);

    const Figures last;
    std::printf("%llu servers, %.1f MiB in %llu messages verified, %llu rude clients, %llu actions, %llu faults\n"
                "slowest stop %.1f ms\n"
                "memory %.1f MiB after the first part, %.1f MiB at the end; descriptors %zu and %zu\n",
                static_cast<unsigned long long>(total.servers), mebibytes(total.verifiedBytes),
                static_cast<unsigned long long>(total.messages), static_cast<unsigned long long>(total.rudeClients),
                static_cast<unsigned long long>(total.actions), static_cast<unsigned long long>(total.faults),
                std::chrono::duration<double, std::milli>(total.slowestStop).count(), mebibytes(afterFirst->resident),
                mebibytes(last.resident), afterFirst->descriptors, last.descriptors);
    if (last.resident > afterFirst->resident + mostGrowth) {
        return failed("memory has grown");
    }
    if (last.descriptors > afterFirst->descriptors) {
        return failed("descriptors were left open");
    }
    if (total.slowestStop > std::chrono::milliseconds(100) * test::slowness) {
        return failed("a server took too long to stop");
    }
    if (total.verifiedBytes == 0 || total.faults == 0) {
        return failed("nothing was tested");
    }
    std::puts("passed");
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    long seconds = 600;
    if (argc > 1) {
        const char* const end = argv[1] + std::strlen(argv[1]);
        const auto [last, error] = std::from_chars(argv[1], end, seconds);
        if (argc > 2 || error != std::errc{} || last != end || seconds < 1) {
            std::fputs("usage: soak [SECONDS]\n", stderr);
            return 2;
        }
    }
    try {
        return runFor(std::chrono::seconds(seconds));
    } catch (const std::exception& problem) {
        return failed(problem.what());
    }
}
