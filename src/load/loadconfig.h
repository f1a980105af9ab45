#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "net/address/endpoint.h"

namespace echolab::load {

enum class LoadMode {
    Stream,            ///< every client connects once and sends all its messages over that connection
    ConnectPerMessage, ///< every message has a connection of its own: connect, send, receive the echo, close
};

/// What the messages are made of.
enum class LoadBytes {
    Any,       ///< all 256 values: finds servers that take what they get for text
    Printable, ///< letters, digits and the like (ASCII): readable where the other end shows what it gets
};

/// What load to put on a server. Numbers below the smallest that make sense count as that.
struct LoadConfig {
    /// Where to connect to; the clients take them in turn. At least one.
    std::vector<net::Endpoint> targets;
    std::size_t clients = 1;     ///< that send; at least 1
    std::size_t idleClients = 0; ///< that connect and say nothing
    LoadMode mode = LoadMode::Stream;

    /// Sizes are drawn evenly from this range, in bytes, at least 1.
    std::size_t smallestMessage = 64;
    std::size_t largestMessage = 64;
    /// How many messages of one client may be under way at once; at least 1, always 1 with ConnectPerMessage.
    std::size_t inFlight = 1;

    /// Messages a second, all clients together, on a fixed schedule (open loop): the time of a message counts from the
    /// moment it was due, whether or not the server held up those before it, so nothing is left out of the
    /// percentiles. 0: each client sends the next one as soon as it may (closed loop).
    double rate = 0;

    /// When to stop sending: after this time, counted from when all clients are connected, or this many messages,
    /// whichever comes first. 0: no such limit; with neither, only cancel() ends the run.
    std::chrono::nanoseconds duration{0};
    std::uint64_t messages = 0;

    LoadBytes bytes = LoadBytes::Any;
    bool verify = true;     ///< compare every byte that comes back with what was sent
    std::uint64_t seed = 1; ///< of the bytes and of the sizes

    std::chrono::milliseconds connectTimeout{10'000};
    /// How long nothing may come back while messages are under way: after that the run fails. 0: without limit.
    std::chrono::milliseconds stall{30'000};
    /// How long to wait for what is still under way after the duration has passed. A run without one waits for its
    /// last messages as for all others.
    std::chrono::milliseconds drainTimeout{2'000};
    /// The same for a run that was cancelled.
    std::chrono::milliseconds cancelTimeout{40};
    /// How long to wait, once a connection has its last echo and has ended its own half, for the server to end the
    /// other: what comes in between is too much.
    std::chrono::milliseconds endTimeout{500};
    /// The time series starts with slots of this length, at least 1 ms; snapshots are renewed as often.
    std::chrono::milliseconds slot{100};

    /// With numbers below the smallest that make sense raised to it.
    LoadConfig sensible() const;

    /// So many messages may be under way at once, all clients together. Each takes 16 bytes; their content is shared.
    static constexpr std::size_t mostUnderWay = 4'000'000;
    /// So many clients may there be, those that send and those that do not.
    static constexpr std::size_t mostClients = 200'000;
    /// Whether it keeps to these limits. A load that does not is not run.
    bool fits() const;
};

} // namespace echolab::load
