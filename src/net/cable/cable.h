#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "net/address/endpoint.h"
#include "net/cable/cableconfig.h"
#include "net/cable/cableerror.h"
#include "net/cable/framelog.h"
#include "net/socket/systemcalls.h"
#include "net/table/tcptable.h"

namespace echolab::net {

/// 192.0.2.1 and 192.0.2.2 (RFC 5737), 2001:db8::1 and 2001:db8::2 (RFC 3849): addresses that are kept for documents.
Endpoint hostAddress(CableHost host, Family family, std::uint16_t port);
/// "host-a"
std::string_view hostName(CableHost host);

/// Two hosts and the cable between them, made of Linux's network namespaces: real kernels' TCP, seen segment by
/// segment, without any right and out of reach for all other programs. A thread of its own passes the frames on; a
/// helper process makes the sockets. With the object, and with this process however it ends, all of it is gone.
///
/// Public methods may be called from any thread and return at once, except where said.
class Cable
{
public:
    /// Waits until the cable is up: about 50 ms.
    static CableResult<std::unique_ptr<Cable>> create(const CableConfig& config = {});
    /// Ends the thread and the helper, and waits for both.
    ~Cable();
    Cable(const Cable&) = delete;
    Cable& operator=(const Cable&) = delete;

    /// The system as the host has it: socket() makes a socket of the host, and waits for the helper to do so; accepted
    /// sockets belong to it as well. All other calls are those of every socket. socket() fails with EPIPE once the
    /// helper is gone. Lives as long as the cable.
    SystemCalls& calls(CableHost host);
    /// What netstat shows on the host. Waits for the kernel's answer, as tcpTable().
    Result<std::vector<TcpRow>> tcpTable(CableHost host, const TcpFilter& filter = {});

    void setConditions(const CableConditions& conditions);
    void lose(const CableLoss& loss);
    /// Of all four network cards. Waits for the helper.
    CableResult<void> setMtu(int mtu);

    FrameLog::Snapshot frames() const;
    /// How many segments there have been.
    std::uint64_t segments() const;
    /// Frames that came faster than the cable's thread could read them; they are not in frames(). Since the start.
    std::uint64_t overrun() const;
    /// Why the cable's thread has ended before its time: then nothing is passed on any more.
    std::optional<CableError> failure() const;
    /// Whether frames are on their way, held back by the cable.
    bool isBusy() const;
    /// The time of the day that steady_clock's time was, by the clocks as they stood when the cable was made.
    std::chrono::system_clock::time_point wallTime(std::chrono::steady_clock::time_point at) const;

private:
    class Impl;
    explicit Cable(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace echolab::net
