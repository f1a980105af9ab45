#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "echo/base/bytes.h"
#include "echo/base/eventqueue.h"
#include "lab/stage/text.h"
#include "lab/stage/verdict.h"
#include "net/address/endpoint.h"
#include "net/table/tcprow.h"
#include "net/trace/tracerecord.h"

namespace echolab::lab {

/// Who does something in an experiment.
enum class Role { Server, Client, SecondClient };

/// A step begins. In steps, not played, the experiment waits here for ExperimentRun::next().
struct StepBegun {
    int number; ///< 1 for the first
    Text what;
};
/// Calls come in the order in which they began. One that waited comes when it has returned: waited says
/// that what began later, or CallWaits for itself, was shown before it.
struct CallMade {
    Role role;
    net::TraceRecord record;
    bool waited = false;
};
/// A call was made and has not returned yet; CallMade follows when it has.
struct CallWaits {
    Role role;
    net::Call call;
};
enum class Direction { Sent, Received };
/// Bytes as one send() took or one recv() delivered them.
struct BytesMoved {
    Role role;
    Direction direction;
    std::uint64_t size;
    echo::Bytes data; ///< the first bytes of them, at most BytesMoved::shown
    static constexpr std::size_t shown = 256;
};
/// The sockets of the experiment as the system reports them.
struct StatesSeen {
    std::vector<net::TcpRow> rows;
};
/// Something worth knowing was seen.
struct Noted {
    Role role;
    Text what;
};
/// A claim was put to the test.
struct Found {
    Finding finding;
};
/// The last event of a run. All its sockets are closed and all its threads are done.
struct Ended {
    std::optional<Verdict> verdict; ///< nothing: cancelled
};

/// Numbers runs, so that results of an earlier run are told from those of a later one; the starter chooses it.
using RunId = std::uint32_t;

struct LabEvent {
    using What =
        std::variant<echo::Skipped, StepBegun, CallMade, CallWaits, BytesMoved, StatesSeen, Noted, Found, Ended>;

    LabEvent(echo::Skipped skipped)
        : what(skipped)
    {
    }
    LabEvent(RunId id, What happened)
        : run(id)
        , what(std::move(happened))
    {
    }

    RunId run = 0; ///< 0 for Skipped
    std::chrono::steady_clock::time_point at = std::chrono::steady_clock::now();
    What what;
};

using LabEventQueue = echo::EventQueue<LabEvent>;

} // namespace echolab::lab
