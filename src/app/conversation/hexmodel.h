#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "app/base/ringmodel.h"
#include "echo/base/bytes.h"
#include "net/address/endpoint.h"

namespace echolab::app {

enum class Direction { Sent, Received };

/// Up to 16 bytes of one direction of a connection.
struct HexLine {
    static constexpr std::size_t width = 16;

    Direction direction;
    net::Endpoint peer;
    std::uint64_t offset; ///< of the first byte, from the start of the data that one call sent or received
    std::uint8_t length;
    std::array<std::byte, width> bytes;

    std::size_t cost() const { return sizeof(HexLine); }
    /// "00000010  ec 95 88 eb 85 95 ed 95  98 ec 84 b8 ec 9a 94 2e  |................|"
    QString text() const;
};

/// The conversation as a hex dump: offset, bytes, and the ASCII characters among them. Belongs to the GUI thread.
class HexModel : public RingModel<HexLine>
{
    Q_OBJECT

public:
    enum Role {
        DirectionRole = Qt::UserRole + 1, ///< Direction
        OffsetRole,                       ///< qulonglong
        HexRole,                          ///< QString: the bytes in hex alone
        AsciiRole,                        ///< QString: the characters alone
        PeerRole,                         ///< QString
    };

    using RingModel::RingModel;

    /// Qt::DisplayRole holds an arrow for the direction and the whole line.
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The lines of one block of data. most: only so many of the last ones, since no more would be kept.
    static void addLines(std::vector<HexLine>& lines, Direction direction, const net::Endpoint& peer,
                         echo::BytesView data, std::size_t most);
};

} // namespace echolab::app
