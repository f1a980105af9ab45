#pragma once

// The helper process, as the cable sees it.

#include <array>
#include <mutex>
#include <string>

#include "net/cable/cablechannel_linux.h"

namespace echolab::net {

/// Where the helper lies: beside the program, in ../bin or in ../lib/echolab; empty where it is in none of them.
std::string helperPath();

/// Starts the helper and asks it. The process is started by the thread that calls start(), and ends with this thread
/// too; all else may be called from any.
class CableHelper
{
public:
    static CableResult<CableHelper> start(const std::string& path);
    /// Ends the helper, and waits for it.
    ~CableHelper();
    CableHelper(CableHelper&& other) noexcept;
    CableHelper& operator=(CableHelper&&) = delete;

    /// Both ends of the cable.
    CableResult<std::array<Descriptor, 2>> build(int mtu);
    /// The value is a socket of the host. EPIPE where the helper is gone.
    CallResult socket(CableHost host, int domain, int type, int protocol);
    CableResult<void> setMtu(int mtu);

private:
    CableHelper(Descriptor channel, int process)
        : m_channel(std::move(channel))
        , m_process(process)
    {
    }
    CableResult<void> ask(const HelperRequest& request, std::span<Descriptor> answer);

    std::mutex m_mutex; ///< one question at a time
    Descriptor m_channel;
    int m_process;
};

} // namespace echolab::net
