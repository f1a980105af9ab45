// The socket buffers between send() and recv().

#include <algorithm>

#include "lab/stage/scripts.h"
#include "lab/stage/waitingcall.h"

namespace echolab::lab {

namespace {

/// What a nonblocking sender gets rid of while the other end reads nothing.
struct Filled {
    std::uint64_t bytes = 0;
    std::size_t least = 0; ///< that one send() took
    std::size_t most = 0;
    std::string end; ///< why it ended
    bool wouldBlock = false;
};

Filled fillBuffers(Stage& stage, Peer& sender)
{
    constexpr std::size_t chunk = 60'000;
    const echo::Bytes data(chunk);
    Filled filled;
    sender.setMode(net::Mode::Nonblocking);
    for (;;) {
        const auto sent = sender.trySend(data);
        if (sent) {
            filled.bytes += *sent;
            filled.least = filled.most == 0 ? *sent : std::min(filled.least, *sent);
            filled.most = std::max(filled.most, *sent);
        } else if (!sent.error().wouldBlock() || !stage.writable(sender, 50ms)) {
            // Room that comes while the system still moves data to the other end is used too.
            filled.end = sent.error().name();
            filled.wouldBlock = sent.error().wouldBlock();
            return filled;
        }
    }
}

void setBuffers(Stage& stage, Peer& peer, int size)
{
    const auto sendBuffer = peer.setOption(net::Option::SendBuffer, size);
    const auto receiveBuffer = peer.setOption(net::Option::ReceiveBuffer, size);
    stage.note(
        peer.role(),
        text(QT_TRANSLATE_NOOP(
                 "lab",
                 "SO_SNDBUF: asked for %1, the system answers %2. SO_RCVBUF: asked for %3, the system answers %4."),
             sendBuffer.requested, sendBuffer.actual, receiveBuffer.requested, receiveBuffer.actual));
}

void runSendCopies(Stage& stage)
{
    auto listening = stage.listening();
    stage.step(text(QT_TRANSLATE_NOOP("lab", "The client sends 1000 bytes; the server does not receive.")));
    {
        auto pair = stage.pair(listening);
        const auto sent = pair.client.trySend(echo::Bytes(1000));
        stage.found(text(QT_TRANSLATE_NOOP("lab", "send() returns though the other end has not read the data.")),
                    sent && *sent == 1000, text("send(): %1", sent ? std::to_string(*sent) : sent.error().name()),
                    text(QT_TRANSLATE_NOOP(
                        "lab",
                        "send() copies into the send buffer; sending is the work of the operating system, and reading "
                        "that of the other program. So its success does not mean that anybody has read the data.")));
    }

    stage.step(text(QT_TRANSLATE_NOOP(
        "lab", "A nonblocking client sends until the buffers are full; the server does not receive.")));
    std::uint64_t room = 0;
    {
        auto pair = stage.pair(listening);
        const auto filled = fillBuffers(stage, pair.client);
        room = filled.bytes;
        stage.states(listening.local().port());
        stage.found(
            text(QT_TRANSLATE_NOOP(
                "lab", "A nonblocking send() takes as much as there is room for, at least 1 byte and at most all.")),
            filled.least >= 1 && filled.most <= 60'000,
            text(QT_TRANSLATE_NOOP("lab", "Each call was given 60000 bytes; they took between %1 and %2, %3 in all."),
                 filled.least, filled.most, filled.bytes),
            text(QT_TRANSLATE_NOOP("lab",
                                   "It copies what fits into the free part of the send buffer and returns how much "
                                   "that was (send(2)); the program sends the rest later.")));
        stage.found(text(QT_TRANSLATE_NOOP("lab", "When there is no room at all it does not wait but says so.")),
                    filled.wouldBlock, text("send(): %1", filled.end),
                    text(QT_TRANSLATE_NOOP("lab",
                                           "The other end's receive window has closed because nobody reads there (flow "
                                           "control, RFC 9293 section 3.8.6), so the send buffer does not empty.")));
    }

    stage.step(
        text(QT_TRANSLATE_NOOP("lab", "A blocking client sends more than that; the server does not receive yet.")));
    {
        auto pair = stage.pair(listening);
        const echo::Bytes data(static_cast<std::size_t>(room) + (std::size_t{4} << 20));
        WaitingCall sending(
            stage, {Role::Client, net::Call::Send}, [&] { return pair.client.socket().send(data); },
            [&pair] { static_cast<void>(pair.server.socket().close()); });
        const bool waits = !sending.returns(300ms);
        stage.found(
            text(QT_TRANSLATE_NOOP("lab",
                                   "A blocking send() waits when the send buffer has no room for all of the data.")),
            waits,
            waits ? text(QT_TRANSLATE_NOOP("lab", "After 300 ms send() of %1 bytes had not returned."), data.size())
                  : text(QT_TRANSLATE_NOOP("lab", "send() of %1 bytes returned."), data.size()),
            text(QT_TRANSLATE_NOOP(
                "lab",
                "It returns only when all of the data is copied. The buffer empties as the other end acknowledges, and "
                "that stops when its receive window is closed (RFC 9293 section 3.8.6).")),
            text(QT_TRANSLATE_NOOP("lab", "This system takes more into its memory than the size of the buffers.")));

        stage.step(text(QT_TRANSLATE_NOOP("lab", "The server receives everything.")));
        std::size_t received = 0;
        while (received < data.size()) {
            const auto part = pair.server.recv(std::size_t{1} << 20);
            if (part.empty()) {
                break;
            }
            received += part.size();
        }
        if (!sending.returns(Stage::soon)) {
            stage.stop(net::SocketError::of(net::Call::Send, std::errc::timed_out));
        }
        const auto sent = sending.take();
        stage.found(text(QT_TRANSLATE_NOOP("lab", "When it returns, a blocking send() has taken all of the data.")),
                    sent && *sent == data.size(),
                    text("send(): %1", sent ? std::to_string(*sent) : sent.error().name()),
                    text(QT_TRANSLATE_NOOP("lab",
                                           "On a blocking socket the operating system goes on copying until all is in "
                                           "the buffer, or an error ends the call.")));
    }

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The same with smaller buffers at both ends.")));
    {
        constexpr int small = 8192;
        setBuffers(stage, listening, small); // accepted sockets take over what the listening one has
        auto client = stage.open(Role::Client);
        setBuffers(stage, client, small);
        stage.need(client.socket().connect(listening.local()));
        const auto connected = stage.accepted(listening);
        const auto filled = fillBuffers(stage, client);
        stage.found(
            text(QT_TRANSLATE_NOOP("lab", "SO_SNDBUF and SO_RCVBUF change how much fits.")), filled.bytes < room,
            text(QT_TRANSLATE_NOOP("lab", "%1 bytes fit, with the system's own sizes %2."), filled.bytes, room),
            text(QT_TRANSLATE_NOOP(
                "lab",
                "What is not read yet is in one of two places: the sender's send buffer or the receiver's receive "
                "buffer. Linux doubles the size asked for, to have room for its own records (socket(7)).")));
    }
}

} // namespace

const Experiment sendCopies{
    "send-copies",
    QT_TRANSLATE_NOOP("lab", "send() copies into a buffer"),
    QT_TRANSLATE_NOOP("lab",
                      "send() returns when the data is copied to the send buffer; that it returned does not mean that "
                      "the data has arrived. Where there is no room, a blocking socket waits until all is copied, a "
                      "nonblocking one takes a part."),
    QT_TRANSLATE_NOOP("lab", "send() in TCP server-client analysis (9) and (10)"),
    QT_TRANSLATE_NOOP("lab",
                      "A client sends to a server that does not read: blocking, nonblocking, and with small buffers."),
    runSendCopies};

} // namespace echolab::lab
