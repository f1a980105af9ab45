#include "soakround.h"

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <thread>
#include <vector>

#include "support/peers/pinger.h"
#include "support/running/runningserver.h"
#include "support/sockets/randomlyfaultysystemcalls.h"

namespace echolab::soak {

namespace {

using namespace echolab::test;

/// Does nothing wrong. Where others are served one after the other, it goes after a few messages and comes again.
class Verifier
{
public:
    Verifier(const net::Endpoint& remote, std::uint32_t seed, int messagesPerConnection)
        : m_thread([=, this](const std::stop_token& stop) { run(stop, remote, seed, messagesPerConnection); })
    {
    }

    void requestStop() { m_thread.request_stop(); }
    Tally finish()
    {
        m_thread.join();
        return m_tally;
    }

private:
    void run(const std::stop_token& stop, const net::Endpoint& remote, std::uint32_t seed, int messagesPerConnection)
    {
        std::mt19937 random(seed);
        try {
            while (!stop.stop_requested()) {
                Pinger pinger(remote, seed);
                for (int i = 0; i < messagesPerConnection && !stop.stop_requested(); ++i) {
                    const auto most = random() % 50 == 0 ? 200'000U : 3'000U;
                    const std::size_t size = 1 + random() % most;
                    pinger.roundTrip(size);
                    m_tally.verifiedBytes += size;
                    ++m_tally.messages;
                }
            }
        } catch (const std::exception& problem) {
            m_tally.problem = problem.what();
        }
    }

    Tally m_tally;
    std::jthread m_thread; ///< last, so that it is joined before anything it uses goes
};

/// One visit of a client that behaves badly, in one manner of several. What becomes of it does not matter.
void behaveBadly(const net::Endpoint& remote, std::mt19937& random, std::vector<net::Socket>& silent)
{
    auto client = connectTo(remote);
    const std::string text(1 + random() % 20'000, 'x');
    switch (random() % 5) {
    case 0: // resets in the middle of an echo
        (void)client.send(std::as_bytes(std::span(text)));
        (void)client.setOption(net::Option::Linger, 0);
        break;
    case 1: // closes without reading
        (void)client.send(std::as_bytes(std::span(text)));
        break;
    case 2: // ends its half and reads a part of the answer
        (void)client.send(std::as_bytes(std::span(text)).first(1));
        (void)client.shutdown(net::ShutdownHow::Send);
        break;
    case 3: break; // comes and goes
    default:       // says nothing, for a while
        silent.push_back(std::move(client));
        if (silent.size() > 20) {
            (void)silent.front().setOption(net::Option::Linger, 0);
            silent.erase(silent.begin());
        }
        break;
    }
}

/// Acts on a connection that is not among the verifiers'.
bool actOnSomeone(echo::EchoServer& server, std::mt19937& random, const std::vector<net::Socket>& victims)
{
    using echo::ConnectionAction;
    constexpr std::array actions = {ConnectionAction::Close, ConnectionAction::Reset, ConnectionAction::FinishSending,
                                    ConnectionAction::PauseReceiving, ConnectionAction::ResumeReceiving};
    if (victims.empty()) {
        return false;
    }
    const auto peer = victims[random() % victims.size()].localEndpoint();
    const auto snapshot = server.snapshot();
    const auto found = std::find_if(snapshot.connections.begin(), snapshot.connections.end(),
                                    [&](const echo::ConnectionInfo& info) { return peer && info.peer == *peer; });
    if (found == snapshot.connections.end()) {
        return false;
    }
    server.act(found->id, actions[random() % actions.size()]);
    return true;
}

} // namespace

Tally& Tally::operator+=(const Tally& other)
{
    verifiedBytes += other.verifiedBytes;
    messages += other.messages;
    rudeClients += other.rudeClients;
    actions += other.actions;
    faults += other.faults;
    servers += other.servers;
    slowestStop = std::max(slowestStop, other.slowestStop);
    if (problem.empty()) {
        problem = other.problem;
    }
    return *this;
}

Tally runRound(const echo::ServerConfig& config, std::uint32_t seed, std::chrono::milliseconds duration)
{
    Tally tally;
    tally.servers = 1;
    FaultRates rates;
    rates.connectionAborted = 5;
    rates.noBufferSpace = 5;
    RandomlyFaultySystemCalls calls(seed, rates);
    std::mt19937 random(seed);
    {
        RunningServer running(config, calls, {256, 256 * 1024});
        const bool alone = config.model == echo::ServiceModel::OneAtATime;
        std::vector<std::unique_ptr<Verifier>> verifiers;
        for (std::uint32_t i = 0; i < (alone ? 2U : 8U); ++i) {
            verifiers.push_back(std::make_unique<Verifier>(running.local, seed + i, alone ? 5 : 1000));
        }
        std::vector<net::Socket> silent;
        const auto end = std::chrono::steady_clock::now() + duration;
        while (std::chrono::steady_clock::now() < end) {
            behaveBadly(running.local, random, silent);
            ++tally.rudeClients;
            if (alone) {
                silent.clear(); // or nobody else would be served
            } else {
                tally.actions += actOnSomeone(running.server, random, silent) ? 1U : 0U;
            }
        }
        for (const auto& verifier : verifiers) {
            verifier->requestStop();
        }
        for (const auto& verifier : verifiers) {
            tally += verifier->finish();
        }
        const auto before = std::chrono::steady_clock::now();
        running.server.stop();
        if (!running.events.next<echo::ServerStopped>(running.session)) {
            tally.problem = "the server does not stop";
        }
        tally.slowestStop = std::chrono::steady_clock::now() - before;
    }
    tally.faults = calls.injected();
    if (calls.openSockets() != 0 && tally.problem.empty()) {
        tally.problem = "the server has left sockets open";
    }
    if (!tally.problem.empty()) {
        tally.problem += std::string(" (") + nameOf(config.model) + ", seed " + std::to_string(seed) + ")";
    }
    return tally;
}

} // namespace echolab::soak
