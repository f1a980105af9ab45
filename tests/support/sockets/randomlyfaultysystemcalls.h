#pragma once

#include <cstdint>
#include <mutex>
#include <random>

#include "support/sockets/interceptedsystemcalls.h"

namespace echolab::test {

/// How often, of 1,000 calls, each fault comes. The defaults are faults that a correct program never lets its
/// user see: nothing is lost by any of them.
struct FaultRates {
    unsigned interrupted = 30;      ///< EINTR from any call that may give it
    unsigned wouldBlock = 30;       ///< EWOULDBLOCK from send(), recv() and accept() of a nonblocking socket
    unsigned shortened = 200;       ///< send() and recv() see 1 to 16 bytes only
    unsigned outOfDescriptors = 0;  ///< EMFILE from accept()
    unsigned connectionAborted = 0; ///< ECONNABORTED from accept()
    unsigned noBufferSpace = 0;     ///< ENOBUFS from send(), recv() and accept()
    unsigned connectionReset = 0;   ///< ECONNRESET from send() and recv(): the connection must end, and only it
};

/// The system's calls with faults drawn at random. The sequence of draws follows from the seed; with several
/// threads the calls they fall on vary from run to run. A test names the seed when it fails.
class RandomlyFaultySystemCalls : public InterceptedSystemCalls
{
public:
    explicit RandomlyFaultySystemCalls(std::uint32_t seed, const FaultRates& rates = {})
        : m_rates(rates)
        , m_random(seed)
    {
    }

    /// How many calls did not run as asked.
    std::uint64_t injected() const { return m_injected.load(); }

protected:
    Fault faultFor(net::Call call, net::NativeSocket socket) override
    {
        const bool transfers = call == net::Call::Send || call == net::Call::Recv;
        const bool accepts = call == net::Call::Accept;
        const bool waits = call == net::Call::Poll || call == net::Call::EpollWait;
        if ((transfers || accepts || waits) && drawn(m_rates.interrupted)) {
            return error(call, std::errc::interrupted);
        }
        if ((transfers || accepts) && isNonblocking(socket) && drawn(m_rates.wouldBlock)) {
            return error(call, std::errc::operation_would_block);
        }
        if (accepts && drawn(m_rates.outOfDescriptors)) {
            return error(call, std::errc::too_many_files_open);
        }
        if (accepts && drawn(m_rates.connectionAborted)) {
            return error(call, std::errc::connection_aborted);
        }
        if ((transfers || accepts) && drawn(m_rates.noBufferSpace)) {
            return error(call, std::errc::no_buffer_space);
        }
        if (transfers && drawn(m_rates.connectionReset)) {
            return error(call, std::errc::connection_reset);
        }
        if (transfers && drawn(m_rates.shortened)) {
            m_injected.fetch_add(1);
            return {0, number(1, 16)};
        }
        return {};
    }

private:
    Fault error(net::Call call, std::errc condition)
    {
        m_injected.fetch_add(1);
        return {net::SocketError::of(call, condition).code()};
    }
    unsigned number(unsigned least, unsigned most)
    {
        const std::lock_guard lock(m_mutex);
        return std::uniform_int_distribution<unsigned>(least, most)(m_random);
    }
    bool drawn(unsigned perThousand) { return perThousand != 0 && number(1, 1000) <= perThousand; }

    const FaultRates m_rates;
    std::atomic<std::uint64_t> m_injected = 0;
    std::mutex m_mutex;
    std::mt19937 m_random;
};

} // namespace echolab::test
