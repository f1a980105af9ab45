#include "net/table/tcpinfo_linux.h"

#include <algorithm>
#include <cstring>

#include <linux/tcp.h> // has the whole tcp_info, and cannot stand beside netinet/tcp.h, which has only its beginning

namespace echolab::net {

TcpInfo tcpInfoFrom(std::span<const std::byte> native, std::uint32_t sendQueue)
{
    tcp_info told{};
    std::memcpy(&told, native.data(), std::min(native.size(), sizeof(told)));
    TcpInfo info;
    info.roundTrip = std::chrono::microseconds(told.tcpi_rtt);
    info.roundTripVariation = std::chrono::microseconds(told.tcpi_rttvar);
    info.retransmissionTimeout = std::chrono::microseconds(told.tcpi_rto);
    info.maximumSegment = told.tcpi_snd_mss;
    info.congestionWindow = told.tcpi_snd_cwnd;
    info.unackedSegments = told.tcpi_unacked;
    info.sackedSegments = told.tcpi_sacked;
    info.retransmitted = told.tcpi_total_retrans;
    info.notSentBytes = told.tcpi_notsent_bytes;
    info.unackedBytes = sendQueue - std::min(sendQueue, told.tcpi_notsent_bytes);
    info.peerWindow = told.tcpi_snd_wnd;
    info.ackedBytes = told.tcpi_bytes_acked;
    info.receivedBytes = told.tcpi_bytes_received;
    info.sentSegments = told.tcpi_segs_out;
    info.receivedSegments = told.tcpi_segs_in;
    return info;
}

} // namespace echolab::net
