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
            {"stall_ns", std::chrono::nanoseconds(config.stall).count()},
            {"verify", config.verify},
            {"seed", config.seed}};
}

/// What was measured so many times; null where never.
Json measured(std::chrono::nanoseconds time, std::uint64_t count)
{
    return count > 0 ? Json(time.count()) : Json();
}

Json latencyOf(const LatencySummary& latency)
{
    const auto time = [&](std::chrono::nanoseconds value) {
        return measured(value, latency.count);
    };
    return {{"count", latency.count},         {"min_ns", time(latency.min)}, {"mean_ns", time(latency.mean)},
            {"p50_ns", time(latency.p50)},    {"p90_ns", time(latency.p90)}, {"p99_ns", time(latency.p99)},
            {"p99_9_ns", time(latency.p999)}, {"max_ns", time(latency.max)}};
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
                          {"p50_ns", measured(slot.p50, slot.messages)},
                          {"p90_ns", measured(slot.p90, slot.messages)},
                          {"p99_ns", measured(slot.p99, slot.messages)},
                          {"max_ns", measured(slot.max, slot.messages)}});
    }
    return result;
}

/// Why a run has failed; null where it has not.
Json failureOf(const LoadSnapshot& snapshot)
{
    if (snapshot.stalled) {
        return {{"call", net::callName(net::Call::Recv)}, {"name", stalledName}};
    }
    if (snapshot.failure) {
        return {{"call", net::callName(snapshot.failure->call())}, {"name", snapshot.failure->name()}};
    }
    return nullptr;
}

Json wrongByteOf(const std::optional<WrongByte>& wrong)
{
    if (!wrong) {
        return nullptr;
    }
    const auto value = [](std::byte byte) {
        return std::to_integer<unsigned>(byte);
    };
    return {{"offset", wrong->offset},
            {"expected", wrong->expected ? Json(value(*wrong->expected)) : Json()},
            {"seen", value(wrong->seen)}};
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
    json["failure"] = failureOf(snapshot);
    json["elapsed_ns"] = snapshot.elapsed.count();
    json["rate"] = snapshot.elapsed.count() > 0 ? Json(snapshot.rate) : Json();
    json["asked"] = snapshot.asked ? Json(*snapshot.asked) : Json();
    json["begun"] = snapshot.begun;
    json["echoed"] = snapshot.echoed;
    json["lost"] = snapshot.lost;
    json["in_flight"] = snapshot.inFlight;
    json["unsent"] = snapshot.unsent;
    json["abandoned"] = snapshot.abandoned;
    json["remaining"] = snapshot.remaining;
    json["bytes_sent"] = snapshot.bytesSent;
    json["bytes_received"] = snapshot.bytesReceived;
    Json errors = Json::array();
    for (const auto& error : snapshot.errors) {
        errors.push_back({{"call", error.call},
                          {"name", error.name},
                          {"count", error.count},
                          {"wrong_byte", wrongByteOf(error.wrongByte)}});
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
            if (slot.messages > 0) {
                csv.decimal(microseconds(time), 3);
            } else {
                csv.empty();
            }
        }
        csv.endRow();
    }
    return csv.result();
}

} // namespace echolab::load
