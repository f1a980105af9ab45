#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QAbstractTableModel>
#include <QSet>

#include "echo/server/serversnapshot.h"

namespace echolab::app {

/// The open connections of a server, oldest first. Belongs to the GUI thread.
class ClientsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { AddressColumn, StateColumn, ReceivedColumn, SentColumn, SinceColumn, ColumnCount };
    enum class State { Connected, Closing };
    Q_ENUM(State)

    enum Role {
        ConnectionRole = Qt::UserRole + 1, ///< qulonglong: for ServerController::closeConnection()
        SortRole,                          ///< what a sorting proxy compares
        StateRole,                         ///< State
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Takes over what the server says, by rising id: rows come, go and change, the others stay as they are, selected
    /// or not. Takes time in proportion to the rows, wherever they go.
    void setConnections(const std::vector<echo::ConnectionInfo>& connections);
    /// The user has asked to close it.
    void setClosing(echo::ConnectionId connection);

    std::optional<echo::ConnectionId> connectionAt(int row) const;
    /// Nothing when no such connection was open at the last look.
    const echo::ConnectionInfo* find(echo::ConnectionId connection) const;

    /// To be called after the language has changed.
    void retranslate();

private:
    QString text(const echo::ConnectionInfo& info, int column) const;
    QString stateText(const echo::ConnectionInfo& info) const;
    State stateOf(echo::ConnectionId connection) const;
    int rowOf(echo::ConnectionId connection) const;
    struct Range {
        int first;
        int last;
    };
    static constexpr std::size_t mostRanges = 16;

    void removeGone(const std::vector<echo::ConnectionInfo>& connections);
    void arrange(const std::vector<int>& order);
    void insertNew(const std::vector<echo::ConnectionInfo>& connections);
    void updateChanged(const std::vector<echo::ConnectionInfo>& connections);

    std::vector<echo::ConnectionInfo> m_rows; ///< by rising id
    QSet<echo::ConnectionId> m_closing;
};

} // namespace echolab::app
