// TCP carries bytes: it knows neither messages nor characters.

#include <array>
#include <functional>
#include <optional>
#include <string>

#include "lab/stage/scripts.h"

namespace echolab::lab {

namespace {

/// Waits until so many bytes can be received at once.
bool arrived(Stage& stage, Peer& peer, std::size_t size)
{
    return stage.until([&] {
        echo::Bytes buffer(size);
        const auto peeked = stage.readable(peer, Stage::aWhile) ? peer.socket().recv(buffer, net::RecvFlag::Peek) : 0U;
        return peeked && *peeked == size;
    });
}

/// Takes the first message off what has been received; nothing while it is not complete.
using Framing = std::function<std::optional<std::string>(std::string& stream)>;

std::string cut(std::string& stream, std::size_t size)
{
    auto message = stream.substr(0, size);
    stream.erase(0, size);
    return message;
}

std::optional<std::string> fixedLength(std::string& stream)
{
    constexpr std::size_t length = 8;
    if (stream.size() < length) {
        return std::nullopt;
    }
    auto message = cut(stream, length);
    message.erase(message.find_last_not_of('#') + 1); // the padding
    return message;
}

std::optional<std::string> delimited(std::string& stream)
{
    const auto end = stream.find('\n');
    if (end == std::string::npos) {
        return std::nullopt;
    }
    auto message = cut(stream, end + 1);
    message.pop_back();
    return message;
}

std::optional<std::string> lengthPrefixed(std::string& stream)
{
    if (stream.empty() || stream.size() < 1U + static_cast<unsigned char>(stream.front())) {
        return std::nullopt;
    }
    const auto message = cut(stream, 1U + static_cast<unsigned char>(stream.front()));
    return message.substr(1);
}

/// Sends everything at once, receives it in pieces that fit no message, and puts the messages together again.
std::string throughFraming(Stage& stage, Stage::Pair& pair, std::string_view wire, const Framing& framing)
{
    constexpr std::size_t piece = 5;
    pair.client.send(wire);
    std::string stream;
    std::string messages;
    for (std::size_t received = 0; received < wire.size();) {
        const auto part = pair.server.recv(piece);
        if (part.empty()) {
            break;
        }
        received += part.size();
        stream += textOf(part);
        while (const auto message = framing(stream)) {
            messages.append(messages.empty() ? "" : " ").append(*message);
        }
    }
    stage.showCalls();
    return messages;
}

void runNoMessageBoundaries(Stage& stage)
{
    auto listening = stage.listening();
    auto pair = stage.pair(listening);

    stage.step(text(QT_TRANSLATE_NOOP(
        "lab", "The client sends three times; when everything has arrived, the server receives once.")));
    for (const auto* const part : {"one", "two", "three"}) {
        pair.client.send(part);
    }
    constexpr std::size_t together = 11;
    const bool there = arrived(stage, pair.server, together);
    const auto once = pair.server.recv();
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "Three send() calls can arrive in one recv().")),
        there && once.size() == together,
        text(QT_TRANSLATE_NOOP("lab", "One recv() returned %1 bytes: \"%2\"."), once.size(), std::string(textOf(once))),
        text(QT_TRANSLATE_NOOP("lab",
                               "TCP is a stream of bytes: it puts no mark where a send() ended, and recv() gives all "
                               "that has come (RFC 9293 section 3.9.1.2: PUSH is not a record marker).")));

    stage.step(text(QT_TRANSLATE_NOOP(
        "lab", "The client sends 2000 bytes at once; the server receives with its buffer of 512 bytes.")));
    constexpr std::size_t size = 2000;
    pair.client.send(std::string(size, 'x'));
    arrived(stage, pair.server, size);
    std::string parts;
    std::size_t calls = 0;
    for (std::size_t received = 0; received < size; ++calls) {
        const auto part = pair.server.recv();
        if (part.empty()) {
            break;
        }
        received += part.size();
        parts.append(parts.empty() ? "" : " + ").append(std::to_string(part.size()));
    }
    stage.found(text(QT_TRANSLATE_NOOP("lab", "One send() can take several recv() calls.")), calls > 1,
                text(QT_TRANSLATE_NOOP("lab", "%1 recv() calls returned %2 bytes."), calls, parts),
                text(QT_TRANSLATE_NOOP("lab",
                                       "recv() gives at most as many bytes as the buffer has room for; the rest stays "
                                       "in the receive buffer for the next call.")));

    constexpr const char* sent = "one two three";
    struct Case {
        Text step;
        Text claim;
        std::string wire;
        Framing framing;
        Text why;
    };
    const Case cases[]{
        {text(QT_TRANSLATE_NOOP("lab", "Messages of a fixed length: each is filled up to 8 bytes.")),
         text(QT_TRANSLATE_NOOP("lab", "Messages of a fixed length are told apart again.")), "one#####two#####three###",
         fixedLength,
         text(QT_TRANSLATE_NOOP("lab",
                                "The receiver counts: after 8 bytes a message is complete, however they came. What is "
                                "shorter is filled up, so bytes are wasted."))},
        {text(QT_TRANSLATE_NOOP("lab", "Messages with a delimiter: each ends with a newline.")),
         text(QT_TRANSLATE_NOOP("lab", "Messages with a delimiter are told apart again.")), "one\ntwo\nthree\n",
         delimited,
         text(QT_TRANSLATE_NOOP("lab",
                                "The receiver looks for the newline and keeps what comes after it for the next "
                                "message. The delimiter must not occur in a message."))},
        {text(QT_TRANSLATE_NOOP("lab", "Messages with their length in front: one byte says how long each is.")),
         text(QT_TRANSLATE_NOOP("lab", "Messages with their length in front are told apart again.")),
         "\x03one\x03two\x05three", lengthPrefixed,
         text(QT_TRANSLATE_NOOP(
             "lab",
             "The receiver reads the length first and then just so many bytes: any byte may occur in a message."))},
    };
    for (const auto& it : cases) {
        stage.step(it.step);
        const auto messages = throughFraming(stage, pair, it.wire, it.framing);
        stage.found(it.claim, messages == sent, text(QT_TRANSLATE_NOOP("lab", "The messages received: %1."), messages),
                    it.why);
    }
}

// "annyeonghaseyo." of the slides, in both encodings.
constexpr std::string_view greetingUtf8 = "\xEC\x95\x88\xEB\x85\x95\xED\x95\x98\xEC\x84\xB8\xEC\x9A\x94.";
constexpr std::string_view greetingCp949 = "\xBE\xC8\xB3\xE7\xC7\xCF\xBC\xBC\xBF\xE4.";

/// How many bytes at the end begin a UTF-8 character that is not complete (RFC 3629 section 3).
std::size_t incompleteTail(std::string_view text)
{
    constexpr std::size_t longest = 4;
    for (std::size_t back = 1; back <= std::min(longest, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xC0U) == 0x80U) {
            continue; // goes on a character
        }
        const std::size_t length = byte >= 0xF0U ? 4 : byte >= 0xE0U ? 3 : byte >= 0xC0U ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

void runTextIsBytes(Stage& stage)
{
    auto listening = stage.listening();
    auto pair = stage.pair(listening);

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The client sends the greeting of the slides encoded in CP949.")));
    pair.client.send(greetingCp949);
    const auto cp949 = pair.server.recvAll(greetingCp949.size());
    stage.found(text(QT_TRANSLATE_NOOP("lab", "In CP949, as on the slides, the greeting has 11 bytes.")),
                cp949.size() == 11, text(QT_TRANSLATE_NOOP("lab", "%1 bytes arrived."), cp949.size()),
                text(QT_TRANSLATE_NOOP(
                    "lab", "CP949 has two bytes for each Hangul syllable and one for the full stop: 5 x 2 + 1.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The client sends the same greeting encoded in UTF-8.")));
    pair.client.send(greetingUtf8);
    const auto utf8 = pair.server.recvAll(greetingUtf8.size());
    stage.found(text(QT_TRANSLATE_NOOP(
                    "lab", "In UTF-8 it has 16 bytes: the number of bytes depends on the encoding, not on the text.")),
                utf8.size() == 16, text(QT_TRANSLATE_NOOP("lab", "%1 bytes arrived."), utf8.size()),
                text(QT_TRANSLATE_NOOP("lab",
                                       "UTF-8 has three bytes for each Hangul syllable: 5 x 3 + 1 (RFC 3629 section "
                                       "3). TCP sees only bytes; both ends must agree on the encoding.")));

    stage.step(text(QT_TRANSLATE_NOOP("lab", "The same again, received with a buffer of 8 bytes.")));
    constexpr std::size_t buffer = 8;
    pair.client.send(greetingUtf8);
    arrived(stage, pair.server, greetingUtf8.size());
    const auto first = pair.server.recv(buffer);
    const auto rest = pair.server.recvAll(greetingUtf8.size() - first.size());
    const auto torn = incompleteTail(textOf(first));
    stage.found(
        text(QT_TRANSLATE_NOOP("lab", "A character can be split over two recv() calls.")), torn > 0,
        text(QT_TRANSLATE_NOOP(
                 "lab", "The first recv() returned %1 bytes, the last %2 of them are the beginning of a character."),
             first.size(), torn),
        text(QT_TRANSLATE_NOOP("lab", "recv() counts bytes, and 8 bytes end within the third syllable.")));
    stage.found(text(QT_TRANSLATE_NOOP(
                    "lab", "Together the bytes are the text again: what decodes them must remember the beginning.")),
                std::string(textOf(first)).append(textOf(rest)) == greetingUtf8,
                text(QT_TRANSLATE_NOOP("lab", "%1 and %2 bytes were put together."), first.size(), rest.size()),
                text(QT_TRANSLATE_NOOP("lab",
                                       "The first byte of a UTF-8 character says how many follow (RFC 3629 section 3), "
                                       "so a decoder knows that it must wait for more.")));
}

} // namespace

const Experiment noMessageBoundaries{
    "no-message-boundaries",
    QT_TRANSLATE_NOOP("lab", "TCP keeps no message boundaries"),
    QT_TRANSLATE_NOOP("lab",
                      "TCP does not keep the boundaries of the data that a program sends. Both sides must agree on how "
                      "a message is told from the next."),
    QT_TRANSLATE_NOOP("lab", "TCP data transfer functions; recv() in TCP server-client analysis (11)"),
    QT_TRANSLATE_NOOP("lab",
                      "Three sends and one receive, one send and several receives, and three ways to mark messages."),
    runNoMessageBoundaries};

const Experiment textIsBytes{
    "text-is-bytes",
    QT_TRANSLATE_NOOP("lab", "Text is bytes"),
    QT_TRANSLATE_NOOP("lab", "The program shows the greeting of the slides as 11 bytes sent and received."),
    QT_TRANSLATE_NOOP("lab", "TCP server-client structure (11), exercise 4-2"),
    QT_TRANSLATE_NOOP(
        "lab", "One Korean greeting in CP949 and in UTF-8, and a character that is split over two recv() calls."),
    runTextIsBytes};

} // namespace echolab::lab
