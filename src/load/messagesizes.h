#pragma once

#include <cstddef>
#include <random>

#include "load/loadconfig.h"

namespace echolab::load {

/// Draws the sizes of messages evenly from the range that a run is given. Belongs to one thread.
class MessageSizes
{
public:
    /// random outlives it.
    MessageSizes(const LoadConfig& config, std::mt19937_64& random)
        : m_smallest(config.smallestMessage)
        , m_choices(config.largestMessage - config.smallestMessage + 1)
        , m_random(random)
    {
    }

    std::size_t next() { return m_choices <= 1 ? m_smallest : m_smallest + m_random() % m_choices; }

private:
    const std::size_t m_smallest;
    const std::size_t m_choices;
    std::mt19937_64& m_random;
};

} // namespace echolab::load
