#pragma once

#include <memory>
#include <optional>

#include <QList>
#include <QString>
#include <QStringView>

#include <tl/expected.hpp>

#include "echo/base/bytes.h"

struct UConverter;

namespace echolab::app {

/// Closes a converter of ICU.
struct CloseConverter {
    void operator()(UConverter* converter) const noexcept;
};

/// How text becomes bytes and bytes become text.
enum class Encoding {
    Utf8,
    Cp949, ///< EUC-KR with Microsoft's extensions (code page 949), what a Korean Windows console speaks
    Latin1,
};

QList<Encoding> encodings();
/// As a dropdown names it: "UTF-8", "EUC-KR/CP949", "Latin-1".
QString encodingName(Encoding encoding);
/// Reads that name or a usual one (utf-8, utf8, cp949, euc-kr, euckr, ms949, latin-1, latin1, iso-8859-1), in any case.
std::optional<Encoding> encodingFromName(QStringView name);

/// Turns a stream of bytes into text. Keeps its state from call to call, so that a character split over two recv()
/// calls comes out as one: use one decoder for each connection and direction. Bytes that are no text come out as
/// \xHH. Belongs to one thread.
class TextDecoder
{
public:
    explicit TextDecoder(Encoding encoding);

    /// The text that is complete with these bytes. What may be the beginning of a character waits for the next call.
    QString decode(echo::BytesView bytes);
    /// Whether nothing waits: then printable ASCII decodes to itself, in every encoding.
    bool isBetweenCharacters() const;
    /// What still waits, as \xHH: call it at the end of the stream.
    QString flush();
    /// Bytes of the stream are missing here: what waits comes out as \xHH with the next decode().
    void interrupt();
    /// The same stream in another encoding from here on; what waits comes out as after interrupt().
    TextDecoder successor(Encoding encoding);

private:
    QString convert(echo::BytesView bytes, bool flush);

    std::unique_ptr<UConverter, CloseConverter> m_converter;
    QString m_carried;
};

/// The first character that an encoding does not have.
struct Unencodable {
    QString character;
    qsizetype position = 0; ///< in UTF-16 units from the start of the text
};

/// The bytes of a text, or why there are none. Nothing is replaced and nothing is left out.
tl::expected<echo::Bytes, Unencodable> encodeText(QStringView text, Encoding encoding);

/// Whether the bytes are whole characters of the encoding, and nothing else.
bool isText(echo::BytesView bytes, Encoding encoding);
/// Their text, or nothing where they are not.
std::optional<QString> decodeText(echo::BytesView bytes, Encoding encoding);

} // namespace echolab::app
