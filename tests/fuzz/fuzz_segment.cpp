#include <cstddef>
#include <cstdint>
#include <span>

#include "check.h"
#include "net/segment/segment.h"
#include "net/segment/segmentbuilder.h"
#include "net/segment/tcpanalysis.h"

using echolab::fuzz::check;
using namespace echolab::net;

/// A frame is what a peer wrote: nothing outside of it is read, and a packet built from what was read reads the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto frame = std::as_bytes(std::span(data, size));
    static_cast<void>(decodePacket(frame));
    const auto segment = decodeFrame(frame);
    if (!segment) {
        return 0;
    }
    check(segment->payloadOffset + segment->payloadLength <= size, "the payload lies in the frame");
    check(segment->options.sackCount <= segment->options.sackBlocks.size(), "no more blocks than there is room for");
    check(!flagsText(segment->flags).empty(), "flags have a text");
    static_cast<void>(optionsText(segment->options));

    TcpAnalysis analysis;
    check(!analysis.add(*segment, 0, true).resentOf, "the first of all repeats none");
    check(analysis.add(*segment, 1, false).resentOf == std::size_t{0}, "the same once more repeats it");

    if (segment->payloadLength <= largestPayload) {
        const auto packet = buildPacket({segment->from, segment->to, segment->sequence, segment->acknowledgement,
                                         segment->flags, segment->window,
                                         frame.subspan(segment->payloadOffset, segment->payloadLength)});
        const auto again = decodePacket(packet);
        check(again.has_value(), "what is built is read");
        check(again->from == segment->from && again->to == segment->to, "the endpoints are the same");
        check(again->sequence == segment->sequence && again->flags == segment->flags, "and so are the numbers");
        check(again->payloadLength == segment->payloadLength, "and the length");
    }
    return 0;
}
