#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "load/loadconnection.h"
#include "load/loadsnapshot.h"

namespace echolab::load {

/// What a run has come to so far: messages, bytes, and what went wrong. Belongs to one thread.
class LoadTally
{
public:
    void begun() { ++m_underWay; }
    void sent(std::size_t bytes) { m_bytesSent += bytes; }
    void received(std::size_t bytes) { m_bytesReceived += bytes; }
    /// A message has come back whole.
    void cameBack()
    {
        ++m_echoed;
        --m_underWay;
    }
    /// A connection broke with so many messages under way, which are lost.
    void failed(const Fault& fault, std::uint64_t underWay);

    std::uint64_t echoed() const noexcept { return m_echoed; }
    std::uint64_t underWay() const noexcept { return m_underWay; }

    /// Fills in the figures that are kept here, and the rate that they make over its elapsed time.
    void tell(LoadSnapshot& snapshot) const;

private:
    std::uint64_t m_echoed = 0;
    std::uint64_t m_lost = 0;
    std::uint64_t m_underWay = 0;
    std::uint64_t m_bytesSent = 0;
    std::uint64_t m_bytesReceived = 0;
    std::map<std::pair<std::string, std::string>, ErrorCount> m_errors; ///< by call and name
};

} // namespace echolab::load
