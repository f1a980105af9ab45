#include "load/loadtally.h"

namespace echolab::load {

void LoadTally::failed(const Fault& fault, std::uint64_t underWay)
{
    std::pair key(std::string(fault.call), fault.name);
    ErrorCount& error =
        m_errors.try_emplace(key, ErrorCount{key.first, key.second, 0, fault.error, fault.wrongByte}).first->second;
    ++error.count;
    m_lost += underWay;
    m_underWay -= underWay;
}

void LoadTally::tell(LoadSnapshot& snapshot) const
{
    snapshot.echoed = m_echoed;
    snapshot.lost = m_lost;
    snapshot.inFlight = m_underWay;
    snapshot.bytesSent = m_bytesSent;
    snapshot.bytesReceived = m_bytesReceived;
    const std::chrono::duration<double> seconds = snapshot.elapsed;
    snapshot.rate = seconds.count() > 0 ? static_cast<double>(m_echoed) / seconds.count() : 0;
    for (const auto& [name, error] : m_errors) {
        snapshot.errors.push_back(error);
    }
}

} // namespace echolab::load
