#include <gtest/gtest.h>

#include "load/loadexport.h"

using namespace echolab;
using namespace echolab::load;
using namespace std::chrono_literals;

namespace {

LoadSnapshot example()
{
    LoadSnapshot snapshot;
    snapshot.state = LoadState::Completed;
    snapshot.elapsed = 2s;
    snapshot.echoed = 3'000'000'000;
    snapshot.rate = 1'500'000'000.5;
    snapshot.errors = {{"connect", "ECONNREFUSED", 2}};
    snapshot.latency.p99 = 1500ns;
    snapshot.slots = {{0ms, 100ms, 250, 16'000, 1, 10us, 20us, 30us, 41500ns}};
    return snapshot;
}

} // namespace

TEST(LoadExport, CsvHasALineForEachSlot)
{
    EXPECT_EQ(toCsv(example()),
              "begin_s,length_s,messages,messages_per_s,bytes,errors,p50_us,p90_us,p99_us,max_us\r\n"
              "0.000000,0.100000,250,2500.0,16000,1,10.000,20.000,30.000,41.500\r\n");
}

TEST(LoadExport, JsonIsWhole)
{
    LoadConfig config;
    config.targets = {net::Endpoint::loopback(net::Family::IPv6, 9000)};
    EXPECT_EQ(
        toJson(config, example()),
        R"({"options":{"targets":["[::1]:9000"],"clients":1,"idle_clients":0,"connect_per_message":false,)"
        R"("smallest_message":64,"largest_message":64,"in_flight":1,"rate":0.0,"duration_ns":0,"messages":0,)"
        R"("verify":true,"seed":1},"state":"completed","elapsed_ns":2000000000,"rate":1500000000.5,"begun":0,)"
        R"("echoed":3000000000,"lost":0,"in_flight":0,"unsent":0,"bytes_sent":0,"bytes_received":0,)"
        R"("errors":[{"call":"connect","name":"ECONNREFUSED","count":2}],)"
        R"("latency":{"count":0,"min_ns":0,"mean_ns":0,"p50_ns":0,"p90_ns":0,"p99_ns":1500,"p99_9_ns":0,"max_ns":0},)"
        R"("slots":[{"begin_ns":0,"length_ns":100000000,"messages":250,"bytes":16000,"errors":1,"p50_ns":10000,)"
        R"("p90_ns":20000,"p99_ns":30000,"max_ns":41500}]})"
        "\n");
}

TEST(LoadExport, JsonNamesTheFailure)
{
    LoadSnapshot snapshot;
    snapshot.state = LoadState::Failed;
    snapshot.failure = net::SocketError::of(net::Call::EpollCreate, std::errc::too_many_files_open);
    const auto json = toJson({}, snapshot);
    EXPECT_NE(json.find(R"("state":"failed","failure":{"call":")"), std::string::npos) << json;
    EXPECT_NE(json.find(snapshot.failure->name()), std::string::npos) << json;
}
