#include "app/ladder/ladder.h"

#include <algorithm>
#include <utility>

namespace echolab::app {

Ladder Ladder::of(net::FrameLog::Snapshot frames, std::vector<net::TraceRecord> calls)
{
    Ladder ladder;
    ladder.forgotten = frames.forgotten;
    ladder.calls = std::move(calls);
    std::stable_sort(ladder.calls.begin(), ladder.calls.end(),
                     [](const net::TraceRecord& a, const net::TraceRecord& b) { return a.at < b.at; });
    net::TcpAnalysis analysis;
    ladder.segments.reserve(frames.frames.size());
    for (auto& frame : frames.frames) {
        const auto facts = analysis.add(frame.segment, ladder.segments.size(), frame.lost.has_value());
        ladder.segments.push_back({std::move(frame), facts});
    }
    if (!ladder.segments.empty()) {
        ladder.begin = ladder.segments.front().frame.sent;
    }
    if (!ladder.calls.empty() && (ladder.segments.empty() || ladder.calls.front().at < ladder.begin)) {
        ladder.begin = ladder.calls.front().at;
    }
    return ladder;
}

bool isShown(const net::TraceRecord& call)
{
    switch (call.call) {
    case net::Call::Poll:
    case net::Call::EpollWait: return call.took >= std::chrono::milliseconds(1);
    case net::Call::Socket:
    case net::Call::Bind:
    case net::Call::Listen:
    case net::Call::Connect:
    case net::Call::Shutdown:
    case net::Call::Close: return true;
    case net::Call::Accept:
    case net::Call::Send:
    case net::Call::Recv: return !call.failed() || !net::SocketError(call.call, call.error).wouldBlock();
    default: return false;
    }
}

} // namespace echolab::app
