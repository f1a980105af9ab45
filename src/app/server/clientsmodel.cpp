#include "app/server/clientsmodel.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "app/base/format.h"

namespace echolab::app {

namespace {

constexpr auto byId = [](const echo::ConnectionInfo& info, echo::ConnectionId id) {
    return info.id < id;
};

bool showsTheSame(const echo::ConnectionInfo& left, const echo::ConnectionInfo& right)
{
    return left.totals == right.totals && left.sendingFinished == right.sendingFinished
        && left.receivingPaused == right.receivingPaused && left.peerEnded == right.peerEnded;
}

QVariant sortValue(const echo::ConnectionInfo& info, int column)
{
    switch (column) {
    case ClientsModel::ReceivedColumn: return QVariant(qulonglong{info.totals.bytesReceived});
    case ClientsModel::SentColumn: return QVariant(qulonglong{info.totals.bytesSent});
    case ClientsModel::SinceColumn: return Format::dateTime(info.since);
    default: return Format::endpoint(info.peer);
    }
}

} // namespace

int ClientsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClientsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClientsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const echo::ConnectionInfo& info = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(info, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == ReceivedColumn || index.column() == SentColumn
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case ConnectionRole: return QVariant(qulonglong{info.id});
    case SortRole:
        return index.column() == StateColumn ? QVariant(text(info, StateColumn)) : sortValue(info, index.column());
    case StateRole: return QVariant::fromValue(stateOf(info.id));
    default: return {};
    }
}

QVariant ClientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case AddressColumn: return tr("Address");
    case StateColumn: return tr("State");
    case ReceivedColumn: return tr("Received");
    case SentColumn: return tr("Sent");
    case SinceColumn: return tr("Since");
    default: return {};
    }
}

void ClientsModel::setConnections(const std::vector<echo::ConnectionInfo>& connections)
{
    removeGone(connections);
    insertNew(connections);
    updateChanged(connections);
}

void ClientsModel::setClosing(echo::ConnectionId connection)
{
    const int row = rowOf(connection);
    if (row >= 0) {
        m_closing.insert(connection);
        Q_EMIT dataChanged(index(row, StateColumn), index(row, StateColumn));
    }
}

std::optional<echo::ConnectionId> ClientsModel::connectionAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return std::nullopt;
    }
    return m_rows[static_cast<std::size_t>(row)].id;
}

const echo::ConnectionInfo* ClientsModel::find(echo::ConnectionId connection) const
{
    const int row = rowOf(connection);
    return row >= 0 ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

void ClientsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

QString ClientsModel::text(const echo::ConnectionInfo& info, int column) const
{
    switch (column) {
    case AddressColumn: return Format::endpoint(info.peer);
    case StateColumn: return stateText(info);
    case ReceivedColumn: return Format::bytes(info.totals.bytesReceived);
    case SentColumn: return Format::bytes(info.totals.bytesSent);
    case SinceColumn: return Format::dateTime(info.since).time().toString(QStringLiteral("HH:mm:ss"));
    default: return {};
    }
}

QString ClientsModel::stateText(const echo::ConnectionInfo& info) const
{
    if (stateOf(info.id) == State::Closing) {
        return tr("closing");
    }
    if (info.peerEnded) {
        return tr("ended by client", "the state of a connection");
    }
    if (info.sendingFinished) {
        return info.receivingPaused ? tr("half-closed, paused") : tr("half-closed");
    }
    return info.receivingPaused ? tr("paused") : tr("connected");
}

ClientsModel::State ClientsModel::stateOf(echo::ConnectionId connection) const
{
    return m_closing.contains(connection) ? State::Closing : State::Connected;
}

int ClientsModel::rowOf(echo::ConnectionId connection) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), connection, byId);
    return found != m_rows.end() && found->id == connection ? static_cast<int>(found - m_rows.begin()) : -1;
}

void ClientsModel::removeGone(const std::vector<echo::ConnectionInfo>& connections)
{
    // One pass over what was there and what is there now, both by rising id.
    std::vector<int> order; ///< of the rows: first those that stay
    std::vector<Range> gone;
    auto now = connections.begin();
    for (int row = 0; row < rowCount(); ++row) {
        const echo::ConnectionId id = m_rows[static_cast<std::size_t>(row)].id;
        now = std::find_if_not(now, connections.end(), [id](const auto& info) { return info.id < id; });
        if (now != connections.end() && now->id == id) {
            order.push_back(row);
            continue;
        }
        m_closing.remove(id);
        if (!gone.empty() && gone.back().last == row - 1) {
            gone.back().last = row;
        } else {
            gone.push_back({row, row});
        }
    }
    // Each range that is removed moves the rows below it, here and in the views.
    if (gone.size() > mostRanges) {
        const int staying = static_cast<int>(order.size());
        for (const Range& range : gone) {
            order.resize(order.size() + static_cast<std::size_t>(range.last - range.first) + 1);
            std::iota(order.end() - (range.last - range.first) - 1, order.end(), range.first);
        }
        arrange(order);
        gone = {{staying, rowCount() - 1}};
    }
    std::reverse(gone.begin(), gone.end()); // from the last on, so that the places of those before stay as they are
    for (const Range& range : gone) {
        beginRemoveRows({}, range.first, range.last);
        m_rows.erase(m_rows.begin() + range.first, m_rows.begin() + range.last + 1);
        endRemoveRows();
    }
}

/// Puts the rows into another order; what is selected stays selected.
void ClientsModel::arrange(const std::vector<int>& order)
{
    Q_EMIT layoutAboutToBeChanged();
    std::vector<echo::ConnectionInfo> arranged;
    arranged.reserve(m_rows.size());
    std::vector<int> places(m_rows.size());
    for (const int row : order) {
        places[static_cast<std::size_t>(row)] = static_cast<int>(arranged.size());
        arranged.push_back(m_rows[static_cast<std::size_t>(row)]);
    }
    m_rows = std::move(arranged);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& old : before) {
        after.append(index(places[static_cast<std::size_t>(old.row())], old.column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void ClientsModel::insertNew(const std::vector<echo::ConnectionInfo>& connections)
{
    // Ids rise and are never used twice, so what is new comes after all that was there.
    const echo::ConnectionId newest = m_rows.empty() ? 0 : m_rows.back().id;
    const auto firstNew = m_rows.empty() ? connections.begin()
                                         : std::lower_bound(connections.begin(), connections.end(), newest + 1, byId);
    if (firstNew != connections.end()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(connections.end() - firstNew) - 1);
        m_rows.insert(m_rows.end(), firstNew, connections.end());
        endInsertRows();
    }
}

void ClientsModel::updateChanged(const std::vector<echo::ConnectionInfo>& connections)
{
    const std::size_t count = std::min(m_rows.size(), connections.size());
    std::size_t firstChanged = count;
    for (std::size_t row = 0; row <= count; ++row) {
        const bool changed = row < count && !showsTheSame(m_rows[row], connections[row]);
        if (changed) {
            firstChanged = std::min(firstChanged, row);
            m_rows[row] = connections[row];
        } else if (firstChanged < row) {
            Q_EMIT dataChanged(index(static_cast<int>(firstChanged), StateColumn),
                               index(static_cast<int>(row) - 1, SentColumn));
            firstChanged = count;
        }
    }
}

} // namespace echolab::app
