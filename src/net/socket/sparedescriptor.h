#pragma once

#include <cstdint>

namespace echolab::net {

/// A descriptor kept in reserve, so that a connection can still be accepted and closed when no other is left (EMFILE).
/// Without it the pending connection keeps the listening socket readable and the loop spins. Holds nothing on Windows,
/// which has no such limit.
class SpareDescriptor
{
public:
    SpareDescriptor() { acquire(); }
    ~SpareDescriptor() { release(); }
    SpareDescriptor(const SpareDescriptor&) = delete;
    SpareDescriptor& operator=(const SpareDescriptor&) = delete;

    void release() noexcept;
    /// Takes one again where it can; false while there is none to be had.
    bool acquire() noexcept;

private:
    int m_descriptor = -1;
};

} // namespace echolab::net
