#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include <tl/expected.hpp>

namespace echolab::cli {

/// Standard input, read by one thread and cancelled by another. What a terminal gives is UTF-8.
class InputSource
{
public:
    /// What a read() brought.
    struct Block {
        std::size_t size = 0; ///< bytes
        bool last = false;    ///< nothing comes after it
    };

    /// Why a read() failed.
    struct Failure {
        std::string_view call; ///< "read", without parentheses
        int code;              ///< the system's
    };

    /// A line ends with CR LF, not with LF alone.
    static const bool linesEndWithCarriageReturn;

    InputSource();
    ~InputSource();
    InputSource(const InputSource&) = delete;
    InputSource& operator=(const InputSource&) = delete;

    /// A person types there.
    static bool isTerminal();

    /// Waits for input. The last block may have bytes: at a terminal, those of a line that a person ended with the end
    /// of input instead of Enter. By one thread, always the same.
    tl::expected<Block, Failure> read(std::span<char> buffer);
    /// From now on what is there is still read, and where read() would wait, the input has ended. From another thread.
    void stopWaiting();
    /// Ends a read() that waits and every later one; returns when none waits any more. From another thread.
    void cancel();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace echolab::cli
