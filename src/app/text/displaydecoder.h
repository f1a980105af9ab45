#pragma once

#include <memory>
#include <string>

#include "app/text/textcodec.h"
#include "echo/base/bytes.h"

namespace echolab::app {

/// Turns a stream of bytes into UTF-8 that is safe to show on one line: what displayText() makes of what a TextDecoder
/// makes of them, without a step between where the stream is UTF-8 itself. Keeps its state from call to call, as a
/// TextDecoder does. Belongs to one thread.
class DisplayDecoder
{
public:
    explicit DisplayDecoder(Encoding encoding);

    /// Appends what is complete with these bytes. What may be the beginning of a character waits for the next call.
    void append(std::string& to, echo::BytesView bytes);
    /// Appends what still waits, as \xHH: call it at the end of the stream.
    void flush(std::string& to);
    /// Bytes of the stream are missing here: what waits comes out as \xHH with the next append().
    void interrupt();

private:
    void appendUtf8(std::string& to, echo::BytesView bytes);

    Encoding m_encoding;
    std::string m_interrupted;              ///< shown already, and appended with the next
    std::string m_waiting;                  ///< UTF-8: the beginning of a character
    std::unique_ptr<TextDecoder> m_decoder; ///< other encodings, once something else than printable ASCII has come
};

} // namespace echolab::app
