#pragma once

#include <array>

namespace echolab::app {

/// A pipe that wakes whoever waits for its reading end in poll(). Where the system gives none, the descriptors are -1,
/// which poll() passes over.
class WakePipe
{
public:
    WakePipe();
    ~WakePipe();
    WakePipe(const WakePipe&) = delete;
    WakePipe& operator=(const WakePipe&) = delete;

    /// Readable from signal() until clear().
    int descriptor() const { return m_ends[0]; }
    /// From any thread, also in a signal handler. Never waits.
    void signal() const;
    void clear() const;

private:
    std::array<int, 2> m_ends = {-1, -1};
};

} // namespace echolab::app
