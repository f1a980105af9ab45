#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

#include <QAbstractTableModel>

#include "net/table/tcprow.h"

namespace echolab::app {

/// The TCP sockets that were there at the last look: listening ones first, then by their addresses. Rows come, go and
/// change where they stand; where they do so in very many places at once, the model is reset instead. Belongs to the
/// GUI thread.
class TcpStatesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        LocalColumn,
        RemoteColumn,
        FamilyColumn,
        StateColumn,
        ReceiveQueueColumn,
        SendQueueColumn,
        RemainingColumn,
        ColumnCount
    };

    enum Role {
        ChangedRole = Qt::UserRole + 1, ///< bool: it is new, or it changed within the last moment
        StateRole,                      ///< net::TcpState as int
    };

    /// How long a row counts as changed.
    static constexpr std::chrono::milliseconds changedFor{1500};

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What was seen at a moment. The first look after clear() marks nothing as changed.
    void setRows(std::vector<net::TcpRow> rows, std::chrono::steady_clock::time_point now);
    void clear();

    const net::TcpRow& row(int index) const { return m_rows[static_cast<std::size_t>(index)].socket; }
    /// Of the socket between the same addresses; -1 where there is none.
    int rowOf(const net::TcpRow& socket) const;

    /// To be called after the language has changed.
    void retranslate();

private:
    using Moment = std::chrono::steady_clock::time_point;
    struct Row {
        net::TcpRow socket;
        Moment changedAt;
        bool changed = false;
    };

    struct Range {
        int first;
        int last;
    };
    using Ranges = std::vector<Range>; ///< by rising rows, none beside another
    static constexpr std::size_t mostRanges = 100;

    static QString text(const net::TcpRow& socket, int column);
    static Row updated(const Row& old, const net::TcpRow& socket, Moment now);
    static void extend(Ranges& ranges, std::ptrdiff_t place);
    void show(std::vector<Row> next, const Ranges& gone, const Ranges& come, const Ranges& other);

    std::vector<Row> m_rows;
    bool m_seen = false;
};

} // namespace echolab::app
