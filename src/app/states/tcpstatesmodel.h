#pragma once

#include <chrono>
#include <vector>

#include <QAbstractTableModel>

#include "net/table/tcprow.h"

namespace echolab::app {

/// The TCP sockets that were there at the last look: listening ones first, then by their addresses. Rows come, go and
/// change where they stand. Belongs to the GUI thread.
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

    /// To be called after the language has changed.
    void retranslate();

private:
    using Moment = std::chrono::steady_clock::time_point;
    struct Row {
        net::TcpRow socket;
        Moment changedAt;
        bool changed = false;
    };

    static QString text(const net::TcpRow& socket, int column);
    void removeGone(const std::vector<net::TcpRow>& rows);
    void update(int index, const net::TcpRow& socket, Moment now);
    void insert(int index, const net::TcpRow& socket, Moment now);

    std::vector<Row> m_rows;
    bool m_seen = false;
};

} // namespace echolab::app
