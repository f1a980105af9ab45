#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "net/cable/framelog.h"
#include "net/segment/tcpanalysis.h"
#include "net/table/tcpinfo.h"
#include "net/trace/tracerecord.h"

namespace echolab::app {

/// A segment on the cable and what it means.
struct LadderSegment {
    net::CableFrame frame;
    net::SegmentFacts facts;
};

/// What the kernels of both hosts counted, at one moment.
struct KernelFigures {
    std::chrono::steady_clock::time_point at;
    net::TcpInfo client;
    net::TcpInfo server;
};

/// What happened on the cable and at both of its ends: the segments and the socket calls of a server on host A and a
/// client on host B.
struct Ladder {
    std::chrono::steady_clock::time_point begin; ///< of the first call or segment
    std::vector<LadderSegment> segments;         ///< in the order in which they were sent
    std::vector<net::TraceRecord> calls;         ///< in the order in which they began
    std::uint64_t forgotten = 0;                 ///< segments for which there was no room, the oldest
    std::optional<KernelFigures> kernel;

    static Ladder of(net::FrameLog::Snapshot frames, std::vector<net::TraceRecord> calls);

    /// Milliseconds since the begin.
    double milliseconds(std::chrono::steady_clock::time_point at) const
    {
        return std::chrono::duration<double, std::milli>(at - begin).count();
    }
    static bool isFromClient(const LadderSegment& segment) { return segment.frame.from == net::CableHost::B; }
};

/// Whether a call is shown beside the segments: what the book's programs call, and waiting for over a millisecond. A
/// call that would have waited, and did nothing, is not.
bool isShown(const net::TraceRecord& call);

} // namespace echolab::app
