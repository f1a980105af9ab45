#include "load/loadexport.h"

#include <iomanip>
#include <locale>
#include <sstream>

namespace echolab::load {

namespace {

/// Writes the members of one JSON object or array; commas and quotes are its business.
class JsonWriter
{
public:
    JsonWriter()
    {
        m_out.imbue(std::locale::classic());
        m_out.precision(12);
    }

    void open(std::string_view key, char bracket)
    {
        begin(key);
        m_out << bracket;
        m_first = true;
    }
    void close(char bracket)
    {
        m_out << bracket;
        m_first = false;
    }
    template <typename Number>
    void number(std::string_view key, Number value)
    {
        begin(key);
        m_out << value;
    }
    void time(std::string_view key, std::chrono::nanoseconds value) { number(key, value.count()); }
    void boolean(std::string_view key, bool value) { number(key, value ? "true" : "false"); }
    /// Symbolic names and addresses only: nothing in them needs escaping.
    void text(std::string_view key, std::string_view value)
    {
        begin(key);
        m_out << '"' << value << '"';
    }

    std::string result() const { return m_out.str(); }

private:
    void begin(std::string_view key)
    {
        if (!m_first) {
            m_out << ',';
        }
        m_first = false;
        if (!key.empty()) {
            m_out << '"' << key << "\":";
        }
    }

    std::ostringstream m_out;
    bool m_first = true;
};

void writeOptions(JsonWriter& json, const LoadConfig& config)
{
    json.open("options", '{');
    json.open("targets", '[');
    for (const auto& target : config.targets) {
        json.text("", target.text());
    }
    json.close(']');
    json.number("clients", config.clients);
    json.number("idle_clients", config.idleClients);
    json.boolean("connect_per_message", config.mode == LoadMode::ConnectPerMessage);
    json.number("smallest_message", config.smallestMessage);
    json.number("largest_message", config.largestMessage);
    json.number("in_flight", config.inFlight);
    json.number("rate", config.rate);
    json.time("duration_ns", config.duration);
    json.number("messages", config.messages);
    json.boolean("verify", config.verify);
    json.number("seed", config.seed);
    json.close('}');
}

void writeLatency(JsonWriter& json, const LatencySummary& latency)
{
    json.open("latency", '{');
    json.number("count", latency.count);
    json.time("min_ns", latency.min);
    json.time("mean_ns", latency.mean);
    json.time("p50_ns", latency.p50);
    json.time("p90_ns", latency.p90);
    json.time("p99_ns", latency.p99);
    json.time("p99_9_ns", latency.p999);
    json.time("max_ns", latency.max);
    json.close('}');
}

void writeSlots(JsonWriter& json, const std::vector<LoadSlot>& slots)
{
    json.open("slots", '[');
    for (const auto& slot : slots) {
        json.open("", '{');
        json.time("begin_ns", slot.begin);
        json.time("length_ns", slot.length);
        json.number("messages", slot.messages);
        json.number("bytes", slot.bytes);
        json.number("errors", slot.errors);
        json.time("p50_ns", slot.p50);
        json.time("p90_ns", slot.p90);
        json.time("p99_ns", slot.p99);
        json.time("max_ns", slot.max);
        json.close('}');
    }
    json.close(']');
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
    JsonWriter json;
    json.open("", '{');
    writeOptions(json, config);
    json.text("state", stateName(snapshot.state));
    if (snapshot.failure) {
        json.open("failure", '{');
        json.text("call", net::callName(snapshot.failure->call()));
        json.text("name", snapshot.failure->name());
        json.close('}');
    }
    json.time("elapsed_ns", snapshot.elapsed);
    json.number("rate", snapshot.rate);
    json.number("begun", snapshot.begun);
    json.number("echoed", snapshot.echoed);
    json.number("lost", snapshot.lost);
    json.number("in_flight", snapshot.inFlight);
    json.number("unsent", snapshot.unsent);
    json.number("bytes_sent", snapshot.bytesSent);
    json.number("bytes_received", snapshot.bytesReceived);
    json.open("errors", '[');
    for (const auto& error : snapshot.errors) {
        json.open("", '{');
        json.text("call", error.call);
        json.text("name", error.name);
        json.number("count", error.count);
        json.close('}');
    }
    json.close(']');
    writeLatency(json, snapshot.latency);
    writeSlots(json, snapshot.slots);
    json.close('}');
    return json.result() + '\n';
}

std::string toCsv(const LoadSnapshot& snapshot)
{
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out << "begin_s,length_s,messages,messages_per_s,bytes,errors,p50_us,p90_us,p99_us,max_us\r\n" << std::fixed;
    for (const auto& slot : snapshot.slots) {
        const std::chrono::duration<double> begin = slot.begin;
        const std::chrono::duration<double> length = slot.length;
        const double rate = length.count() > 0 ? static_cast<double>(slot.messages) / length.count() : 0;
        out << std::setprecision(6) << begin.count() << ',' << length.count() << ',' << slot.messages << ','
            << std::setprecision(1) << rate << ',' << slot.bytes << ',' << slot.errors << ',' << std::setprecision(3)
            << microseconds(slot.p50) << ',' << microseconds(slot.p90) << ',' << microseconds(slot.p99) << ','
            << microseconds(slot.max) << "\r\n";
    }
    return out.str();
}

} // namespace echolab::load
