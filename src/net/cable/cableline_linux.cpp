#include "net/cable/cableline_linux.h"

#include <algorithm>
#include <cstring>

#include <linux/if_packet.h>
#include <sys/timerfd.h>

#include "net/socket/systemcalls_posix.h"

namespace echolab::net {

namespace {

constexpr std::size_t batch = 64; ///< frames that one call reads or writes
constexpr std::size_t largestFrame = largestMtu + 128;

timespec timespecOf(std::chrono::steady_clock::time_point at)
{
    const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(at.time_since_epoch()).count();
    timespec result{};
    result.tv_sec = static_cast<time_t>(nanoseconds / 1'000'000'000);
    result.tv_nsec = static_cast<long>(nanoseconds % 1'000'000'000);
    return result;
}

/// When the kernel saw the frame leave its host, SO_TIMESTAMPNS of socket(7): by the clock of the day.
std::chrono::nanoseconds stampOf(msghdr& header)
{
    for (cmsghdr* head = CMSG_FIRSTHDR(&header); head != nullptr; head = CMSG_NXTHDR(&header, head)) {
        if (head->cmsg_level == SOL_SOCKET && head->cmsg_type == SCM_TIMESTAMPNS) {
            timespec stamp{};
            std::memcpy(&stamp, CMSG_DATA(head), sizeof(stamp));
            return std::chrono::seconds(stamp.tv_sec) + std::chrono::nanoseconds(stamp.tv_nsec);
        }
    }
    return std::chrono::system_clock::now().time_since_epoch();
}

} // namespace

struct CableLine::Buffers {
    struct alignas(cmsghdr) Control {
        std::array<char, CMSG_SPACE(sizeof(timespec))> bytes;
    };

    std::vector<std::byte> bytes = std::vector<std::byte>(batch * largestFrame);
    std::array<iovec, batch> parts{};
    std::array<Control, batch> controls{};
    std::array<mmsghdr, batch> headers{};

    std::span<mmsghdr> forReading()
    {
        for (std::size_t i = 0; i < batch; ++i) {
            parts[i] = {bytes.data() + i * largestFrame, largestFrame};
            headers[i] = {};
            headers[i].msg_hdr.msg_iov = &parts[i];
            headers[i].msg_hdr.msg_iovlen = 1;
            headers[i].msg_hdr.msg_control = controls[i].bytes.data();
            headers[i].msg_hdr.msg_controllen = controls[i].bytes.size();
        }
        return headers;
    }
    std::span<mmsghdr> forWriting(std::span<const Outgoing> frames)
    {
        const std::size_t count = std::min(frames.size(), batch);
        for (std::size_t i = 0; i < count; ++i) {
            const auto view = frames[i].bytes.view();
            parts[i] = {const_cast<std::byte*>(view.data()), view.size()}; // only read
            headers[i] = {};
            headers[i].msg_hdr.msg_iov = &parts[i];
            headers[i].msg_hdr.msg_iovlen = 1;
        }
        return std::span(headers).first(count);
    }
};

CableLine::CableLine(std::array<Descriptor, 2> ends, Descriptor timer, const CableConfig& config, FrameLog& log)
    : m_ends(std::move(ends))
    , m_timer(std::move(timer))
    , m_log(log)
    , m_rules(config.seed, config.conditions)
    , m_buffers(std::make_unique<Buffers>())
{
}

CableLine::~CableLine() = default;

CableResult<std::unique_ptr<CableLine>> CableLine::create(std::array<Descriptor, 2> ends, const CableConfig& config,
                                                          FrameLog& log)
{
    const auto timer = returned(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
    if (timer.failed()) {
        return tl::unexpected(CableError{CableStep::OpenEnd, timer.error});
    }
    std::unique_ptr<CableLine> line(
        new CableLine(std::move(ends), Descriptor(static_cast<int>(timer.value)), config, log));
    if (const auto opened = line->m_mailbox.open(); !opened) {
        return tl::unexpected(CableError{CableStep::OpenEnd, opened.error().code()});
    }
    return line;
}

void CableLine::run()
{
    std::array<pollfd, 4> waiting{};
    waiting[0].fd = fd(m_mailbox.handle());
    waiting[1].fd = m_timer.number();
    waiting[2].fd = m_ends[0].number();
    waiting[3].fd = m_ends[1].number();
    for (auto& entry : waiting) {
        entry.events = POLLIN;
    }
    for (;;) {
        setTimer();
        ::poll(waiting.data(), waiting.size(), -1);
        if ((waiting[0].revents & POLLIN) != 0 && !obeys()) {
            return;
        }
        bool more = true;
        while (more) { // both in turns, so that neither host waits for the other
            more = readEnd(CableHost::A);
            more = readEnd(CableHost::B) || more;
            deliverDue();
        }
    }
}

/// False when it is to stop.
bool CableLine::obeys()
{
    for (const auto& command : m_mailbox.take()) {
        if (const auto* const conditions = std::get_if<CableConditions>(&command)) {
            m_rules.setConditions(*conditions);
        } else if (const auto* const loss = std::get_if<CableLoss>(&command)) {
            m_rules.lose(*loss);
        } else {
            return false;
        }
    }
    return true;
}

/// True where as many frames were read as one call can read, so that there may be more.
bool CableLine::readEnd(CableHost from)
{
    const auto headers = m_buffers->forReading();
    const auto result = returned(
        ::recvmmsg(m_ends[indexOf(from)].number(), headers.data(), batch, MSG_DONTWAIT, nullptr));
    if (result.value <= 0) {
        return false;
    }
    const auto now = Clock::now();
    const auto offset = std::chrono::system_clock::now().time_since_epoch() - now.time_since_epoch();
    const auto count = static_cast<std::size_t>(result.value);
    for (std::size_t i = 0; i < count; ++i) {
        const Clock::time_point sent(stampOf(headers[i].msg_hdr) - offset);
        const std::span frame(m_buffers->bytes.data() + i * largestFrame, headers[i].msg_len);
        take(from, frame, std::min(sent, now), now);
    }
    write(otherHost(from));
    return count == batch;
}

void CableLine::take(CableHost from, std::span<const std::byte> frame, Clock::time_point sent, Clock::time_point now)
{
    const auto segment = decodeFrame(frame);
    const auto decision = m_rules.decide(now, from, frame.size(), segment ? &*segment : nullptr);
    if (decision.lost && !segment) {
        return;
    }
    const FrameBytes bytes = m_log.keep(frame);
    const bool held = !decision.lost && decision.arrival > now;
    std::uint64_t number = noNumber;
    if (segment) {
        CableFrame kept;
        kept.from = from;
        kept.sent = sent;
        kept.lost = decision.lost;
        kept.heldBack = held;
        kept.twice = decision.twice;
        kept.segment = *segment;
        kept.bytes = bytes;
        if (!decision.lost && !held) {
            kept.arrived = now;
        }
        number = m_log.add(std::move(kept));
    }
    const CableHost to = otherHost(from);
    for (int copies = decision.lost ? 0 : decision.twice ? 2 : 1; copies > 0; --copies) {
        if (held) {
            m_heldCount.fetch_add(1, std::memory_order_release);
            m_held.push({decision.arrival, m_order++, to, number, bytes});
        } else {
            m_outgoing[indexOf(to)].push_back({number, bytes});
        }
    }
}

void CableLine::deliverDue()
{
    const auto now = Clock::now();
    std::size_t delivered = 0;
    for (; !m_held.empty() && m_held.top().arrival <= now; ++delivered) {
        const Held& held = m_held.top();
        if (held.number != noNumber) {
            m_log.setArrived(held.number, now);
        }
        m_outgoing[indexOf(held.to)].push_back({held.number, held.bytes});
        m_held.pop();
    }
    if (delivered > 0) {
        write(CableHost::A);
        write(CableHost::B);
        m_heldCount.fetch_sub(delivered, std::memory_order_release);
    }
}

void CableLine::write(CableHost to)
{
    auto& frames = m_outgoing[indexOf(to)];
    std::span<const Outgoing> left(frames);
    while (!left.empty()) {
        const auto headers = m_buffers->forWriting(left);
        const auto result = returned(::sendmmsg(m_ends[indexOf(to)].number(), headers.data(),
                                                static_cast<unsigned>(headers.size()), MSG_DONTWAIT));
        if (result.failed() && result.error == EINTR) {
            continue;
        }
        if (result.failed()) { // of the first; those before it have been reported as sent
            if (left.front().number != noNumber) {
                m_log.setLost(left.front().number, LossCause::Refused);
            }
            left = left.subspan(1);
        } else {
            left = left.subspan(static_cast<std::size_t>(result.value));
        }
    }
    frames.clear();
}

/// To when the next held frame is due; a time that has passed makes it ready at once.
void CableLine::setTimer()
{
    itimerspec setting{};
    if (!m_held.empty()) {
        setting.it_value = timespecOf(m_held.top().arrival);
    }
    ::timerfd_settime(m_timer.number(), TFD_TIMER_ABSTIME, &setting, nullptr); // makes it unready too
}

std::uint64_t CableLine::overrun()
{
    for (const auto& end : m_ends) {
        tpacket_stats statistics{}; // since it was asked last, packet(7)
        socklen_t length = sizeof(statistics);
        if (::getsockopt(end.number(), SOL_PACKET, PACKET_STATISTICS, &statistics, &length) == 0) {
            m_overrun.fetch_add(statistics.tp_drops, std::memory_order_relaxed);
        }
    }
    return m_overrun.load(std::memory_order_relaxed);
}

} // namespace echolab::net
