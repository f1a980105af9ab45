#include "load/loadexport.h"

#include <nlohmann/json.hpp>

#include "load/csvwriter.h"

namespace echolab::load {

namespace {

using Json = nlohmann::ordered_json;

Json configOf(const LoadConfig& config)
{
    Json targets = Json::array();
    for (const auto& target : config.targets) {
        targets.push_back(target.text());
    }
    return {{"targets", std::move(targets)},
            {"clients", config.clients},
            {"idle_clients", config.idleClients},
            {"connect_per_message", config.mode == LoadMode::ConnectPerMessage},
            {"smallest_message", config.smallestMessage},
            {"largest_message", config.largestMessage},
            {"in_flight", config.inFlight},
            {"rate", config.rate},
            {"duration_ns", config.duration.count()},
            {"messages", config.messages},
            {"verify", config.verify},
            {"seed", config.seed}};
}

Json latencyOf(const LatencySummary& latency)
{
    return {{"count", latency.count},           {"min_ns", latency.min.count()}, {"mean_ns", latency.mean.count()},
            {"p50_ns", latency.p50.count()},    {"p90_ns", latency.p90.count()}, {"p99_ns", latency.p99.count()},
            {"p99_9_ns", latency.p999.count()}, {"max_ns", latency.max.count()}};
}

Json slotsOf(const std::vector<LoadSlot>& slots)
{
    Json result = Json::array();
    for (const auto& slot : slots) {
        result.push_back({{"begin_ns", slot.begin.count()},
                          {"length_ns", slot.length.count()},
                          {"messages", slot.messages},
                          {"bytes", slot.bytes},
                          {"errors", slot.errors},
                          {"p50_ns", slot.p50.count()},
                          {"p90_ns", slot.p90.count()},
                          {"p99_ns", slot.p99.count()},
                          {"max_ns", slot.max.count()}});
    }
    return result;
}

double microseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::micro>(time).count();
}

} // namespace

std::string_view stateName(LoadState state)
{
    switch (state) {
    case LoadState::Idle: return "idle";
    case LoadState::Connecting: return "connecting";
    case LoadState::Running: return "running";
    case LoadState::Draining: return "draining";
    case LoadState::Completed: return "completed";
    case LoadState::Cancelled: return "cancelled";
    case LoadState::Failed: return "failed";
    }
    return "?";
}

std::string toJson(const LoadConfig& config, const LoadSnapshot& snapshot)
{
    Json json{{"options", configOf(config)}, {"state", stateName(snapshot.state)}};
    if (snapshot.failure) {
        json["failure"] = {{"call", net::callName(snapshot.failure->call())}, {"name", snapshot.failure->name()}};
    }
    json["elapsed_ns"] = snapshot.elapsed.count();
    json["rate"] = snapshot.rate;
    json["begun"] = snapshot.begun;
    json["echoed"] = snapshot.echoed;
    json["lost"] = snapshot.lost;
    json["in_flight"] = snapshot.inFlight;
    json["unsent"] = snapshot.unsent;
    json["bytes_sent"] = snapshot.bytesSent;
    json["bytes_received"] = snapshot.bytesReceived;
    Json errors = Json::array();
    for (const auto& error : snapshot.errors) {
        errors.push_back({{"call", error.call}, {"name", error.name}, {"count", error.count}});
    }
    json["errors"] = std::move(errors);
    json["latency"] = latencyOf(snapshot.latency);
    json["slots"] = slotsOf(snapshot.slots);
    return json.dump() + '\n';
}

std::string toCsv(const LoadSnapshot& snapshot)
{
    CsvWriter csv;
    for (const char* name : {"begin_s", "length_s", "messages", "messages_per_s", "bytes", "errors", "p50_us", "p90_us",
                             "p99_us", "max_us"}) {
        csv.text(name);
    }
    csv.endRow();
    for (const auto& slot : snapshot.slots) {
        const std::chrono::duration<double> begin = slot.begin;
        const std::chrono::duration<double> length = slot.length;
        const double rate = length.count() > 0 ? static_cast<double>(slot.messages) / length.count() : 0;
        csv.decimal(begin.count(), 6).decimal(length.count(), 6).integer(slot.messages).decimal(rate, 1);
        csv.integer(slot.bytes).integer(slot.errors);
        for (const auto time : {slot.p50, slot.p90, slot.p99, slot.max}) {
            csv.decimal(microseconds(time), 3);
        }
        csv.endRow();
    }
    return csv.result();
}

} // namespace echolab::load
