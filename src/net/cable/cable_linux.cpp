#include "net/cable/cable.h"

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <thread>

#include <linux/netlink.h>

#include "net/address/sockaddr.h"
#include "net/cable/cablehelper_linux.h"
#include "net/cable/cableline_linux.h"
#include "net/socket/startthread.h"
#include "net/socket/systemcalls_posix.h"
#include "net/table/tcptable_linux.h"

namespace echolab::net {

namespace {

class HostCalls final : public SystemCalls
{
public:
    HostCalls(std::optional<CableHelper>& helper, CableHost host)
        : m_helper(helper)
        , m_host(host)
    {
    }

    CallResult socket(Family family, Mode mode) override
    {
        const int flags = SOCK_CLOEXEC | (mode == Mode::Nonblocking ? SOCK_NONBLOCK : 0);
        return m_helper->socket(m_host, nativeFamily(family), SOCK_STREAM | flags, IPPROTO_TCP);
    }

private:
    std::optional<CableHelper>& m_helper;
    CableHost m_host;
};

} // namespace

class Cable::Impl
{
public:
    explicit Impl(const CableConfig& config)
        : m_log(config.remembered)
    {
    }
    ~Impl()
    {
        if (m_line) {
            m_line->post(CableLine::Stop{});
        }
    }

    CableResult<void> start(const CableConfig& config)
    {
        const auto up = std::make_shared<std::promise<CableResult<void>>>();
        auto outcome = up->get_future();
        // The helper is this thread's child, and ends with it.
        auto thread = startThread(
            [this, config, up] {
                const auto begun = begin(config);
                m_up = begun.has_value();
                up->set_value(begun);
                if (m_up) {
                    m_line->run();
                }
            },
            [this, up](const SocketError& error) {
                m_failure.store(error.code(), std::memory_order_relaxed);
                if (!m_up) {
                    up->set_value(tl::unexpected(CableError{CableStep::Thread, error.code()}));
                }
            });
        if (!thread) {
            return tl::unexpected(CableError{CableStep::Thread, thread.error().code()});
        }
        m_thread = std::move(*thread);
        return outcome.get();
    }

    SystemCalls& calls(CableHost host) { return host == CableHost::A ? m_callsOfA : m_callsOfB; }
    CableHelper& helper() { return *m_helper; }
    CableLine& line() const { return *m_line; }
    const FrameLog& log() const { return m_log; }
    std::optional<CableError> failure() const
    {
        const int code = m_failure.load(std::memory_order_relaxed);
        return code != 0 ? std::optional(CableError{CableStep::Thread, code}) : std::nullopt;
    }
    std::chrono::nanoseconds wallOffset() const { return m_wallOffset; }

private:
    CableResult<void> begin(const CableConfig& config)
    {
        auto helper = CableHelper::start(helperPath());
        if (!helper) {
            return tl::unexpected(helper.error());
        }
        m_helper.emplace(std::move(*helper));
        return m_helper->build(config.mtu)
            .and_then([&](std::array<Descriptor, 2> ends) { return CableLine::create(std::move(ends), config, m_log); })
            .map([&](std::unique_ptr<CableLine> line) { m_line = std::move(line); });
    }

    const std::chrono::nanoseconds m_wallOffset = std::chrono::system_clock::now().time_since_epoch()
        - std::chrono::steady_clock::now().time_since_epoch();
    FrameLog m_log;
    std::optional<CableHelper> m_helper;
    HostCalls m_callsOfA{m_helper, CableHost::A};
    HostCalls m_callsOfB{m_helper, CableHost::B};
    std::unique_ptr<CableLine> m_line;
    bool m_up = false; ///< belongs to the thread
    std::atomic<int> m_failure = 0;
    std::jthread m_thread; ///< last: ends before what it uses
};

Cable::Cable(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Cable::~Cable() = default;

CableResult<std::unique_ptr<Cable>> Cable::create(const CableConfig& config)
{
    auto impl = std::make_unique<Impl>(config);
    return impl->start(config).map([&] { return std::unique_ptr<Cable>(new Cable(std::move(impl))); });
}

SystemCalls& Cable::calls(CableHost host)
{
    return m_impl->calls(host);
}

Result<std::vector<TcpRow>> Cable::tcpTable(CableHost host, const TcpFilter& filter)
{
    return tcpTableFromNetlink(filter,
                               m_impl->helper().socket(host, AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
}

void Cable::setConditions(const CableConditions& conditions)
{
    m_impl->line().post(conditions);
}

void Cable::lose(const CableLoss& loss)
{
    m_impl->line().post(loss);
}

CableResult<void> Cable::setMtu(int mtu)
{
    return m_impl->helper().setMtu(mtu);
}

FrameLog::Snapshot Cable::frames() const
{
    return m_impl->log().snapshot();
}

std::uint64_t Cable::segments() const
{
    return m_impl->log().count();
}

std::uint64_t Cable::overrun() const
{
    return m_impl->line().overrun();
}

std::optional<CableError> Cable::failure() const
{
    return m_impl->failure();
}

bool Cable::isBusy() const
{
    return m_impl->line().isBusy();
}

std::chrono::system_clock::time_point Cable::wallTime(std::chrono::steady_clock::time_point at) const
{
    return std::chrono::system_clock::time_point(at.time_since_epoch() + m_impl->wallOffset());
}

} // namespace echolab::net
