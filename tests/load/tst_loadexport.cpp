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
    snapshot.latency.count = 3;
    snapshot.slots = {{0ms, 100ms, 250, 16'000, 1, 10us, 20us, 30us, 41500ns}, {.begin = 100ms, .length = 50ms}};
    return snapshot;
}

} // namespace

TEST(LoadExport, CsvHasALineForEachSlot)
{
    EXPECT_EQ(toCsv(example()),
              "begin_s,length_s,messages,messages_per_s,bytes,errors,p50_us,p90_us,p99_us,max_us\r\n"
              "0.000000,0.100000,250,2500.0,16000,1,10.000,20.000,30.000,41.500\r\n"
              "0.100000,0.050000,0,0.0,0,0,,,,\r\n");
}

TEST(LoadExport, JsonIsWhole)
{
    LoadConfig config;
    config.targets = {net::Endpoint::loopback(net::Family::IPv6, 9000)};
    EXPECT_EQ(
        toJson(config, example()),
        R"({"options":{"targets":["[::1]:9000"],"clients":1,"idle_clients":0,"connect_per_message":false,)"
        R"("smallest_message":64,"largest_message":64,"in_flight":1,"rate":0.0,"duration_ns":0,"messages":0,)"
        R"("stall_ns":30000000000,"verify":true,"seed":1},"state":"completed","failure":null,"elapsed_ns":2000000000,)"
        R"("rate":1500000000.5,"asked":null,"begun":0,"echoed":3000000000,"lost":0,"in_flight":0,"unsent":0,)"
        R"("abandoned":0,"remaining":0,"bytes_sent":0,"bytes_received":0,)"
        R"("errors":[{"call":"connect","name":"ECONNREFUSED","count":2,"wrong_byte":null}],)"
        R"("latency":{"count":3,"min_ns":0,"mean_ns":0,"p50_ns":0,"p90_ns":0,"p99_ns":1500,"p99_9_ns":0,"max_ns":0},)"
        R"("slots":[{"begin_ns":0,"length_ns":100000000,"messages":250,"bytes":16000,"errors":1,"p50_ns":10000,)"
        R"("p90_ns":20000,"p99_ns":30000,"max_ns":41500},)"
        R"({"begin_ns":100000000,"length_ns":50000000,"messages":0,"bytes":0,"errors":0,"p50_ns":null,)"
        R"("p90_ns":null,"p99_ns":null,"max_ns":null}]})"
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
    EXPECT_NE(json.find(R"("rate":null)"), std::string::npos) << "it never ran: " << json;
    EXPECT_NE(json.find(R"("p50_ns":null)"), std::string::npos) << "nothing was measured: " << json;

    snapshot.failure.reset();
    snapshot.stalled = 30s;
    EXPECT_NE(toJson({}, snapshot).find(R"("failure":{"call":"recv","name":"STALLED"})"), std::string::npos);
}

TEST(LoadExport, JsonTellsWhereAnEchoWasWrong)
{
    LoadSnapshot snapshot;
    snapshot.errors = {{"recv", std::string(wrongEcho), 1, {}, WrongByte{1000, std::byte{65}, std::byte{66}}},
                       {"recv", std::string(unexpectedData), 1, {}, WrongByte{64, {}, std::byte{0}}}};
    const auto json = toJson({}, snapshot);
    EXPECT_NE(json.find(R"("wrong_byte":{"offset":1000,"expected":65,"seen":66})"), std::string::npos) << json;
    EXPECT_NE(json.find(R"("wrong_byte":{"offset":64,"expected":null,"seen":0})"), std::string::npos) << json;
}
