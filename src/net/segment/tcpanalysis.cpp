#include "net/segment/tcpanalysis.h"

#include <algorithm>

namespace echolab::net {

namespace {

/// Far more than a window: what lies further back than this is not sent again.
constexpr std::uint64_t remembered = std::uint64_t{64} << 20;

} // namespace

/// The number that the 32 bits stand for: the one nearest to what is sent next, since they wrap around.
std::uint64_t TcpAnalysis::Side::relative(std::uint32_t number) const
{
    const std::uint32_t offset = number - initial.value_or(number - 1);
    const auto distance = static_cast<std::int32_t>(offset - static_cast<std::uint32_t>(next));
    const auto result = static_cast<std::int64_t>(next) + distance;
    return result >= 0 ? static_cast<std::uint64_t>(result) : offset;
}

/// Remembers what is new of it, and gives the first segment that had its beginning.
std::optional<std::size_t> TcpAnalysis::Side::place(std::uint64_t begin, std::uint64_t end, std::size_t index)
{
    std::optional<std::size_t> first;
    if (begin < next) {
        const auto after = sent.upper_bound(begin);
        if (after != sent.begin() && begin < std::prev(after)->second.end) {
            first = std::prev(after)->second.index;
        }
    }
    if (end > next) {
        sent[std::max(begin, next)] = {end, index};
        next = end;
        while (!sent.empty() && sent.begin()->second.end + remembered < next) {
            sent.erase(sent.begin());
        }
    }
    return first;
}

std::optional<std::size_t> TcpAnalysis::Side::placeBare(const Segment& segment, std::size_t index, bool wasLost)
{
    std::optional<std::size_t> first;
    if (lost && lost->flags == segment.flags && lost->sequence == segment.sequence
        && lost->acknowledgement == segment.acknowledgement) {
        first = lost->index;
    } else if (wasLost) {
        lost = {segment.flags, segment.sequence, segment.acknowledgement, index};
    }
    return first;
}

SegmentFacts TcpAnalysis::add(const Segment& segment, std::size_t index, bool wasLost)
{
    const bool fromLow = segment.from < segment.to;
    const auto key = fromLow ? std::pair(segment.from, segment.to) : std::pair(segment.to, segment.from);
    auto [found, isNew] = m_connections.try_emplace(key);
    Connection* connection = &found->second;
    const bool opens = isOfKind(segment, SegmentKind::Syn);
    const Side& known = fromLow ? connection->low : connection->high;
    if (isNew || (opens && known.initial && *known.initial != segment.sequence)) {
        *connection = {};
        connection->number = m_count++;
    }
    Side& sender = fromLow ? connection->low : connection->high;
    Side& receiver = fromLow ? connection->high : connection->low;

    if (!sender.initial) { // where the SYN was not seen, the number before the first one
        sender.initial = segment.has(TcpFlags::syn) || segment.has(TcpFlags::rst) ? segment.sequence
                                                                                  : segment.sequence - 1;
    }
    SegmentFacts facts;
    facts.connection = connection->number;
    facts.sequence = sender.relative(segment.sequence);
    if (segment.has(TcpFlags::ack)) {
        if (!receiver.initial) {
            receiver.initial = segment.acknowledgement - 1;
        }
        facts.acknowledgement = receiver.relative(segment.acknowledgement);
    }
    const std::uint32_t length = segment.sequenceLength();
    if (length > 0) {
        facts.resentOf = sender.place(facts.sequence, facts.sequence + length, index);
    } else {
        facts.resentOf = sender.placeBare(segment, index, wasLost);
        facts.probe = isOfKind(segment, SegmentKind::Ack) && sender.next > 0 && facts.sequence + 1 == sender.next;
    }
    return facts;
}

} // namespace echolab::net
