#pragma once

// What the helper does: two hosts and the cable's two ends, in namespaces of its own. For the helper, and its tests.

#include <array>
#include <string_view>
#include <utility>

#include "net/cable/cableconfig.h"
#include "net/cable/cableerror.h"
#include "net/cable/netlink_linux.h"
#include "net/socket/systemcalls.h"

namespace echolab::net {

/// The calls that the helper makes to the kernel. The base class is the kernel itself; a test that wants one refused
/// derives from it.
class KernelCalls
{
public:
    KernelCalls() = default;
    virtual ~KernelCalls() = default;
    KernelCalls(const KernelCalls&) = delete;
    KernelCalls& operator=(const KernelCalls&) = delete;

    virtual CallResult unshare(int flags);
    /// The value is a descriptor of the present network namespace.
    virtual CallResult currentNamespace();
    virtual CallResult enter(int networkNamespace);
    virtual CallResult writeFile(const char* path, std::string_view text);
    virtual CallResult socket(int domain, int type, int protocol);
    /// Does what a netlink request says, in the present namespace.
    virtual CallResult configure(NetlinkRequest request);
    /// The value is the number of a network card in the present namespace.
    virtual CallResult cardIndex(const char* name);
    /// Asks the kernel until the answer is as wanted: it sees to some things later, by itself. ETIMEDOUT after some
    /// seconds.
    virtual CallResult await(const NetlinkRequest& question, bool (*isThere)(std::span<const std::byte>));
    /// So that each frame is one segment with a true checksum: no offload of segmentation, checksums or receiving.
    virtual void disableOffloads(const char* card);

private:
    CallResult ask(NetlinkRequest request, std::span<std::byte> answer);
};

/// A descriptor that is closed with the object.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    int number() const { return m_number; }
    /// Given away: to be closed by others.
    int release() { return std::exchange(m_number, -1); }

private:
    int m_number = -1;
};

/// Namespaces, network cards and addresses. Belongs to a process with a single thread, and moves it from one namespace
/// to another.
class Network
{
public:
    static CableResult<Network> build(KernelCalls& kernel, int mtu);

    /// A socket of the host.
    CallResult socket(CableHost host, int domain, int type, int protocol);
    /// The cable's end at the host: an AF_PACKET socket that reads what the host sends, each frame with its time.
    CableResult<Descriptor> openEnd(CableHost host);
    CableResult<void> setMtu(int mtu);

private:
    explicit Network(KernelCalls& kernel)
        : m_kernel(&kernel)
    {
    }
    CableResult<void> makeNamespaces();
    CableResult<void> makeLinks(int mtu);
    CableResult<void> setUpHost(CableHost host);
    CableResult<void> configure(CableStep step, NetlinkRequest request);
    CableResult<int> cardIndex(const char* name);
    /// Until it sends, and has its addresses in use.
    CableResult<void> awaitLink(int index);
    void writeSetting(const char* path, std::string_view value);

    KernelCalls* m_kernel;
    Descriptor m_middle; ///< the namespace of the cable
    std::array<Descriptor, 2> m_hosts;
};

} // namespace echolab::net
