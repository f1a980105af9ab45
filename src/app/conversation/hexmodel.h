#pragma once

#include "app/conversation/hexstore.h"

namespace echolab::app {

/// The conversation as a hex dump: offset, bytes, and the ASCII characters among them. Belongs to the GUI thread.
class HexModel : public QAbstractListModel
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

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    /// Qt::DisplayRole holds an arrow for the direction and the whole line.
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setLimits(const RingLimits& limits);
    /// Adds one block of data to the batch.
    void add(Direction direction, const net::Endpoint& peer, echo::BytesView data);
    /// Shows the batch: one removal, then one insertion. What the batch itself pushes out is never inserted.
    void flush();
    /// Removes what is shown.
    void clear();

private:
    void removeOldest(std::size_t lines);

    RingLimits m_limits;
    HexStore m_store;
    std::size_t m_shown = 0; ///< rows; the lines behind them are the batch
};

} // namespace echolab::app
