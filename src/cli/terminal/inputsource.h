#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace echolab::cli {

/// Standard input, read by one thread and cancelled by another. What a terminal gives is UTF-8.
class InputSource
{
public:
    /// A line ends with CR LF, not with LF alone.
    static const bool linesEndWithCarriageReturn;

    InputSource();
    ~InputSource();
    InputSource(const InputSource&) = delete;
    InputSource& operator=(const InputSource&) = delete;

    /// A person types there.
    static bool isTerminal();

    /// Waits for input. 0 at its end, after an error, and once cancelled. By one thread, always the same.
    std::size_t read(std::span<char> buffer);
    /// Ends a read() that waits and every later one; returns when none waits any more. From another thread.
    void cancel();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace echolab::cli
