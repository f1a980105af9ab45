#include <algorithm>
#include <array>

#include "lab/stage/scripts.h"

namespace echolab::lab {

std::span<const Experiment> experiments()
{
    static const std::array all{
        lifeOfAConnection,
        listeningAndConnected,
        handshakeWithoutAccept,
        oneAtATime,
        queueLength,
        blockingIsFree,
        connectWithoutListen,
        systemChoosesAddresses,
        severalSockets,
        noMessageBoundaries,
        sendCopies,
        recvOutcomes,
        closeOrder,
        halfClose,
        unreadDataAtClose,
        fromIPv4ToIPv6,
        byteOrder,
        textIsBytes,
    };
    return all;
}

const Experiment* findExperiment(std::string_view id)
{
    const auto all = experiments();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Experiment& e) { return id == e.id; });
    return found != all.end() ? &*found : nullptr;
}

std::string statesText(const std::vector<net::TcpRow>& rows)
{
    std::string text;
    for (const auto& row : rows) {
        text.append(text.empty() ? "" : ", ").append(net::stateName(row.state)).append(" ").append(row.local.text());
        if (row.state != net::TcpState::Listen) {
            text.append(" - ").append(row.remote.text());
        }
    }
    return text;
}

std::size_t count(const std::vector<net::TcpRow>& rows, net::TcpState state)
{
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [state](const net::TcpRow& row) { return row.state == state; }));
}

} // namespace echolab::lab
