#include <gtest/gtest.h>

#include <deque>

#include "support/machine/processfigures.h"
#include "support/machine/slowness.h"
#include "support/peers/deafclient.h"
#include "support/peers/pinger.h"
#include "support/running/runningserver.h"

using namespace echolab;
using namespace echolab::echo;
using namespace echolab::test;

namespace {

class Memory : public testing::TestWithParam<ServiceModel>
{ };
INSTANTIATE_TEST_SUITE_P(Models, Memory, testing::Values(ServiceModel::ThreadPerClient, ServiceModel::EventLoop),
                         [](const auto& tested) { return nameOf(tested.param); });

// Sanitizers shadow what is used, so the bounds grow with them.
TEST_P(Memory, StaysFlatWhateverIsSentByClientsThatNeverRead)
{
    constexpr std::size_t mebibyte = 1 << 20;
    RunningServer running(loopbackOptions(GetParam()), net::systemCalls(), {16, 64 * 1024});
    Pinger pinger(running.local);
    pinger.p99(100);
    const auto before = residentBytes();

    std::deque<DeafClient> deaf;
    std::uint64_t sent = 0;
    for (std::uint32_t i = 0; i < 16; ++i) {
        auto& client = deaf.emplace_back(running.local, i);
        client.fill();
        sent += client.sent();
    }
    const auto filled = residentBytes();
    const auto most = GetParam() == ServiceModel::EventLoop ? defaultHighWaterMark : defaultReceiveBuffer(GetParam());
    const auto held = deaf.size() * most;
    EXPECT_LE(filled, before + (held + 4 * mebibyte) * slowness + quarantine) << sent << " bytes were sent";

    for (int round = 0; round < 5; ++round) {
        pinger.p99(500);
        for (auto& client : deaf) {
            client.fill(1); // tries again: whatever fits meanwhile
        }
    }
    EXPECT_LE(residentBytes(), filled + mebibyte * slowness + quarantine);
}

} // namespace
